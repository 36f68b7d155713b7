/** Words inside XML: what a person typed stays words, whatever it looks like. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Signs that XML 1.0 cannot hold at all. */
const impossible = /[\uFFFE\uFFFF]/g

export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(impossible, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Namespaces of the parts, by the prefix they carry here. */
export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
} as const
export const xmlns = (...prefixes: readonly (keyof typeof namespaces)[]): string =>
  prefixes.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`).join('')
