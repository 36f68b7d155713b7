/**
 * What a first visit to a protocol's page costs a phone that pays by the megabyte: `node bench/first-load.ts`, after a
 * build. Bytes as they are sent (Brotli); `readable` is what is needed before the text can be read, `writable` before it
 * can be written, `later` what is fetched when the page is idle or asked for.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import * as Y from 'yjs'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { templateSha256 } from '../protocol/text/templates.ts'
import type { ProtocolPageState } from '../protocol/wire/wire.ts'
import { loadBuiltPages } from '../server/http/built-pages.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

const dist = join(import.meta.dirname, '..', 'dist')
const client = join(dist, 'client')
const entry = 'client/main.tsx'

const pages = await loadBuiltPages(dist)
if (!pages) throw new Error('Nothing is built: run `npm run build` first.')
const manifest = JSON.parse(readFileSync(join(client, 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>

const state: ProtocolPageState = {
  page: 'protocol',
  view: 'text',
  language: 'fr',
  id: 'benchprotocol',
  generation: 'g1',
  template: { id: cic20172021.id, sha256: templateSha256(cic20172021) },
  text: cic20172021,
  me: { id: 'participant', name: 'Jean-Claude Kadima', function: 'Bourgmestre', side: 'partner', role: 'negotiator' },
  update: Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString('base64'),
  entries: [],
  read: { journalSeq: 0, ledgerSeq: 0, at: 0 },
}

const sent = (content: string | Buffer): number => brotliCompressSync(content).length
const sentFile = (file: string): number => sent(readFileSync(join(client, file)))

/** A chunk and everything it imports at once. */
function atOnce(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const imported of manifest[name]?.imports ?? []) atOnce(imported, seen)
  return seen
}

/** The page's script, and the words of its one language. */
const first = [...atOnce('client/i18n/fr/catalogue.ts', new Set(atOnce(entry)))].flatMap((name) => manifest[name] ?? [])
const sizes = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file, sentFile(file)]))
const total = (files: Readonly<Record<string, number>>): number =>
  Object.values(files).reduce((sum, size) => sum + size, 0)

const html = sent(pages.html(state))
const styles = sizes(first.flatMap((chunk) => chunk.css ?? []))
const scripts = sizes(first.map((chunk) => chunk.file))
const later = sizes(
  Object.values(manifest)
    .map((chunk) => chunk.file)
    .filter((file) => !(file in scripts)),
)

console.log(
  JSON.stringify(
    {
      encoding: 'br',
      html,
      styles,
      scripts,
      later,
      readable: html + total(styles),
      writable: html + total(styles) + total(scripts),
    },
    null,
    2,
  ),
)
