/** The official texts protocols can be made on: those of the program, and the files an administrator put beside the data. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readText } from '../../protocol/text/read-text.ts'
import type { Fault } from '../../protocol/text/text-faults.ts'
import type { Template } from '../../protocol/text/template.ts'

/** A file that is no official text, and why: it is named, and stops nothing. */
export interface FaultyFile {
  readonly file: string
  readonly faults: readonly Fault[]
}
export interface Shelf {
  /** No two have one id. */
  readonly texts: readonly Template[]
  readonly faulty: readonly FaultyFile[]
}

export const shippedTexts = join(import.meta.dirname, '..', '..', 'texts')
/** Where own texts are looked for, beside the data. */
export const ownTexts = (dataDirectory: string): string => join(dataDirectory, 'texts')

/** More than any official text needs; a larger file is not read. */
const mostBytes = 512 * 1024

/** Every `*.json` of these folders, by name, the first folder's first; a folder that is not there, or cannot be read, holds none. */
export function readShelf(...folders: readonly string[]): Shelf {
  const texts: Template[] = []
  const faulty: FaultyFile[] = []
  for (const file of folders.flatMap(filesIn)) {
    const read = readTextFile(file)
    if (!read.ok) faulty.push({ file, faults: read.faults })
    else if (texts.some(({ id }) => id === read.template.id)) faulty.push({ file, faults: [taken(read.template.id)] })
    else texts.push(read.template)
  }
  return { texts, faulty }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      .sort()
      .map((name) => join(folder, name))
  } catch {
    // Data that cannot be read at all is told where it is opened.
    return []
  }
}

export function readTextFile(file: string): ReturnType<typeof readText> {
  try {
    if (statSync(file).size > mostBytes) return { ok: false, faults: [tooLarge] }
    return readText(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, faults: [unreadable(basename(file), reason)] }
  }
}

const tooLarge: Fault = {
  at: '',
  fr: 'Le fichier dépasse 512 Kio.',
  en: 'The file is larger than 512 KiB.',
}
const unreadable = (name: string, reason: string): Fault => ({
  at: '',
  fr: `${name} ne se lit pas comme du JSON (${reason}).`,
  en: `${name} cannot be read as JSON (${reason}).`,
})
const taken = (id: string): Fault => ({
  at: 'id',
  fr: `Un autre texte s’appelle déjà «${id}»: un texte qui change reçoit un autre nom.`,
  en: `Another text is already called “${id}”: a text that changes is given another id.`,
})
