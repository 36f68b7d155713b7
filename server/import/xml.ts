/** XML of a file that came in, as a small tree: namespaces resolved, no DOCTYPE, bounded in depth and size. */
import { SaxesParser } from 'saxes'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'

export interface Element {
  /** With a prefix of {@link prefixes}, whatever prefix the file itself uses. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['urn:paraphe:export:1', 'paraphe'],
])

const deepest = 200
const mostElements = 120_000

interface Open extends Element {
  readonly attributes: Map<string, string>
  readonly children: (Element | string)[]
}

/** Refuses what is not well-formed, and a DOCTYPE: entities are how XML is made to read files and to grow without end. */
export function readXml(text: string): Outcome<Element> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let elements = 0
  let refusal: ReturnType<typeof refused> | undefined
  parser.on('error', () => {
    refusal ??= refused('file-unreadable')
  })
  parser.on('doctype', () => {
    refusal = refused('file-unsafe', 'doctype')
  })
  parser.on('opentag', (tag) => {
    elements++
    if (open.length > deepest || elements > mostElements) refusal ??= refused('file-unsafe', 'size')
    const element: Open = { name: qualified(tag.uri, tag.local), attributes: new Map(), children: [] }
    for (const { uri, local, value } of Object.values(tag.attributes))
      element.attributes.set(qualified(uri, local), value)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const words = (said: string): void => void open.at(-1)?.children.push(said)
  parser.on('text', words)
  parser.on('cdata', words)
  const goesOn = (): boolean => refusal === undefined
  for (let at = 0; at < text.length && goesOn(); at += 65_536) parser.write(text.slice(at, at + 65_536))
  if (goesOn()) parser.close()
  if (refusal) return refusal
  const element = root.children.find((child) => typeof child === 'object')
  return element ? accepted(element) : refused('file-unreadable')
}

function qualified(uri: string, local: string): string {
  const prefix = prefixes.get(uri)
  return uri === '' ? local : prefix === undefined ? `?:${local}` : `${prefix}:${local}`
}

export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child === 'object')
export const childrenNamed = (element: Element, name: string): Element[] =>
  elementsOf(element).filter((child) => child.name === name)
export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsOf(element).find((child) => child.name === name)
export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** Every element below, in document order. */
export function* below(element: Element): Generator<Element> {
  for (const child of elementsOf(element)) {
    yield child
    yield* below(child)
  }
}
