/** The file `paraphe.sqlite`: how it is opened, its tables, and how older files become the present ones. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isBusy, isCorrupt } from './error.ts'
import { numberOf } from './row.ts'

/** Migration n brings a file of schema n to schema n + 1 (`user_version`). Only ever added to. */
const migrations = [
  `
  CREATE TABLE protocols (
    id TEXT PRIMARY KEY, generation TEXT NOT NULL, template TEXT NOT NULL, created_at INTEGER NOT NULL,
    journal_seq INTEGER NOT NULL, journal_checksum BLOB NOT NULL,
    ledger_seq INTEGER NOT NULL, ledger_checksum BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE edits (
    protocol TEXT NOT NULL REFERENCES protocols, seq INTEGER NOT NULL,
    participant TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL, checksum BLOB NOT NULL,
    PRIMARY KEY (protocol, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE clients (
    protocol TEXT NOT NULL REFERENCES protocols, client INTEGER NOT NULL, participant TEXT NOT NULL,
    PRIMARY KEY (protocol, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (
    protocol TEXT NOT NULL REFERENCES protocols, seq INTEGER NOT NULL,
    state BLOB NOT NULL, edits_checksum BLOB NOT NULL, checksum BLOB NOT NULL,
    PRIMARY KEY (protocol, seq)
  ) STRICT;
  CREATE TABLE ledger (
    protocol TEXT NOT NULL REFERENCES protocols, seq INTEGER NOT NULL,
    line TEXT NOT NULL, checksum BLOB NOT NULL,
    PRIMARY KEY (protocol, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX ledger_once ON ledger (protocol, line ->> 'by', line ->> 'id');
  CREATE TABLE seals (
    protocol TEXT NOT NULL REFERENCES protocols, number INTEGER NOT NULL, hash TEXT NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (protocol, number)
  ) STRICT;
  CREATE TRIGGER seals_never_change BEFORE UPDATE ON seals BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
  CREATE TRIGGER seals_never_go BEFORE DELETE ON seals BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
  CREATE TABLE invitations (
    token_hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, protocol TEXT NOT NULL REFERENCES protocols,
    side TEXT NOT NULL, role TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE session_participants (
    token_hash TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE, protocol TEXT NOT NULL REFERENCES protocols,
    participant TEXT NOT NULL,
    PRIMARY KEY (token_hash, protocol)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE shown (
    protocol TEXT NOT NULL REFERENCES protocols, participant TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (protocol, participant)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE sessions ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
  UPDATE sessions SET used_at = created_at;
  CREATE INDEX sessions_of_participant ON session_participants (protocol, participant);
  CREATE TABLE device_links (
    token_hash TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE instance_key (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1), private_key BLOB NOT NULL, made_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE seal_signatures (
    protocol TEXT NOT NULL, number INTEGER NOT NULL, public_key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (protocol, number), FOREIGN KEY (protocol, number) REFERENCES seals
  ) STRICT;
  CREATE TRIGGER seal_signatures_never_change BEFORE UPDATE ON seal_signatures
    BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
  CREATE TRIGGER seal_signatures_never_go BEFORE DELETE ON seal_signatures
    BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
  CREATE INDEX seals_by_hash ON seals (hash);
  CREATE TABLE scans (
    protocol TEXT NOT NULL REFERENCES protocols, sha256 TEXT NOT NULL, type TEXT NOT NULL,
    participant TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (protocol, sha256)
  ) STRICT;
  CREATE TABLE made_files (
    sha256 TEXT PRIMARY KEY, protocol TEXT NOT NULL REFERENCES protocols, number INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE read_marks (
    protocol TEXT NOT NULL REFERENCES protocols, participant TEXT NOT NULL,
    journal_seq INTEGER NOT NULL, ledger_seq INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (protocol, participant)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE session_participants ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
  `,
  `
  CREATE TABLE texts (sha256 TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
  CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'a text never changes'); END;
  ALTER TABLE protocols ADD COLUMN text TEXT REFERENCES texts;
  `,
  `
  CREATE TABLE beginnings (
    protocol TEXT NOT NULL REFERENCES protocols, seq INTEGER NOT NULL, former_generation TEXT NOT NULL,
    PRIMARY KEY (protocol, seq)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE read_marks ADD COLUMN points TEXT NOT NULL DEFAULT '{}';
  `,
]

export const databaseFile = (directory: string): string => join(directory, 'paraphe.sqlite')
/** SQLite's write-ahead log beside it: what was committed stands there first. */
export const logFile = (directory: string): string => `${databaseFile(directory)}-wal`

/**
 * Keeps a second process away for as long as the returned connection is open. The lock is the operating system's, on an
 * empty file beside the data: it goes with the process, kill -9 included, and leaves the data readable to a backup.
 */
export function lockDirectory(directory: string): DatabaseSync {
  const lock = new DatabaseSync(join(directory, 'paraphe.lock'))
  try {
    // The lock needs no journal of its own, so a full disk does not keep the service from starting.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new Error(
      `Another Paraphe process is using ${directory}: stop it first, or give this one its own DATA_DIR.`,
      {
        cause: error,
      },
    )
  }
}

/** `maxPages` bounds the file (4 KiB a page), as a full disk does. */
export function openDatabase(directory: string, maxPages?: number): DatabaseSync {
  const file = databaseFile(directory)
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`)
    // An acknowledgement promises the disk: a build of SQLite that answers otherwise may not serve.
    assertPragma(database, 'journal_mode', 'wal')
    assertPragma(database, 'synchronous', 2)
    assertPragma(database, 'foreign_keys', 1)
    migrate(database, file)
    return database
  } catch (error) {
    database.close()
    if (!isCorrupt(error)) throw error
    throw new Error(
      `${file} is damaged or cut short. Nothing in it was changed: keep it, and put the last backup in its place.`,
      { cause: error },
    )
  }
}

/**
 * From here on a commit on this connection writes the log and waits for nothing; whoever promises the disk brings the
 * log there (wal-sync.ts). The log still begins anew only with a sync, so what is in it is always whole. The other
 * connection folds it into the file.
 */
export function leaveLogToReader(database: DatabaseSync): void {
  // This thread serves everybody: it does not stand still for long because another program holds the file.
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0; PRAGMA busy_timeout = 200')
  assertPragma(database, 'synchronous', 1)
  assertPragma(database, 'wal_autocheckpoint', 0)
}

function assertPragma(database: DatabaseSync, name: string, expected: number | string): void {
  const value = database.prepare(`PRAGMA ${name}`).get()?.[name]
  if (value !== expected) throw new Error(`SQLite answers ${name} = ${String(value)}, and Paraphe needs ${expected}.`)
}

function migrate(database: DatabaseSync, file: string): void {
  const version = numberOf(database.prepare('PRAGMA user_version').get() ?? {}, 'user_version')
  if (version > migrations.length) {
    throw new Error(
      `${file} was written by a newer Paraphe (schema ${version}; this one knows ${migrations.length}). Install that version or a later one.`,
    )
  }
  for (const [index, migration] of migrations.entries()) {
    if (index >= version) database.exec(`BEGIN; ${migration} PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}
