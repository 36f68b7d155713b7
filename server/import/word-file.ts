/** A DOCX as it comes back. Nothing in it is run or fetched; what a person would not see is not taken for their words. */
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { RemarkCode } from '../../protocol/returned/returned.ts'
import { originProperty, readOrigin } from '../export/docx/origin.ts'
import type { Origin } from '../export/docx/origin.ts'
import type { Archive } from './archive.ts'
import type { Reading } from './reading.ts'
import { readWordBody } from './word-body.ts'
import { readWordStyles } from './word-styles.ts'
import { below, childNamed, readXml, textIn } from './xml.ts'
import type { Element } from './xml.ts'

export function readWordFile(archive: Archive): Outcome<Reading> {
  const texts = new Map<string, string>()
  for (const [name, content] of archive) {
    if (/vbaProject|vbaData|activeX/i.test(name)) return refused('file-macros')
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const text = content()
    if (!text.ok) return text
    if (/<!DOCTYPE/i.test(text.value)) return refused('file-unsafe', 'doctype')
    texts.set(name, text.value)
  }
  const parts = new Map<string, Element>()
  const read = (names: readonly string[]): Outcome<true> => {
    for (const name of names) {
      const text = texts.get(name)
      if (text === undefined || parts.has(name)) continue
      const xml = readXml(text)
      if (!xml.ok) return xml
      parts.set(name, xml.value)
    }
    return accepted(true)
  }
  const known = read([...texts.keys()].filter((name) => isAlwaysRead(name)))
  if (!known.ok) return known
  const main = mainPart(parts)
  const [styled, numbered] = (['styles', 'numbering'] as const).map(
    (kind) => targetOf(parts, main, kind) ?? `word/${kind}.xml`,
  ) as [string, string]
  const found = read([main, styled, numbered])
  if (!found.ok) return found
  const types = parts.get('[Content_Types].xml')
  if (types && [...below(types)].some((type) => /macroEnabled/i.test(type.attributes.get('ContentType') ?? '')))
    return refused('file-macros')
  const body = childNamed(parts.get(main), 'w:body')
  if (!body) return refused('file-foreign')
  const remarks = new Set<RemarkCode>()
  for (const [name, xml] of parts) {
    for (const relation of name.endsWith('.rels') ? below(xml) : []) {
      if (relation.attributes.get('TargetMode') !== 'External') continue
      // A typed address becomes a link by itself, and a ministry's own template is named: neither is ever opened here.
      if (!/\/(?:hyperlink|attachedTemplate)$/.test(relation.attributes.get('Type') ?? ''))
        return refused('file-unsafe', 'external')
      remarks.add('links')
    }
  }
  const styles = readWordStyles(parts.get(styled), parts.get(numbered))
  const paragraphs = readWordBody(body, styles, remarks)
  return accepted({ format: 'docx', paragraphs, origin: originIn(parts), remarks })
}

const isAlwaysRead = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/.*\.rels|customXml\/item\d+\.xml|docProps\/custom\.xml)$/.test(name)

/** Word for the web and SharePoint call it document2.xml; only the package's own relationship says where it is. */
const mainPart = (parts: ReadonlyMap<string, Element>): string =>
  targetOf(parts, '', 'officeDocument') ?? 'word/document.xml'

/** Where a part (none: the package) says that what it needs of a kind stands. */
function targetOf(parts: ReadonlyMap<string, Element>, part: string, kind: string): string | undefined {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const target = [...(relations ? below(relations) : [])]
    .find(({ attributes }) => (attributes.get('Type') ?? '').endsWith(`/relationships/${kind}`))
    ?.attributes.get('Target')
  return target?.startsWith('/') ? target.slice(1) : target && folder + target
}

/** The custom XML first: word processors keep it, and hardly anybody changes it by hand as they can a property. */
function originIn(parts: ReadonlyMap<string, Element>): Origin | undefined {
  for (const xml of parts.values()) if (xml.name === 'paraphe:export') return readOrigin(textIn(xml))
  const properties = parts.get('docProps/custom.xml')
  const own = properties && [...below(properties)].find((entry) => entry.attributes.get('name') === originProperty)
  return own && readOrigin(textIn(own))
}
