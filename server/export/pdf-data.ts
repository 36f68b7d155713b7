/** What protocol.typ prints, as the one JSON string it is given: words as data, never as markup. */
import { encode } from 'uqr'
import { segmentsText } from '../../protocol/print/plain-text.ts'
import type { Party } from '../../protocol/party.ts'
import { blank, displayed } from '../../protocol/print/render.ts'
import type { Rendered } from '../../protocol/print/rendered.ts'
import { draftMark, momentOf, statusLines, titleOf } from './edition.ts'
import type { Edition } from './edition.ts'
import { sealJson } from './json.ts'

/** Longer names would push the foot of the page off the paper. */
const longestFoot = 100

export function pdfData(rendered: Rendered, edition: Edition): string {
  const at = new Date(momentOf(edition))
  const title = titleOf(rendered, edition)
  const data = {
    title,
    description: statusLines(edition).join(' · '),
    date: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    },
    blank,
    foot: title.length > longestFoot ? `${title.slice(0, longestFoot).trimEnd()}${blank}` : title,
    draft: edition.kind === 'draft' ? { mark: draftMark, note: statusLines(edition).join(' ') } : null,
    seal: edition.kind === 'sealed' ? sealData(edition) : null,
    blocks: displayed(rendered),
  }
  return JSON.stringify(data)
}

type Sealed = Extract<Edition, { kind: 'sealed' }>

interface SealData {
  readonly lines: readonly string[]
  readonly qr: QrData
  readonly file: string
  readonly json: string
  readonly description: string
}
/** Dark stretches as `[x, y, length]`, in modules of a square of `modules` by `modules`. */
interface QrData {
  readonly modules: number
  readonly runs: readonly (readonly [number, number, number])[]
}

/** The attached file is the one that is also exported as JSON: it proves itself ([SEAL3]). */
function sealData(edition: Sealed): SealData {
  const { seal } = edition
  return {
    lines: statusLines(edition),
    qr: qrData(edition.verifyAt),
    file: 'protocole-scelle.json',
    json: sealJson(seal),
    description: `Version convenue n° ${seal.number}: réponses, paraphes et texte, dont l’empreinte SHA-256 est ${seal.hash}`,
  }
}

function qrData(address: string): QrData {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  return { modules: size, runs: data.flatMap((row, y) => darkRuns(row).map(([x, length]) => [x, y, length] as const)) }
}

function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    return [x, (end < 0 ? row.length : end) - x] as const
  })
}

/** "Signature électronique: Pour la Commune d’Ixelles", for each column of the signature table. */
export const fieldLabels = (rendered: Rendered): Readonly<Partial<Record<Party, string>>> =>
  Object.fromEntries(
    displayed(rendered)
      .flatMap((block) => (block.kind === 'signatures' ? block.columns : []))
      .map(({ party, heading }) => [party, `Signature électronique: ${segmentsText(heading)}`]),
  )
