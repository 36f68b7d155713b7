/** The text of past moments, as the server tells it: each asked once, and only the last one wanted is waited for. */
import type { PastText } from '../../protocol/history.ts'
import { get } from './api.ts'

/** Moments kept: a person goes to and fro between few. */
const mostKept = 60

export interface PastReader {
  /** At once when it was read before. */
  readonly known: (seq: number) => PastText | undefined
  /** Undefined when the line fails, or when something else was asked for meanwhile. */
  readonly read: (seq: number) => Promise<PastText | undefined>
}

export function pastReader(protocolId: string): PastReader {
  const kept = new Map<number, PastText>()
  let underway: AbortController | undefined
  const keep = (text: PastText): void => {
    kept.delete(text.seq)
    kept.set(text.seq, text)
    for (const seq of kept.keys()) if (kept.size > mostKept) kept.delete(seq)
  }
  return {
    known: (seq) => kept.get(seq),
    async read(seq) {
      underway?.abort()
      const known = kept.get(seq)
      if (known) return known
      const mine = new AbortController()
      underway = mine
      const answer = await get<PastText>(`/api/protocols/${protocolId}/past?seq=${seq}`, mine.signal)
      if (!answer.ok) return undefined
      keep(answer.value)
      return answer.value
    },
  }
}
