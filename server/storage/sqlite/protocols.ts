/** What is asked of a protocol, against its rows: what is taken and what is refused, verdicts.ts says, inside the transaction that writes ([SEAL2]). */
import type { DatabaseSync } from 'node:sqlite'
import { accepted } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import type { Seal } from '../../../protocol/version/seal.ts'
import { condensed } from '../built-document.ts'
import { chainStart } from '../chain.ts'
import type { AccessTables } from './access.ts'
import type { Performed } from './calls.ts'
import type { Heads } from './heads.ts'
import type { Ledger } from './ledger.ts'
import { keepMarks } from './marks.ts'
import type { Journal } from './journal.ts'
import type { Scans } from './scans.ts'
import type { Seals } from './seals.ts'
import { numberOf, textOf } from './row.ts'
import { meetsBeginning, meetsEdits, meetsLine, meetsSnapshot, sealedAfter, servable, stageOf } from '../verdicts.ts'
import type { ChainEnd, Head } from '../verdicts.ts'
import type { Texts } from './texts.ts'
import type {
  Condition,
  Damage,
  InvitationRecord,
  NewBeginning,
  NewEdit,
  NewEntry,
  ProtocolRecord,
  Recorded,
  StoredDocument,
} from '../storage.ts'

interface Tables {
  readonly database: DatabaseSync
  readonly journal: Journal
  readonly ledger: Ledger
  readonly access: AccessTables
  readonly seals: Seals
  readonly scans: Scans
  readonly texts: Texts
}

/** Reads and verifies where a protocol stands. */
export function examineWith({ database, journal, ledger }: Tables) {
  const ends = database.prepare('SELECT journal_seq, ledger_seq FROM protocols WHERE id = ?')
  return (protocol: string): (Head & { readonly document: StoredDocument }) | undefined => {
    const row = ends.get(protocol)
    if (!row) return undefined
    const { entries, end: lines } = ledger.read(protocol)
    const end: ChainEnd = { ...lines, damagedAt: lines.seq === numberOf(row, 'ledger_seq') ? undefined : lines.seq + 1 }
    const verified = journal.read(protocol, numberOf(row, 'journal_seq'))
    return {
      journal: verified.end,
      document: servable(verified.document, end),
      ledger: end,
      sealed: sealedAfter(entries),
    }
  }
}

/** What is told of a protocol that is not there. */
export const neverWritten: StoredDocument = {
  snapshot: undefined,
  snapshotSeq: 0,
  edits: [],
  seq: 0,
  owners: new Map(),
  damagedAt: undefined,
}

