/** The words of a Word file as a reader sees them, list marks included: read with regular expressions alone, so that it shares nothing with what is under test. */
import { strFromU8, unzipSync } from 'fflate'

export const wordParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name} w:val="([^"]*)"`).exec(xml)?.[1]
const resolved = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** One line per paragraph. */
export function wordLines(bytes: Uint8Array): string[] {
  const { 'word/document.xml': body = '', 'word/numbering.xml': numbering = '' } = wordParts(bytes)
  const counts = new Map<string, number>()
  return Array.from(body.matchAll(/<w:p>(.*?)<\/w:p>/gs), ([, paragraph = '']) => {
    const words = Array.from(paragraph.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>|<w:br\/>/g), ([, text]) =>
      text === undefined ? ' ' : resolved(text),
    ).join('')
    const style = attribute(paragraph, 'w:pStyle')
    const list = style === 'DomaineTitre' ? '1' : attribute(paragraph, 'w:numId')
    if (list === undefined) return words
    const level = style === 'DomaineTitre' ? '0' : (attribute(paragraph, 'w:ilvl') ?? '0')
    const abstract = attribute(
      new RegExp(`<w:num w:numId="${list}">.*?</w:num>`, 's').exec(numbering)?.[0] ?? '',
      'w:abstractNumId',
    )
    const levels = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}">.*?</w:abstractNum>`, 's').exec(
      numbering,
    )?.[0]
    const own = new RegExp(`<w:lvl w:ilvl="${level}">.*?</w:lvl>`, 's').exec(levels ?? '')?.[0] ?? ''
    const key = `${list}/${level}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const mark = resolved(attribute(own, 'w:lvlText') ?? '').replace(/%\d/, String(counts.get(key)))
    return `${mark} ${words}`
  })
}
