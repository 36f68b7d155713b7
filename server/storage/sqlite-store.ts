/** The database opened, locked against a second process, with everything that can be asked of it. */
import type { Store } from './group-commit.ts'
import { openAccess } from './sqlite-access.ts'
import type { WorkerSettings } from './sqlite-calls.ts'
import { keepHeads } from './sqlite-heads.ts'
import { openJournal } from './sqlite-journal.ts'
import { openLedger } from './sqlite-ledger.ts'
import { examineWith, keepProtocols } from './sqlite-protocols.ts'
import { openScans } from './sqlite-scans.ts'
import { openSeals } from './sqlite-seals.ts'
import { lockDirectory, openDatabase } from './sqlite-schema.ts'

export function openStore({ directory, maxPages }: WorkerSettings): Store & { readonly close: () => void } {
  const lock = lockDirectory(directory)
  const database = openDatabase(directory, maxPages)
  const tables = {
    database,
    journal: openJournal(database),
    ledger: openLedger(database),
    access: openAccess(database),
    seals: openSeals(database),
    scans: openScans(database),
  }
  const heads = keepHeads(database, examineWith(tables))
  const close = () => {
    database.close()
    lock.close()
  }
  return { database, heads, methods: keepProtocols(tables, heads), close }
}