export function keepProtocols(tables: Tables, heads: Heads): Performed {
  const { database, journal, ledger, access, seals, scans, texts } = tables
  const examine = examineWith(tables)
  const insertProtocol = database.prepare('INSERT INTO protocols VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const raiseShown = database.prepare(
    'INSERT INTO shown VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)',
  )
  const shownRows = database.prepare('SELECT participant, seq FROM shown WHERE protocol = ?')
  const protocolRow = database.prepare('SELECT * FROM protocols WHERE id = ?')
  const formerGenerations = database.prepare('SELECT former_generation FROM beginnings WHERE protocol = ? ORDER BY seq')
  const moveGeneration = database.prepare('UPDATE protocols SET generation = ? WHERE id = ?')
  const allIds = database.prepare('SELECT id FROM protocols ORDER BY id')

  function createProtocol(
    record: ProtocolRecord,
    opening: readonly NewEntry[],
    invitations: readonly InvitationRecord[],
  ): Outcome<true> {
    const { id } = record
    const edits: ChainEnd = { seq: 0, checksum: chainStart('edits', id), damagedAt: undefined }
    const nothing: ChainEnd = { seq: 0, checksum: chainStart('ledger', id), damagedAt: undefined }
    const text = record.text === undefined ? null : texts.keep(record.text)
    insertProtocol.run(
      id,
      record.generation,
      record.template,
      record.createdAt,
      0,
      edits.checksum,
      0,
      nothing.checksum,
      text,
    )
    const lines = opening.reduce((end, entry) => ledger.append(id, end, { ...entry, journalSeq: 0 }), nothing)
    heads.advance(id, { journal: edits, ledger: lines, sealed: false })
    for (const invitation of invitations) access.addInvitation(invitation)
    return accepted(true)
  }

  function protocol(id: string): ProtocolRecord | undefined {
    const row = protocolRow.get(id)
    const former = formerGenerations.all(id).map((one) => textOf(one, 'former_generation'))
    return (
      row && {
        id,
        generation: textOf(row, 'generation'),
        ...(former.length > 0 ? { former } : {}),
        template: textOf(row, 'template'),
        text: texts.named(row['text']),
        createdAt: numberOf(row, 'created_at'),
      }
    )
  }

  const protocolIds = (): readonly string[] => allIds.all().map((row) => textOf(row, 'id'))

  function inspect(protocol: string): Damage | undefined {
    const found = examine(protocol)
    if (!found) return undefined
    const { document: _, ...head } = found
    const expected = numberOf(protocolRow.get(protocol) ?? {}, 'journal_seq')
    const sound = journal.between(protocol, 0, expected).length
    const journalFrom = sound < expected ? sound + 1 : head.journal.damagedAt
    const damagedSeals = seals.damaged(protocol)
    const ledgerFrom = head.ledger.damagedAt
    const isSound = journalFrom === undefined && ledgerFrom === undefined && damagedSeals.length === 0
    return isSound ? undefined : { protocol, journalFrom, ledgerFrom, seals: damagedSeals }
  }

  function append(protocol: string, edits: readonly NewEdit[]): Outcome<{ readonly seq: number }> {
    const met = meetsEdits(heads.of(protocol), edits, (client) => journal.owner(protocol, client))
    if (!met.ok) return met
    const head = met.value
    const end = journal.append(protocol, head.journal, edits)
    heads.advance(protocol, { ...head, journal: end })
    return accepted({ seq: end.seq })
  }

  function beginAnew(protocol: string, after: number, beginning: NewBeginning): Outcome<{ readonly seq: number }> {
    const met = meetsBeginning(heads.of(protocol), after)
    if (!met.ok) return met
    const head = met.value
    const end = journal.beginAnew(protocol, head.journal, beginning)
    moveGeneration.run(beginning.generation, protocol)
    heads.advance(protocol, { ...head, journal: end })
    return accepted({ seq: end.seq })
  }

  const load = (protocol: string): StoredDocument => examine(protocol)?.document ?? neverWritten

  function saveSnapshot(protocol: string, seq: number, snapshot: Uint8Array): void {
    if (meetsSnapshot(heads.of(protocol), seq)) journal.saveSnapshot(protocol, seq, snapshot)
  }

  function record(protocol: string, entry: NewEntry, condition: Condition, seal?: Seal): Outcome<Recorded> {
    const met = meetsLine(heads.of(protocol), entry, condition, ledger.seqOf(protocol, entry.by, entry.id))
    if (!met.ok) return met
    if (met.value.kind !== 'new') return accepted(met.value)
    const { head, journalSeq, sealed } = met.value
    if ((stageOf(entry.act) === 'sealed') !== (seal !== undefined))
      throw new Error('a seal is recorded with its line, and only with it')
    if (seal) seals.insert(protocol, seal)
    const end = ledger.append(protocol, head.ledger, { ...entry, journalSeq })
    heads.advance(protocol, { ...head, ledger: end, sealed })
    return accepted({ kind: 'recorded', seq: end.seq, journalSeq })
  }

  function noteShown(protocol: string, participant: string, seq: number): void {
    const head = heads.of(protocol)
    if (head) raiseShown.run(protocol, participant, Math.min(seq, head.journal.seq))
  }

  const shown = (protocol: string): ReadonlyMap<string, number> =>
    new Map(shownRows.all(protocol).map((row) => [textOf(row, 'participant'), numberOf(row, 'seq')]))

  return {
    ...access,
    ...keepMarks(database, heads),
    createProtocol,
    protocol,
    protocolIds,
    inspect,
    append,
    beginAnew,
    load,
    condensed: (protocol) => condensed(load(protocol)),
    edits: journal.between,
    saveSnapshot,
    record,
    noteShown,
    shown,
    ledger: (protocol, after) => ledger.read(protocol).entries.filter(({ seq }) => seq > after),
    seal: seals.seal,
    sealsNamed: seals.sealsNamed,
    instanceKey: seals.instanceKey,
    ...scans,
  }
}
