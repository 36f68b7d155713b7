/** What the styles of an ODT say: names through their automatic descendants, bold and italic, hidden text, which lists count. */
import { styleKey } from './reading.ts'
import { below, childNamed, elementsOf } from './xml.ts'
import type { Element } from './xml.ts'

export interface OdtStyle {
  readonly key: string
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
  readonly hidden: boolean
}
export interface OdtStyles {
  readonly of: (name: string | undefined) => OdtStyle
  readonly ordered: (list: string, level: number) => boolean
}

export function readOdtStyles(parts: readonly (Element | undefined)[]): OdtStyles {
  const styles = new Map<string, Element>()
  const lists = new Map<string, Element>()
  for (const part of parts) {
    for (const element of part ? below(part) : []) {
      const name = element.attributes.get('style:name') ?? ''
      if (element.name === 'style:style') styles.set(name, element)
      if (element.name === 'text:list-style') lists.set(name, element)
    }
  }
  const of = (name: string | undefined, depth = 0): OdtStyle => {
    const style = name === undefined ? undefined : styles.get(name)
    const parent = style?.attributes.get('style:parent-style-name')
    // Automatic styles (P1, T2) stand for the named one they come from.
    const automatic = /^[A-Z]{1,2}\d+$/.test(name ?? '')
    const inherited = automatic && parent !== undefined && depth < 20 ? of(parent, depth + 1) : undefined
    const text = childNamed(style, 'style:text-properties')
    const paragraph = style?.attributes.get('style:family') === 'paragraph'
    const weight = paragraph ? undefined : text?.attributes.get('fo:font-weight')
    const slant = paragraph ? undefined : text?.attributes.get('fo:font-style')
    return {
      key: inherited?.key ?? styleKey(name ?? ''),
      bold: weight === undefined ? inherited?.bold : weight === 'bold' || Number(weight) >= 600,
      italic: slant === undefined ? inherited?.italic : slant !== 'normal',
      hidden: text?.attributes.get('text:display') === 'none' || inherited?.hidden === true,
    }
  }
  return {
    of: (name) => of(name),
    ordered(list, level) {
      const style = lists.get(list)
      return style !== undefined && elementsOf(style)[level]?.name === 'text:list-level-style-number'
    },
  }
}
