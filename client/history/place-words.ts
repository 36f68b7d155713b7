import { useWords } from '../i18n/words.tsx'
import type { PlaceName } from './places.ts'

/** A named moment for the middle of a sentence. */
export function usePlaceWords(): (name: PlaceName) => string {
  const { places } = useWords('history')
  return (name) => (name.kind === 'seal' ? places.seal(name.number) : places[name.kind])
}
