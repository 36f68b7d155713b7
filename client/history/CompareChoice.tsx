/** What the moment shown is compared with, and the comparison. */
import type { Sitting } from '../../protocol/ledger/history.ts'
import { useWords } from '../i18n/words.tsx'
import { ThreeMoments, TwoMoments } from './Comparison.tsx'
import { usePlaceWords } from './place-words.ts'
import type { NamedPlace } from './places.ts'

/** `none`, `three`, or a named place's key. */
export type CompareKey = string

export function CompareChoice({
  places,
  value,
  onChange,
}: {
  readonly places: readonly NamedPlace[]
  readonly value: CompareKey
  readonly onChange: (key: CompareKey) => void
}) {
  const words = useWords('history')
  const placeWords = usePlaceWords()
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm">
      <span className="shrink-0">{words.compare}</span>
      <select
        className="min-h-9 min-w-0 flex-1 rounded-md border border-bracket bg-white px-2"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="none">{words.compareNone}</option>
        {places.map(({ key, name }) => (
          <option key={key} value={key}>
            {placeWords(name)}
          </option>
        ))}
        {threeOf(places) && <option value="three">{words.three}</option>}
      </select>
    </label>
  )
}

interface ComparedProps {
  readonly value: CompareKey
  readonly places: readonly NamedPlace[]
  readonly slider: { readonly name: string; readonly journalSeq: number }
  readonly sittings: readonly Sitting[]
}

export function Compared({ value, places, slider, sittings }: ComparedProps) {
  const three = value === 'three' ? threeOf(places) : undefined
  if (three) return <ThreeMoments places={three} />
  const from = places.find(({ key }) => key === value)
  return from ? <TwoMoments from={from} to={slider} sittings={sittings} /> : null
}

/** The last agreed version, what one last read, and now; only once a version was agreed. */
function threeOf(places: readonly NamedPlace[]): readonly [NamedPlace, NamedPlace, NamedPlace] | undefined {
  const seal = places.findLast(({ name }) => name.kind === 'seal')
  const mark = places.find(({ name }) => name.kind === 'mark')
  const now = places.find(({ name }) => name.kind === 'now')
  return seal && mark && now ? [seal, mark, now] : undefined
}
