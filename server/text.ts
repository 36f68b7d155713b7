/**
 * `npm run text -- check FILE [--out FOLDER]`: everything that is wrong or missing in an official text, and its empty PDF,
 * Word file and HTML to look at. `npm run text -- from-word FILE.docx [--out FILE.json]`: a first text file out of a Word file.
 * Ends with 0 when the text can be used (check) or was written (from-word), and with 1 otherwise.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { remarksOf } from '../protocol/text/text-faults.ts'
import type { Fault } from '../protocol/text/text-faults.ts'
import { refusalSentence } from '../protocol/wire/refusal-sentences.ts'
import { createPdfMaker } from './export/pdf.ts'
import { readReturnedFile } from './import/returned-file.ts'
import { emptyFiles } from './text-making/empty-files.ts'
import { textFromWord } from './text-making/text-from-word.ts'
import { readTextFile } from './texts/shelf.ts'

const usage = [
  'npm run text -- check FICHIER.json [--out DOSSIER]          tout ce qui manque ou ne va pas; PDF, Word et HTML vides',
  'npm run text -- from-word FICHIER.docx [--out FICHIER.json]  un premier fichier à partir d’un fichier Word',
  '',
  'npm run text -- check FILE.json [--out FOLDER]        everything wrong or missing; the empty PDF, Word file and HTML',
  'npm run text -- from-word FILE.docx [--out FILE.json]  a first text file out of a Word file',
].join('\n')

const tell = (mark: string, { at, fr, en }: Fault): void =>
  console.log(`${mark} ${at === '' ? '' : `${at}: `}${fr}\n  ${at === '' ? '' : `${at}: `}${en}`)
const say = (fr: string, en: string): void => console.log(`${fr}\n${en}`)
const stem = (file: string): string => basename(file, extname(file))

function isThere(file: string): boolean {
  if (existsSync(file)) return true
  say(`✗ Le fichier ${file} n’existe pas.`, `  The file ${file} does not exist.`)
  return false
}

async function check(file: string, out: string | undefined): Promise<number> {
  if (!isThere(file)) return 1
  const read = readTextFile(file)
  if (!read.ok) {
    for (const fault of read.faults) tell('✗', fault)
    say(
      `\nÀ corriger: ${read.faults.length}. Aucun protocole ne peut encore être fait sur ce texte.`,
      `To mend: ${read.faults.length}. No protocol can be made on this text yet.`,
    )
    return 1
  }
  const { template } = read
  for (const remark of remarksOf(template)) tell('?', remark)
  const pdf = createPdfMaker({ processes: 1 })
  try {
    const files = await emptyFiles(template, pdf, Date.now())
    if (!files.ok) {
      console.log(`✗ ${refusalSentence(files.refusal.code, 'fr')} ${files.refusal.detail ?? ''}`)
      console.log(`  ${refusalSentence(files.refusal.code, 'en')}`)
      return 1
    }
    const folder = resolve(out ?? join(dirname(file), `${stem(file)}-vide`))
    mkdirSync(folder, { recursive: true })
    for (const [ending, bytes] of Object.entries(files.value))
      writeFileSync(join(folder, `${template.id}.${ending}`), bytes)
    say(
      `✓ «${template.name.fr}» peut être utilisé. À regarder avant: ${folder}`,
      `  “${template.name.en}” can be used. To look at before: ${folder}`,
    )
    return 0
  } finally {
    await pdf.close()
  }
}

function fromWord(file: string, out: string | undefined): number {
  if (!isThere(file)) return 1
  const target = resolve(out ?? join(dirname(file), `${stem(file)}.json`))
  if (existsSync(target)) {
    say(`✗ ${target} existe déjà: rien n’a été écrit.`, `  ${target} exists already: nothing was written.`)
    return 1
  }
  const reading = readReturnedFile(readFileSync(file))
  if (!reading.ok) {
    say(`✗ ${refusalSentence(reading.refusal.code, 'fr')}`, `  ${refusalSentence(reading.refusal.code, 'en')}`)
    return 1
  }
  const { file: text, decisions } = textFromWord(reading.value.paragraphs, stem(file))
  writeFileSync(target, `${JSON.stringify(text, undefined, 2)}\n`)
  say(`✓ ${target}\n\nÀ décider par une personne:`, 'For a person to decide:')
  for (const { fr, en } of decisions) console.log(`? ${fr}\n  ${en}`)
  say(`\nEnsuite: npm run text -- check ${target}`, `Then: npm run text -- check ${target}`)
  return 0
}

function asked() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } })
    const [command, file, ...more] = positionals
    return file === undefined || more.length > 0 ? undefined : { command, file, out: values.out }
  } catch {
    // An option that does not exist.
    return undefined
  }
}

async function answer(): Promise<number> {
  const wish = asked()
  if (wish?.command === 'check') return check(wish.file, wish.out)
  if (wish?.command === 'from-word') return fromWord(wish.file, wish.out)
  console.error(usage)
  return 1
}

process.exitCode = await answer()
