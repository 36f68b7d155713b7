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
  const parts = new Map<string, Element>()
  for (const [name, content] of archive) {
    if (/vbaProject|vbaData|activeX/i.test(name)) return refused('file-macros')
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const text = content()
    if (!text.ok) return text
    if (/<!DOCTYPE/i.test(text.value)) return refused('file-unsafe', 'doctype')
    if (!isRead(name)) continue
    const xml = readXml(text.value)
    if (!xml.ok) return xml
    parts.set(name, xml.value)
  }
  const types = parts.get('[Content_Types].xml')
  if (types && [...below(types)].some((type) => /macroEnabled/i.test(type.attributes.get('ContentType') ?? '')))
    return refused('file-macros')
  const body = childNamed(parts.get('word/document.xml'), 'w:body')
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
  const styles = readWordStyles(parts.get('word/styles.xml'), parts.get('word/numbering.xml'))
  const paragraphs = readWordBody(body, styles, remarks)
  return accepted({ format: 'docx', paragraphs, origin: originIn(parts), remarks })
}

const isRead = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/.*\.rels|word\/(?:document|styles|numbering)\.xml|customXml\/item\d+\.xml|docProps\/custom\.xml)$/.test(
    name,
  )

/** The custom XML first: word processors keep it, and hardly anybody changes it by hand as they can a property. */
function originIn(parts: ReadonlyMap<string, Element>): Origin | undefined {
  for (const xml of parts.values()) if (xml.name === 'paraphe:export') return readOrigin(textIn(xml))
  const properties = parts.get('docProps/custom.xml')
  const own = properties && [...below(properties)].find((entry) => entry.attributes.get('name') === originProperty)
  return own && readOrigin(textIn(own))
}
