/** What protocol.typ prints, as the one JSON string it is given: words as data, never as markup. */
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { blank, displayed } from '../../protocol/render.ts'
import type { Rendered } from '../../protocol/rendered.ts'
import { draftMark, momentOf, statusLines, titleOf } from './edition.ts'
import type { Edition } from './edition.ts'

/** Longer names would push the foot of the page off the paper. */
const longestFoot = 100

export function pdfData(rendered: Rendered, edition: Edition): string {
  const at = new Date(momentOf(edition))
  const title = titleOf(rendered, edition)
  const data = {
    title,
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

/** The attached file is the canonical JSON itself: its own SHA-256 is the seal's ([SEAL3]). */
function sealData(edition: Extract<Edition, { kind: 'sealed' }>): {
  lines: readonly string[]
  file: string
  json: string
  description: string
} {
  const { seal } = edition
  return {
    lines: statusLines(edition),
    file: `version-${seal.number}.json`,
    json: canonicalJson(seal.document as unknown as Json),
    description: `Version convenue n° ${seal.number}: réponses, paraphes et texte, dont l’empreinte SHA-256 est ${seal.hash}`,
  }
}
