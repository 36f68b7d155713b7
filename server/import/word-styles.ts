/** What the styles and lists of a DOCX say of the paragraphs and runs that name them. */
import { styleKey } from './reading.ts'
import { below, childNamed, childrenNamed } from './xml.ts'
import type { Element } from './xml.ts'

export interface WordStyle {
  readonly key: string
  readonly bold: boolean
  readonly italic: boolean
  readonly hidden: boolean
  readonly number: string | undefined
}
export interface WordStyles {
  readonly of: (id: string | undefined) => WordStyle | undefined
  /** Whether a level of a list counts; undefined for a list the file does not have. */
  readonly ordered: (number: string, level: number) => boolean | undefined
}

export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  childNamed(parent, name)?.attributes.get('w:val')

/** A toggle is on when it is there and does not say otherwise; undefined when it is not there. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const found = childNamed(parent, name)
  return found && !/^(?:0|false|off)$/.test(found.attributes.get('w:val') ?? '1')
}

export function readWordStyles(styles: Element | undefined, numbering: Element | undefined): WordStyles {
  const known = new Map<string, WordStyle>()
  for (const style of styles ? childrenNamed(styles, 'w:style') : []) {
    const run = childNamed(style, 'w:rPr')
    const character = style.attributes.get('w:type') === 'character'
    known.set(style.attributes.get('w:styleId') ?? '', {
      key: styleKey(valueOf(style, 'w:name') ?? ''),
      bold: character && toggle(run, 'w:b') === true,
      italic: character && toggle(run, 'w:i') === true,
      hidden: toggle(run, 'w:vanish') === true,
      number: valueOf(childNamed(childNamed(style, 'w:pPr'), 'w:numPr'), 'w:numId'),
    })
  }
  const formats = readFormats(numbering)
  return {
    of: (id) => (id === undefined ? undefined : known.get(id)),
    ordered: (number, level) => formats.get(number)?.get(String(level)),
  }
}

function readFormats(numbering: Element | undefined): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const abstracts = new Map<string, Map<string, boolean>>()
  const lists = new Map<string, Map<string, boolean>>()
  for (const entry of numbering ? below(numbering) : []) {
    if (entry.name === 'w:abstractNum') {
      const levels = childrenNamed(entry, 'w:lvl').map(
        (level) => [level.attributes.get('w:ilvl') ?? '0', valueOf(level, 'w:numFmt') !== 'bullet'] as const,
      )
      abstracts.set(entry.attributes.get('w:abstractNumId') ?? '', new Map(levels))
    }
    const abstract = entry.name === 'w:num' ? abstracts.get(valueOf(entry, 'w:abstractNumId') ?? '') : undefined
    if (abstract) lists.set(entry.attributes.get('w:numId') ?? '', abstract)
  }
  return lists
}
