/** What differs between two moments, point by point in reading order: who wrote there, when, and the redline. */
import type { Sitting, Stroke } from '../../protocol/ledger/history.ts'
import { changesBetween } from '../../protocol/points/item-changes.ts'
import type { ItemChange } from '../../protocol/points/item-changes.ts'
import type { Item } from '../../protocol/points/items.ts'
import type { Side } from '../../protocol/party.ts'
import { Changes } from '../agreement/Changes.tsx'
import { useItemName } from '../agreement/ItemName.tsx'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation } from '../state/protocol.tsx'
import { Moment } from '../ui/Moment.tsx'
import { PersonName } from './PersonName.tsx'

/** Edits behind `from` up to `to`. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly sittings: readonly Sitting[]
}
interface Props {
  readonly before: readonly Item[]
  readonly after: readonly Item[]
  readonly span: Span
  /** Only points in which somebody of this side wrote. */
  readonly by?: Side | undefined
  /** Said when there is none. */
  readonly none: string
}

export function ChangeList({ before, after, span, by, none }: Props) {
  const words = useWords('history')
  const { members } = useNegotiation()
  const changes = changesBetween(before, after).filter(
    ({ id }) =>
      by === undefined || strokesIn(span, id).some((stroke) => members.get(stroke.by)?.participant.side === by),
  )
  if (changes.length === 0) return <p className="py-2 text-mute italic">{none}</p>
  return (
    <>
      <p className="mb-2 font-semibold" role="status">
        {words.count(changes.length)}
      </p>
      <ol className="m-0 list-none p-0">
        {changes.map((change) => (
          <ChangedPoint key={change.id} change={change} strokes={strokesIn(span, change.id)} />
        ))}
      </ol>
    </>
  )
}

interface PointProps {
  readonly change: ItemChange
  readonly strokes: readonly Stroke[]
}

function ChangedPoint({ change, strokes }: PointProps) {
  const words = useWords('history')
  const name = useItemName()
  return (
    <li className="change-point" data-change={change.id}>
      <h3 className="font-serif text-base font-semibold">
        {name(change)} <small className="font-sans font-normal text-mute">({words.changeKinds[change.kind]})</small>
      </h3>
      <ul className="m-0 list-none p-0 text-sm text-mute">
        {lastOfEach(strokes).map(({ by, at }) => (
          <li key={by}>
            <PersonName id={by} />, <Moment at={at} />
          </li>
        ))}
      </ul>
      <div className="my-1 border-s-3 border-rule bg-paper px-2.5 py-1.5 font-serif text-base">
        <Changes before={change.before} after={change.after} />
      </div>
    </li>
  )
}

const strokesIn = ({ from, to, sittings }: Span, item: string): Stroke[] =>
  sittings.flatMap(({ strokes }) =>
    strokes.filter((stroke) => stroke.item === item && stroke.to > from && stroke.from <= to),
  )

/** Each person once, by their last edit there. */
const lastOfEach = (strokes: readonly Stroke[]): Stroke[] => [
  ...new Map(strokes.map((stroke) => [stroke.by, stroke])).values(),
]
