/**
 * What an edit or a line meets when it comes to be written: sealed, damaged, somebody else's client id, written before,
 * moved meanwhile. Pure, from where the protocol stands; every driver asks here inside the transaction that writes
 * ([SEAL2]), and decides nothing itself.
 */
import type { LedgerEntry, Statement } from '../../protocol/ledger/acts.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Checksum } from './chain.ts'
import type { Condition, NewEdit, NewEntry, StoredDocument } from './storage.ts'

/** `damagedAt`: the first row that is not as it was written; `seq` and `checksum` are then those of the row before it. */
export interface ChainEnd {
  readonly seq: number
  readonly checksum: Checksum
  readonly damagedAt: number | undefined
}
/** Where a protocol's journal and ledger end, and whether its text is sealed. */
export interface Head {
  readonly journal: ChainEnd
  readonly ledger: ChainEnd
  readonly sealed: boolean
}

const isDamaged = (head: Head): boolean => head.journal.damagedAt !== undefined || head.ledger.damagedAt !== undefined

/** `ownerOf`: the participant who writes under a Yjs client id, if anybody has. */
export function meetsEdits(
  head: Head | undefined,
  edits: readonly NewEdit[],
  ownerOf: (client: number) => string | undefined,
): Outcome<Head> {
  if (!head) return refused('unknown-protocol')
  if (isDamaged(head)) return refused('damaged')
  if (head.sealed) return refused('sealed')
  return claimsForeignClient(edits, ownerOf) ? refused('foreign-client') : accepted(head)
}

/** `after`: the last edit that the new beginning holds. */
export function meetsBeginning(head: Head | undefined, after: number): Outcome<Head> {
  const met = meetsEdits(head, [], () => undefined)
  return met.ok && met.value.journal.seq !== after ? refused('text-changed') : met
}

function claimsForeignClient(edits: readonly NewEdit[], ownerOf: (client: number) => string | undefined): boolean {
  const claims = new Map<number, string>()
  return edits.some(({ participant, clients }) =>
    clients.some((client) => {
      const owner = claims.get(client) ?? ownerOf(client) ?? participant
      claims.set(client, owner)
      return owner !== participant
    }),
  )
}

export type LineVerdict =
  | { readonly kind: 'repeated'; readonly seq: number }
  | { readonly kind: 'moved' }
  /** `sealed`: how the text stands behind this line. */
  | { readonly kind: 'new'; readonly head: Head; readonly journalSeq: number; readonly sealed: boolean }

/** `recordedAs`: the line of the same act by the same participant, if there is one. */
export function meetsLine(
  head: Head | undefined,
  entry: NewEntry,
  condition: Condition,
  recordedAs: number | undefined,
): Outcome<LineVerdict> {
  if (!head) return refused('unknown-protocol')
  if (recordedAs !== undefined) return accepted({ kind: 'repeated', seq: recordedAs })
  if (isDamaged(head)) return refused('damaged')
  const stage = stageOf(entry.act)
  if (stage === 'sealed' && head.sealed) return refused('sealed')
  if (stage === 'draft' && !head.sealed) return refused('not-sealed')
  if (!holds(condition, head)) return accepted({ kind: 'moved' })
  const journalSeq = entry.journalSeq ?? head.journal.seq
  return accepted({ kind: 'new', head, journalSeq, sealed: stage === undefined ? head.sealed : stage === 'sealed' })
}

const holds = (condition: Condition, head: Head): boolean =>
  (condition.journalSeq === undefined || condition.journalSeq === head.journal.seq) &&
  (condition.ledgerSeq === undefined || condition.ledgerSeq === head.ledger.seq)

/** A snapshot is built on a sound journal only, and of something: a damaged one stays as it was found. */
export const meetsSnapshot = (head: Head | undefined, seq: number): boolean =>
  head !== undefined && !isDamaged(head) && seq > 0

/** Whether the document is sealed behind these lines. */
export function sealedAfter(entries: readonly LedgerEntry[]): boolean {
  const turning = entries.findLast(({ act }) => stageOf(act) !== undefined)
  return turning !== undefined && stageOf(turning.act) === 'sealed'
}

/** The stage a statement brings about, if it changes it. */
export function stageOf(act: Statement): 'sealed' | 'draft' | undefined {
  if (act.kind === 'seal') return 'sealed'
  return act.kind === 'reopen' ? 'draft' : undefined
}

/** A document as it may be served: with a damaged ledger nobody knows whether the text is sealed, and nothing is appended to it. */
export function servable(document: StoredDocument, ledger: ChainEnd): StoredDocument {
  return ledger.damagedAt === undefined ? document : { ...document, damagedAt: document.damagedAt ?? document.seq + 1 }
}
