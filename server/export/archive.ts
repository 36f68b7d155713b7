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
import { zipOf } from './zip.ts'
import type { ZippedFile } from './zip.ts'

export interface ArchivedScan {
  readonly sha256: string
  readonly type: ScanType
  readonly bytes: Uint8Array
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

export function archiveOf(request: ArchiveRequest): Uint8Array {
  const { rendered, edition, pdf, docx, lines, scans, texts = [] } = request
  const { seal } = edition
  const utf8 = (name: string, text: string): ZippedFile => ({ name, bytes: new TextEncoder().encode(text) })
  const files: readonly ZippedFile[] = [
    utf8('LISEZ-MOI.txt', readMe(titleOf(rendered, edition), edition)),
    { name: 'protocole.pdf', bytes: pdf },
    { name: 'protocole.docx', bytes: docx },
    utf8('protocole.html', htmlFile(rendered, edition)),
    utf8('protocole.txt', textFile(rendered, edition)),
    utf8('protocole-scelle.json', sealJson(seal)),
    { name: 'preuve/contenu-signe.json', bytes: signedBytes(seal.document) },
    { name: 'preuve/signature.bin', bytes: Buffer.from(seal.signature.value, 'base64') },
    utf8('preuve/cle-publique.pem', pemOf(seal.signature.publicKey)),
    utf8('preuve/schema.json', sealFileJsonSchema()),
    utf8('registre.json', `${canonicalJson(lines as unknown as Json)}\n`),
    ...scans.map(({ sha256, type, bytes }) => ({ name: `originaux/${sha256.slice(0, 12)}.${endings[type]}`, bytes })),
    utf8('verifier.html', verifierKnowing(texts)),
  ]
  const sums = files.map(({ name, bytes }) => `${hash('sha256', bytes)}  ${name}\n`).join('')
  return zipOf([...files, utf8('EMPREINTES-SHA256.txt', sums)], seal.document.at)
}

const pemOf = (publicKey: string): string =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString()
