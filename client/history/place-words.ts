import { historyWords } from '../i18n/history.ts'
import { useWords } from '../i18n/words.tsx'
import type { PlaceName } from './places.ts'

/** A named moment for the middle of a sentence. */
export function usePlaceWords(): (name: PlaceName) => string {
  const { places } = useWords(historyWords)
  return (name) => (name.kind === 'seal' ? places.seal(name.number) : places[name.kind])
}
