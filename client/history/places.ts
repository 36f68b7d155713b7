/** Moments that have a name: what one compares with. */
import { stepOfEdit, stepOfLine } from '../../protocol/ledger/history.ts'
import type { ReadMark, Timeline } from '../../protocol/ledger/history.ts'
import type { Side } from '../../protocol/party.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'

export type PlaceName =
  | { readonly kind: 'start' | 'mark' | 'initials' | 'now' }
  | { readonly kind: 'seal'; readonly number: number }
export interface NamedPlace {
  /** For a choice’s value. */
  readonly key: string
  readonly name: PlaceName
  readonly journalSeq: number
  readonly step: number
}

/** In the order of time, without those that this negotiation does not have. */
export function namedPlaces(timeline: Timeline, negotiation: Negotiation, side: Side, mark: ReadMark): NamedPlace[] {
  const ofLine = (name: PlaceName, index: number): NamedPlace[] => {
    const line = timeline.lines[index]
    return line ? [{ key: keyOf(name), name, journalSeq: line.journalSeq, step: stepOfLine(timeline, index) }] : []
  }
  const ofEdit = (name: PlaceName, seq: number): NamedPlace => ({
    key: keyOf(name),
    name,
    journalSeq: seq,
    step: stepOfEdit(timeline, seq),
  })
  const seals = timeline.lines.flatMap(({ entry }, index) =>
    entry.act.kind === 'seal' ? ofLine({ kind: 'seal', number: entry.act.number }, index) : [],
  )
  const initials = timeline.lines.findLastIndex(
    ({ entry }) => entry.act.kind === 'initial' && negotiation.members.get(entry.by)?.participant.side === side,
  )
  return [
    ofEdit({ kind: 'start' }, 0),
    ...seals,
    ofEdit({ kind: 'mark' }, Math.min(mark.journalSeq, timeline.journalSeq)),
    ...ofLine({ kind: 'initials' }, initials),
    ofEdit({ kind: 'now' }, timeline.journalSeq),
  ].sort((a, b) => a.step - b.step)
}

const keyOf = (name: PlaceName): string => (name.kind === 'seal' ? `seal-${name.number}` : name.kind)
