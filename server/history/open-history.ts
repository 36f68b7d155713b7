/**
 * The history as the routes ask it. Rebuilding a moment takes tens of milliseconds, the first one of a long negotiation more
 * than a second: that is done in a thread of its own, there while somebody looks back, and nobody’s keystroke waits for it.
 */
import type { Question } from './history-calls.ts'
import { HistoryThread } from './history-thread.ts'
import type { HistoryQuestions, HistoryStorage } from './history.ts'

export interface HistoryLimits {
  /** Of what the thread keeps for more than a moment, in MiB; 20,000 edits need some 30. Kept states come on top of it. */
  readonly memoryMiB: number
  /** Ms behind the last answer until the thread is ended, so that its memory is given back. */
  readonly idleMs: number
}
const historyLimits: HistoryLimits = { memoryMiB: 512, idleMs: 5 * 60_000 }

export interface OpenHistory extends HistoryQuestions {
  /** Questions under way are rejected, and so is every later one. Settles when the thread is gone. */
  close(): Promise<void>
}

export function openHistory(storage: HistoryStorage, limits: Partial<HistoryLimits> = {}): OpenHistory {
  const { memoryMiB, idleMs } = { ...historyLimits, ...limits }
  let thread: HistoryThread | undefined
  let idle: NodeJS.Timeout | undefined
  let closed = false

  /** One that broke down is replaced: whoever had asked it was told. */
  function running(): HistoryThread {
    if (!thread || thread.ended) thread = new HistoryThread(storage, memoryMiB)
    return thread
  }

  /** A question is answered with its own kind of answer. */
  async function ask<T>(question: Question): Promise<T> {
    if (closed) throw new Error('the history is closed')
    clearTimeout(idle)
    const asked = running()
    try {
      return (await asked.ask(question)) as T
    } finally {
      clearTimeout(idle)
      if (!asked.ended && !asked.busy) idle = setTimeout(() => void asked.end(), idleMs)
    }
  }

  return {
    sittings: (subject) => ask({ ...subject, name: 'sittings', details: [] }),
    overview: (subject, ...details) => ask({ ...subject, name: 'overview', details }),
    text: (subject, ...details) => ask({ ...subject, name: 'text', details }),
    authors: (subject, ...details) => ask({ ...subject, name: 'authors', details }),
    news: (subject, ...details) => ask({ ...subject, name: 'news', details }),
    items: (subject, ...details) => ask({ ...subject, name: 'items', details }),
    async close() {
      closed = true
      clearTimeout(idle)
      await thread?.end()
    },
  }
}
