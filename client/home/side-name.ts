import type { Party, Side } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'

/** A commune by its name, the observer by their office. */
export function useSideName(names: Readonly<Record<Party, string>>): (side: Side) => string {
  const { role } = useWords('home')
  return (side) => (side === 'observer' ? role.observer : names[side])
}
