/** `npm run backup -- <file>`: a copy of everything, whole and checked, while the service runs. */
import { existsSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { resolve } from 'node:path'
import { settingsOfThisProcess } from './settings.ts'
import { databaseFile } from './storage/sqlite/schema.ts'

class NotCopied extends Error {
  readonly french: string
  constructor(french: string, english: string) {
    super(english)
    this.french = french
  }
}

/** SQLite's own page-by-page copy: what is written meanwhile is in it whole, or not at all. */
async function copyTo(target: string, directory: string): Promise<number> {
  const source = databaseFile(directory)
  if (!existsSync(source)) throw new NotCopied(`${source} n’existe pas.`, `${source} does not exist.`)
  // An older copy is never written over: it may be the only sound one.
  if (existsSync(target)) throw new NotCopied(`${target} existe déjà.`, `${target} exists already.`)
  const database = new DatabaseSync(source, { readOnly: true, timeout: 10_000 })
  try {
    await backup(database, target)
  } finally {
    database.close()
  }
  return protocolsIn(target)
}

/** Read back from the copy: a copy that nobody has read is none. */
function protocolsIn(copy: string): number {
  const database = new DatabaseSync(copy)
  try {
    const [check] = database.prepare('PRAGMA integrity_check').all()
    if (check?.['integrity_check'] !== 'ok') throw new NotCopied('La copie est abîmée.', 'The copy is damaged.')
    return Number(database.prepare('SELECT count(*) AS count FROM protocols').get()?.['count'])
  } finally {
    database.close()
  }
}

const [target] = process.argv.slice(2)
const configuration = settingsOfThisProcess(() => 'no-token-is-needed')
try {
  if (!configuration.ok) throw new NotCopied(...told(configuration.wrong))
  if (target === undefined)
    throw new NotCopied(
      'Indiquez le fichier à faire: npm run backup -- /sauvegardes/paraphe.sqlite',
      'Name the file to make: npm run backup -- /backups/paraphe.sqlite',
    )
  const protocols = await copyTo(resolve(target), configuration.settings.dataDirectory)
  console.log(`Sauvegarde faite et relue: ${target} (protocoles: ${protocols}).`)
  console.log(`Backup made and read back: ${target} (protocols: ${protocols}).`)
} catch (error) {
  const english = error instanceof Error ? error.message : String(error)
  console.error(`✗ ${error instanceof NotCopied ? error.french : `La sauvegarde n’a pas pu être faite (${english}).`}`)
  console.error(`  ${error instanceof NotCopied ? english : `The backup could not be made (${english}).`}`)
  process.exitCode = 1
}

function told(wrong: readonly { readonly french: string; readonly english: string }[]): [string, string] {
  return [wrong.map(({ french }) => french).join(' '), wrong.map(({ english }) => english).join(' ')]
}
