/** An ODT saved from an exported Word file. LibreOffice 7.4 keeps no name on its controls there: they are known by their place. */
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { RemarkCode } from '../../protocol/returned/returned.ts'
import { originProperty, readOrigin } from '../export/docx/origin.ts'
import type { Origin } from '../export/docx/origin.ts'
import type { Archive } from './archive.ts'
import { readOdtBody } from './odt-body.ts'
import { readOdtStyles } from './odt-styles.ts'
import type { Reading } from './reading.ts'
import { below, childNamed, readXml, textIn } from './xml.ts'
import type { Element } from './xml.ts'

const read = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']

export function readOdtFile(archive: Archive): Outcome<Reading> {
  const parts = new Map<string, Element>()
  const names = ['META-INF/manifest.xml', ...archive.keys()]
  for (const name of names) {
    if (/^(?:Basic|Scripts)\//.test(name)) return refused('file-macros')
    const content = archive.get(name)
    if (!content || !name.endsWith('.xml') || parts.has(name)) continue
    const text = content()
    if (!text.ok) return text
    if (/<!DOCTYPE/i.test(text.value)) return refused('file-unsafe', 'doctype')
    if (!read.includes(name)) continue
    const xml = readXml(text.value)
    if (!xml.ok) return xml
    // What a password protects is no text any more: this is asked before anything else is read.
    if ([...below(xml.value)].some((entry) => entry.name === 'manifest:encryption-data'))
      return refused('file-protected')
    parts.set(name, xml.value)
  }
  const content = parts.get('content.xml')
  const body = childNamed(childNamed(content, 'office:body'), 'office:text')
  if (!content || !body) return refused('file-foreign')
  const remarks = new Set<RemarkCode>()
  for (const element of below(content)) {
    if (/^office:(?:event-listeners|scripts)$/.test(element.name) && element.children.length > 0)
      return refused('file-macros')
    if (!/^[a-z][a-z0-9+.-]*:/i.test(element.attributes.get('xlink:href') ?? '')) continue
    if (element.name !== 'text:a') return refused('file-unsafe', 'external')
    remarks.add('links')
  }
  const styles = readOdtStyles([parts.get('styles.xml'), content])
  return accepted({ format: 'odt', paragraphs: readOdtBody(body, styles, remarks), origin: originIn(parts), remarks })
}

function originIn(parts: ReadonlyMap<string, Element>): Origin | undefined {
  const meta = parts.get('meta.xml')
  const own = meta && [...below(meta)].find((entry) => entry.attributes.get('meta:name') === originProperty)
  return own && readOrigin(textIn(own))
}
