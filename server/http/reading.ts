/** How far somebody has read: kept in the server's numbers of lines, told in those of their side ([SAY3]). */
import { arrivalOf, readSince } from '../../protocol/ledger/history.ts'
import type { PointsRead, ReadMark } from '../../protocol/ledger/history.ts'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { OwnLines } from '../../protocol/ledger/own-lines.ts'
import type { Side } from '../../protocol/party.ts'
import type { Service } from './service.ts'
import type { Visit } from './visit.ts'

type Lines = Pick<OwnLines, 'numberOf' | 'seqOf'>

export function toldMark(lines: Lines, side: Side, mark: ReadMark): ReadMark {
  const told = (seq: number): number => lines.numberOf(side, seq)
  const { points, ...whole } = mark
  return { ...whole, ledgerSeq: told(mark.ledgerSeq), ...(points ? { points: renumbered(points, told) } : {}) }
}

/** What a page says it has shown; without an edit it is no reading of the whole, and leaves its time as it was. */
export function keptMark(lines: Lines, side: Side, said: Partial<Omit<ReadMark, 'at'>>, now: number): ReadMark {
  const kept = (number: number): number => lines.seqOf(side, number)
  const { journalSeq, ledgerSeq, points } = said
  return {
    journalSeq: journalSeq ?? 0,
    ledgerSeq: ledgerSeq === undefined ? 0 : kept(ledgerSeq),
    at: journalSeq === undefined ? 0 : now,
    ...(points ? { points: renumbered(points, kept) } : {}),
  }
}

const renumbered = (points: PointsRead, numbered: (seq: number) => number): PointsRead =>
  Object.fromEntries(
    Object.entries(points).map(([item, read]) => [
      item,
      { ...read, all: read.all === 0 ? 0 : numbered(read.all), side: read.side === 0 ? 0 : numbered(read.side) },
    ]),
  )

/** `entries`: all that the asker may see. */
export async function readBy(
  service: Service,
  { record, me }: Visit,
  entries: readonly LedgerEntry[],
): Promise<ReadMark> {
  const lines = await service.secretary.linesOf(record.id)
  const mark = await service.storage.readMark(record.id, me.id)
  return readSince(mark && toldMark(lines, me.side, mark), arrivalOf(entries, me.id))
}
