/** What the contract suites need of a driver, and the two communes' material they write. */
import type { ChildProcess } from 'node:child_process'
import { hash } from 'node:crypto'
import type { Statement } from '../../../protocol/ledger/acts.ts'
import { sealHash, signedBytes } from '../../../protocol/version/seal.ts'
import type { Seal, SealedDocument } from '../../../protocol/version/seal.ts'
import { newInstanceKey, signerOf } from '../../instance-key.ts'
import type { NewEdit, NewEntry, Storage } from '../storage.ts'

/** A place for data that outlives one opening. */
export interface Ground {
  /** Opens what is there. `tight`: hardly any room is left for more. The ground closes what a test leaves open. */
  open(room?: 'tight'): Promise<Storage>
  /** Changes one byte of a stored row behind the storage's back; only while it is closed. */
  damage(table: 'edits' | 'ledger' | 'snapshots' | 'seals', protocol: string, seq: number): void
  /** A process of its own that writes here until it is killed, and prints a line for each acknowledgement: see append-under-load.ts. */
  writer(seed: number): ChildProcess
  discard(): Promise<void>
}

export const ixelles = 'ixelleskalamu'
export const tintigny = 'tintignydjidja'

/** The update that stands at this place of a test's journal: from 32 to 480 bytes that cannot be mistaken for another's. */
export function updateAt(protocol: string, seq: number): Uint8Array {
  const digest = hash('sha256', `${protocol}/${seq}`, 'buffer')
  return new Uint8Array(Buffer.concat(Array.from({ length: 1 + (seq % 15) }, () => digest)))
}

export const edit = (update: Uint8Array, participant = 'anne', ...clients: readonly number[]): NewEdit => ({
  participant,
  at: 1_790_000_000_000,
  update,
  clients,
})
/** Edits number `from` to `to` of a protocol. */
export const edits = (protocol: string, from: number, to: number): NewEdit[] =>
  Array.from({ length: to - from + 1 }, (_, index) => edit(updateAt(protocol, from + index)))

export const line = (id: string, act: Statement, by = 'anne'): NewEntry => ({
  id,
  at: 1_790_000_000_000,
  by,
  audience: 'all',
  act,
})
export const resolve = (id: string, by?: string): NewEntry => line(id, { kind: 'resolve', thread: 'thread-1' }, by)

export function sealOf(protocol: string, number: number, text: string): Seal {
  const document: SealedDocument = {
    format: 'paraphe-seal/1',
    protocol,
    number,
    round: 1,
    at: 1_790_000_000_000,
    template: { id: 'any', sha256: '0'.repeat(64) },
    parties: { belgian: 'Ixelles', partner: 'Kalamu' },
    answers: { texts: {}, dates: {}, choices: {}, selections: {}, forms: {}, domains: [], signatories: [] },
    items: [],
    text,
  }
  return { number, hash: sealHash(document), document, signature: signs(signedBytes(document)) }
}

const signs = signerOf(newInstanceKey(new Uint8Array(32).fill(7), 1))

export const opening: readonly NewEntry[] = [
  line('creation', { kind: 'create', template: 'any', belgian: 'Ixelles', partner: 'Kalamu' }),
]

export async function createProtocol(storage: Storage, id: string): Promise<void> {
  const created = await storage.createProtocol(
    { id, generation: 'g1', template: 'any', text: 'words', createdAt: 1 },
    opening,
    [],
  )
  if (!created.ok) throw new Error(`no protocol: ${created.refusal.code}`)
}

/** Records a seal under the condition that nothing moved since this journal and ledger line. */
export function sealAt(storage: Storage, id: string, journalSeq: number, ledgerSeq: number, by = 'anne', number = 1) {
  const seal = sealOf(ixelles, number, `as ${by} saw it`)
  const act: Statement = { kind: 'seal', number, hash: seal.hash }
  return storage.record(ixelles, line(id, act, by), { journalSeq, ledgerSeq }, seal)
}

/** Pseudo-random numbers in [0, 1) that a seed gives again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
