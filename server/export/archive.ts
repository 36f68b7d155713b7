/**
 * The archive of an agreed version: every form of it, what proves it, the record of how it came about, and how to read
 * all of it without this program. The same version and record give the same bytes.
 */
import { createPublicKey, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LedgerEntry, ScanType } from '../../protocol/ledger/acts.ts'
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import type { Rendered } from '../../protocol/print/rendered.ts'
import type { Template } from '../../protocol/text/template.ts'
import { signedBytes } from '../../protocol/version/seal.ts'
import { titleOf } from './edition.ts'
import type { Edition } from './edition.ts'
import { htmlFile } from './html.ts'
import { sealJson } from './json.ts'
import { sealFileJsonSchema } from './json-schema.ts'
import { textFile } from './plain.ts'
import { readMe } from './read-me.ts'
import { zipStream } from './zip-stream.ts'
import type { StreamedFile } from './zip-stream.ts'

export interface ArchivedScan {
  readonly sha256: string
  readonly type: ScanType
  /** Asked for when its turn comes; what it gives has that hash. */
  readonly read: () => Promise<Uint8Array>
}
export interface ArchiveRequest {
  readonly rendered: Rendered
  readonly edition: Extract<Edition, { kind: 'sealed' }>
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  /** What {@link archivedLines} leaves of the ledger. */
  readonly lines: readonly LedgerEntry[]
  readonly scans: readonly ArchivedScan[]
  /** The official texts that the offline verifier knows: all that are published, and the one of this version. */
  readonly texts?: readonly Template[]
}

/** As the build left it; read when it is first needed. */
const verifierFile = new URL('../../dist/verifier/verifier.html', import.meta.url)
let verifierPage: string | undefined
const noTexts = /(<script type="application\/json" id="official-texts">)\s*\[\]\s*(<\/script>)/u

/** The page that verifies offline, with the official texts it is to know. */
function verifierKnowing(texts: readonly Template[]): string {
  verifierPage ??= readFileSync(verifierFile, 'utf8')
  // Inside a page a script ends at the first "</script", wherever it stands.
  const data = canonicalJson(texts as unknown as Json).replaceAll('<', String.raw`\u003C`)
  return verifierPage.replace(noTexts, (_whole, begin: string, end: string) => begin + data + end)
}

const talk: ReadonlySet<string> = new Set(['comment', 'reply', 'resolve', 'unresolve'])
const links: ReadonlySet<string> = new Set(['invite', 'revoke-invitation'])

/** What both communes stated. Talk only when it was asked for, and never what one side says among itself ([SAY3]). */
export const archivedLines = (lines: readonly LedgerEntry[], withTalk: boolean): readonly LedgerEntry[] =>
  lines.filter(({ audience, act }) => audience === 'all' && !links.has(act.kind) && (withTalk || !talk.has(act.kind)))

/** The scans that the lines about one version name, each once. */
export const scansNamed = (lines: readonly LedgerEntry[], number: number): readonly string[] => [
  ...new Set(
    lines.flatMap(({ act }) =>
      (act.kind === 'scan' || act.kind === 'ratify' || act.kind === 'correct-ratification') &&
      act.seal === number &&
      act.scan
        ? [act.scan.sha256]
        : [],
    ),
  ),
]

const endings: Readonly<Record<ScanType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** The archive, written while it is read: only one scan at a time is in memory. */
export function archiveOf(request: ArchiveRequest): AsyncGenerator<Uint8Array> {
  // What cannot be had is told before anything is sent.
  const verifier = verifierKnowing(request.texts ?? [])
  return zipStream(filesOf(request, verifier), request.edition.seal.document.at)
}

async function* filesOf(request: ArchiveRequest, verifier: string): AsyncGenerator<StreamedFile> {
  const { rendered, edition, pdf, docx, lines, scans } = request
  const { seal } = edition
  const sums: string[] = []
  const file = (name: string, bytes: Uint8Array, packed = false): StreamedFile => {
    sums.push(`${hash('sha256', bytes)}  ${name}\n`)
    return { name, packed, read: async () => bytes }
  }
  const utf8 = (name: string, text: string): StreamedFile => file(name, new TextEncoder().encode(text))
  yield utf8('LISEZ-MOI.txt', readMe(titleOf(rendered, edition), edition))
  yield file('protocole.pdf', pdf, true)
  yield file('protocole.docx', docx, true)
  yield utf8('protocole.html', htmlFile(rendered, edition))
  yield utf8('protocole.txt', textFile(rendered, edition))
  yield utf8('protocole-scelle.json', sealJson(seal))
  yield file('preuve/contenu-signe.json', signedBytes(seal.document))
  yield file('preuve/signature.bin', Buffer.from(seal.signature.value, 'base64'))
  yield utf8('preuve/cle-publique.pem', pemOf(seal.signature.publicKey))
  yield utf8('preuve/schema.json', sealFileJsonSchema())
  yield utf8('registre.json', `${canonicalJson(lines as unknown as Json)}\n`)
  for (const { sha256, type, read } of scans) {
    const name = `originaux/${sha256.slice(0, 12)}.${endings[type]}`
    sums.push(`${sha256}  ${name}\n`)
    yield { name, packed: true, read }
  }
  yield utf8('verifier.html', verifier)
  yield utf8('EMPREINTES-SHA256.txt', sums.join(''))
}

const pemOf = (publicKey: string): string =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString()
