/** Runs and controls of a paragraph: the smallest pieces of a WordprocessingML text. */
import { longDate } from '../../../protocol/text/french.ts'
import type { FieldSpec } from '../../../protocol/text/template.ts'
import { escaped } from './xml.ts'

export interface Look {
  readonly bold?: true
  readonly italic?: true
  /** A line long enough for a hand, behind the sign for what is left open. */
  readonly ruled?: true
  /** A character style, by its id. */
  readonly style?: string
}

const arabic = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Nko}|\p{Script=Tifinagh}/u
/** Names in a script that runs from right to left, with what of their neighbours has no direction of its own. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{M}\s\p{N}\p{P}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{M}])?/gu

/** One stretch of words, cut where the direction of writing turns: Word needs to be told which is which. */
export function run(text: string, look: Look = {}): string {
  if (!arabic.test(text)) return oneRun(text, look, false)
  const runs: string[] = []
  let at = 0
  for (const match of text.matchAll(rightToLeft)) {
    if (match.index > at) runs.push(oneRun(text.slice(at, match.index), look, false))
    runs.push(oneRun(match[0], look, true))
    at = match.index + match[0].length
  }
  if (at < text.length) runs.push(oneRun(text.slice(at), look, false))
  return runs.join('')
}

function oneRun(text: string, { bold, italic, ruled, style }: Look, turned: boolean): string {
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    ruled ? '<w:spacing w:val="2200"/><w:u w:val="single"/>' : '',
    turned ? '<w:rtl/>' : '',
  ].join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

export const lineBreak = '<w:r><w:br/></w:r>'

export interface Control {
  /** Unique in the file; shown on the control's handle. */
  readonly alias: string
  readonly tag: string
  /** Unique in the file. */
  readonly id: number
  readonly filled: boolean
  readonly text: string
  readonly spec: FieldSpec | undefined
  /** ISO day of a date that is filled. */
  readonly day: string | undefined
  readonly look?: Look
}

/** A blank: it cannot be deleted, what is in it can be replaced. */
export function control({ alias, tag, id, filled, text, spec, day, look = {} }: Control): string {
  const properties = [
    `<w:alias w:val="${escaped(alias)}"/>`,
    `<w:tag w:val="${escaped(tag)}"/>`,
    `<w:id w:val="${id}"/>`,
    '<w:lock w:val="sdtLocked"/>',
    filled ? '' : '<w:showingPlcHdr/>',
    kindOf(spec, day),
  ].join('')
  const words = run(text, filled ? { ...look, style: 'Reponse' } : { ...look, style: 'Blanc' })
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`
}

function kindOf(spec: FieldSpec | undefined, day: string | undefined): string {
  switch (spec?.kind) {
    case 'date': {
      const full = day === undefined ? '' : ` w:fullDate="${day}T00:00:00Z"`
      return `<w:date${full}><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="fr-BE"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>`
    }
    case 'choice':
      return `<w:dropDownList>${spec.options.map((option) => `<w:listItem w:displayText="${escaped(option)}" w:value="${escaped(option)}"/>`).join('')}</w:dropDownList>`
    default:
      return '<w:text/>'
  }
}

/** The day a blank shows, when it is one. */
export const dayShown = (day: string | undefined, text: string): string | undefined =>
  day !== undefined && longDate(day) === text ? day : undefined
