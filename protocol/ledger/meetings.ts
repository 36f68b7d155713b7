/** The negotiation as meetings: stretches of writing and of acts that both sides see, with a long pause between them. */
import type { LedgerEntry } from './acts.ts'
import type { Sitting } from './history.ts'

/** Times are Unix ms. */
export interface Meeting {
  readonly startedAt: number
  readonly endedAt: number
}

/** Ms in which nothing happens: a lunch does not end a meeting, a night does. */
const longPause = 4 * 3_600_000

/** The same for both sides, whatever lines among themselves are in `entries`. */
export function meetingsOf(entries: readonly LedgerEntry[], sittings: readonly Sitting[]): Meeting[] {
  const stretches = [
    ...sittings.map(({ startedAt, endedAt }): Meeting => ({ startedAt, endedAt })),
    ...entries.filter(({ audience }) => audience === 'all').map(({ at }): Meeting => ({ startedAt: at, endedAt: at })),
  ].sort((a, b) => a.startedAt - b.startedAt)
  const meetings: Meeting[] = []
  for (const { startedAt, endedAt } of stretches) {
    const last = meetings.at(-1)
    if (last && startedAt - last.endedAt <= longPause)
      meetings[meetings.length - 1] = { startedAt: last.startedAt, endedAt: Math.max(last.endedAt, endedAt) }
    else meetings.push({ startedAt, endedAt })
  }
  return meetings
}
