/** The tables of an open file and what can be asked of them; every connection has its own. */
import type { DatabaseSync } from 'node:sqlite'
import { openAccess } from './access.ts'
import type { Performed } from './calls.ts'
import { keepHeads } from './heads.ts'
import type { Head } from '../verdicts.ts'
import type { Heads } from './heads.ts'
import { openJournal } from './journal.ts'
import { openLedger } from './ledger.ts'
import { examineWith, keepProtocols } from './protocols.ts'
import { openScans } from './scans.ts'
import { openSeals } from './seals.ts'
import { openTexts } from './texts.ts'
import type { StoredDocument } from '../storage.ts'

export interface Store {
  readonly database: DatabaseSync
  readonly heads: Heads
  readonly methods: Performed
  /** Reads a protocol's rows and verifies them; undefined when there is none. */
  readonly examine: (protocol: string) => (Head & { readonly document: StoredDocument }) | undefined
}

export function openStore(database: DatabaseSync): Store {
  const tables = {
    database,
    journal: openJournal(database),
    ledger: openLedger(database),
    access: openAccess(database),
    seals: openSeals(database),
    scans: openScans(database),
    texts: openTexts(database),
  }
  const heads = keepHeads(database)
  return { database, heads, methods: keepProtocols(tables, heads), examine: examineWith(tables) }
}
