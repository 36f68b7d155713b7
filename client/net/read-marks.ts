/** How far this person has read: shown at once, kept by the server, so that their other devices agree. */
import { bothRead } from '../../protocol/ledger/history.ts'
import type { PointsRead, ReadMark } from '../../protocol/ledger/history.ts'
import { get, tell } from './api.ts'
import { isReadMark } from './shapes.ts'
import { settable } from './watched.ts'
import type { Watched } from './watched.ts'

export interface ReadMarks {
  readonly mark: Watched<ReadMark>
  /** Points that were looked at. */
  readPoints(points: PointsRead): void
  /** Everything up to an edit and a line. */
  readAll(journalSeq: number, ledgerSeq: number): void
  /** What was read elsewhere meanwhile is asked for, and what could not be sent is sent again. */
  refresh(): Promise<void>
}

/** Ms in which readings are sent together. */
const gatherMs = 400

export function readMarks(protocol: string, initial: ReadMark): ReadMarks {
  const path = `/api/protocols/${protocol}/read`
  const mark = settable(initial)
  let unsent: PointsRead = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const isOpen = (): boolean => Object.keys(unsent).length > 0
  async function send(): Promise<void> {
    timer = undefined
    if (!isOpen()) return
    const points = unsent
    unsent = {}
    const answer = await tell(path, { points })
    // Without a line it is tried again with the next reading; a refusal will not be another one then.
    if (!answer.ok && answer.failure.kind === 'offline') unsent = bothRead(points, unsent)
  }
  return {
    mark,
    readPoints(points) {
      mark.set({ ...mark.get(), points: bothRead(mark.get().points ?? {}, points) })
      unsent = bothRead(unsent, points)
      timer ??= setTimeout(() => void send(), gatherMs)
    },
    readAll(journalSeq, ledgerSeq) {
      const now = mark.get()
      mark.set({ ...now, ledgerSeq: Math.max(now.ledgerSeq, ledgerSeq) })
      void tell(path, { journalSeq, ledgerSeq })
    },
    async refresh() {
      await send()
      const answer = await get(path, isReadMark)
      if (!answer.ok) return
      const { points = {}, ledgerSeq } = answer.value
      const now = mark.get()
      mark.set({
        ...answer.value,
        ledgerSeq: Math.max(now.ledgerSeq, ledgerSeq),
        points: bothRead(bothRead(now.points ?? {}, points), unsent),
      })
    },
  }
}
