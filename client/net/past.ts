/** The text of past moments, as the server tells it: each asked once, and only the last one wanted is waited for. */
import type { PastText } from '../../protocol/ledger/history.ts'
import { get } from './api.ts'
import { isPastText } from './shapes.ts'

/** Moments kept: a person goes to and fro between few. */
const mostKept = 60
/** Ms between two questions: a slider that is dragged passes hundreds of moments a second. */
const spacing = 120

export interface PastReader {
  /** Undefined when the line fails, or when something else was asked for meanwhile. */
  readonly read: (seq: number) => Promise<PastText | undefined>
}

export function pastReader(protocolId: string): PastReader {
  const kept = new Map<number, PastText>()
  let underway: AbortController | undefined
  let askedAt = -Infinity
  const keep = (text: PastText): void => {
    kept.delete(text.seq)
    kept.set(text.seq, text)
    for (const seq of kept.keys()) if (kept.size > mostKept) kept.delete(seq)
  }
  return {
    async read(seq) {
      underway?.abort()
      const known = kept.get(seq)
      if (known) return known
      const mine = new AbortController()
      underway = mine
      await pause(askedAt + spacing - performance.now())
      if (mine.signal.aborted) return undefined
      askedAt = performance.now()
      const answer = await get(`/api/protocols/${protocolId}/past?seq=${seq}`, isPastText, mine.signal)
      if (!answer.ok) return undefined
      keep(answer.value)
      return answer.value
    },
  }
}

const pause = (ms: number): Promise<void> | undefined =>
  ms <= 0 ? undefined : new Promise((resolve) => setTimeout(resolve, ms))
