/** The official texts protocols were made on, each once, under the SHA-256 of its words. */
import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { textOf } from './row.ts'

export interface Texts {
  /** Keeps it if it is not there yet; answers with its hash. */
  readonly keep: (words: string) => string
  /** Undefined for no name. Throws when what is stored under it is no longer what was kept. */
  readonly named: (sha256: unknown) => string | undefined
}

export function openTexts(database: DatabaseSync): Texts {
  const insert = database.prepare('INSERT INTO texts VALUES (?, ?) ON CONFLICT DO NOTHING')
  const row = database.prepare('SELECT words FROM texts WHERE sha256 = ?')
  const known = new Map<string, string>()
  return {
    keep(words) {
      const sha256 = hash('sha256', words)
      insert.run(sha256, words)
      return sha256
    },
    named(sha256) {
      if (typeof sha256 !== 'string') return undefined
      const before = known.get(sha256)
      if (before !== undefined) return before
      const found = row.get(sha256)
      const words = found && textOf(found, 'words')
      if (words === undefined || hash('sha256', words) !== sha256)
        throw new Error(`the official text ${sha256} is damaged: put the last backup in the file's place`)
      known.set(sha256, words)
      return words
    },
  }
}

/** Protocols made before texts were kept get the one that has always had its id. */
export function adoptTexts(database: DatabaseSync, texts: ReadonlyMap<string, string>): void {
  const { keep } = openTexts(database)
  const bare = database.prepare('SELECT DISTINCT template FROM protocols WHERE text IS NULL').all()
  const adopt = database.prepare('UPDATE protocols SET text = ? WHERE text IS NULL AND template = ?')
  for (const row of bare) {
    const id = textOf(row, 'template')
    const words = texts.get(id)
    if (words !== undefined) adopt.run(keep(words), id)
  }
}
