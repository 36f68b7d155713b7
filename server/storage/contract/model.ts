/** One protocol's journal and ledger as they should behave, in a few lines and in memory: what drivers are compared with. */
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import type { Seal } from '../../../protocol/version/seal.ts'
import type { Condition, NewEdit, NewEntry, Recorded } from '../storage.ts'

export class StorageModel {
  readonly edits: NewEdit[] = []
  readonly lines: NewEntry[]
  readonly seals = new Map<number, Seal>()
  readonly owners = new Map<number, string>()
  #sealed = false

  constructor(opening: readonly NewEntry[]) {
    this.lines = opening.map((entry) => ({ ...entry, journalSeq: 0 }))
  }

  append(edits: readonly NewEdit[]): Outcome<{ readonly seq: number }> {
    if (this.#sealed) return refused('sealed')
    const owners = new Map(this.owners)
    for (const { participant, clients } of edits) {
      for (const client of clients) {
        if ((owners.get(client) ?? participant) !== participant) return refused('foreign-client')
        owners.set(client, participant)
      }
    }
    for (const [client, owner] of owners) this.owners.set(client, owner)
    this.edits.push(...edits)
    return accepted({ seq: this.edits.length })
  }

  record(entry: NewEntry, condition: Condition, seal: Seal | undefined): Outcome<Recorded> {
    const before = this.lines.findIndex(({ by, id }) => by === entry.by && id === entry.id)
    if (before >= 0) return accepted({ kind: 'repeated', seq: before + 1 })
    if (entry.act.kind === 'seal' && this.#sealed) return refused('sealed')
    if (entry.act.kind === 'reopen' && !this.#sealed) return refused('not-sealed')
    const { journalSeq = this.edits.length, ledgerSeq = this.lines.length } = condition
    if (journalSeq !== this.edits.length || ledgerSeq !== this.lines.length) return accepted({ kind: 'moved' })
    if (seal) this.seals.set(seal.number, seal)
    if (entry.act.kind === 'seal') this.#sealed = true
    if (entry.act.kind === 'reopen') this.#sealed = false
    const { journalSeq: judgedOn = this.edits.length } = entry
    this.lines.push({ ...entry, journalSeq: judgedOn })
    return accepted({ kind: 'recorded', seq: this.lines.length, journalSeq: judgedOn })
  }
}
