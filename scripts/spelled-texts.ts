/**
 * Where code spells what only an official text may say: an id of its blanks and points, a choice it offers, the number of an
 * article, its programme, its annex. Whatever is true of one text alone stands in that text's file.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface TextFile {
  readonly id: string
  readonly fields: Readonly<Record<string, { readonly kind: string; readonly options?: readonly string[] }>>
  readonly items: readonly { readonly id: string }[]
}

/** Of any text: numbered articles, an annex, the programme of the first one. */
const ofAnyText = [/\b(?:article|artikel) ?(?:\d|[IVX]+\b)/iu, /\bannexes?\b|\bbijlage/iu, /\bCIC\b|\bGIS\b/u]
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
/** What an answer is looked up by: there, also an id that is an ordinary word of code is the id of a blank. */
const lookedUp = String.raw`(?:\b(?:field|item|texts|dates|choices|selections|forms|fields)\b\)? ?(?:\[|===? ?|!==? ?))`

function wordsOf({ id, fields, items }: TextFile): RegExp[] {
  const ids = [...new Set([...Object.keys(fields), ...items.map((item) => item.id)])]
  const ends = ids.flatMap((name) => (name.includes('.') ? [escaped(name.slice(name.indexOf('.') + 1))] : []))
  const options = Object.values(fields).flatMap((field) => (field.kind === 'choice' ? (field.options ?? []) : []))
  return [
    new RegExp(String.raw`\b${escaped(id)}\b|\b${escaped(id.replaceAll('-', ''))}\b`, 'iu'),
    ...ids.map((name) =>
      name.includes('.')
        ? new RegExp(String.raw`(?<![\w.])${escaped(name)}\b`, 'u')
        : new RegExp(String.raw`${lookedUp}['"]${escaped(name)}['"]`, 'u'),
    ),
    // What an id would end with is a guess at one.
    new RegExp(String.raw`(?:\$\{(?:party|side)\}|(?:endsWith|startsWith)\(["'])\.(?:${ends.join('|')})\b`, 'u'),
    ...options.map((option) => new RegExp(String.raw`["'\x60/|(]${escaped(option)}(?=["'\x60/|,) ])`, 'u')),
  ]
}

/** The demo fills one text in; suites are tests. */
const mayName = /\.test\.tsx?$|^server\/(?:demo|demo-protocol)\.ts$|^server\/storage\/contract\//u

/** Each as `path:line spells …`. */
export function spelledTexts(root: string): string[] {
  const texts = globSync('texts/*.json', { cwd: root, exclude: ['**/*.schema.json'] })
  const words = [
    ...ofAnyText,
    ...texts.flatMap((path) => wordsOf(JSON.parse(readFileSync(join(root, path), 'utf8')) as TextFile)),
  ]
  return globSync('{protocol,server,client}/**/*.{ts,tsx,mjs,css,typ,html}', { cwd: root })
    .filter((path) => !mayName.test(path))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          words.flatMap((word) => {
            const found = word.exec(line)
            return found ? [`${path}:${index + 1} spells “${found[0]}”: that is for an official text to say`] : []
          }),
        ),
    )
}
