/** The body of an ODT in reading order. */
import type { RemarkCode } from '../../protocol/returned/returned.ts'
import type { OdtStyle, OdtStyles } from './odt-styles.ts'
import type { ReadControl, ReadParagraph, ReadPiece } from './reading.ts'
import { below, childrenNamed, elementsOf } from './xml.ts'
import type { Element } from './xml.ts'

interface Where {
  readonly column: number | undefined
  readonly list: { readonly style: string; readonly key: string; readonly level: number } | undefined
}
interface Look {
  readonly control: ReadControl | undefined
  readonly bold: boolean
  readonly italic: boolean
  readonly hidden: boolean
}
interface Into {
  readonly pieces: ReadPiece[]
  readonly bookmarks: string[]
}

export function readOdtBody(body: Element, styles: OdtStyles, remarks: Set<RemarkCode>): ReadParagraph[] {
  let lists = 0
  return blocksIn(body, { column: undefined, list: undefined })

  function blocksIn(parent: Element, where: Where): ReadParagraph[] {
    return elementsOf(parent).flatMap((child): ReadParagraph[] => {
      switch (child.name) {
        case 'text:p':
        case 'text:h':
          return [paragraphOf(child, where)]
        case 'text:section':
          if (child.attributes.get('text:display') !== 'none') return blocksIn(child, where)
          remarks.add('hidden-text')
          return []
        case 'text:list':
          return listOf(child, where)
        case 'table:table':
          return rowsOf(child).flatMap((row) =>
            childrenNamed(row, 'table:table-cell').flatMap((cell, index) =>
              blocksIn(cell, { ...where, column: where.column ?? index }),
            ),
          )
        case 'text:tracked-changes':
          remarks.add('tracked-changes')
          return []
        default:
          if (child.name.startsWith('draw:')) remarks.add('other-content')
          return []
      }
    })
  }

  function listOf(element: Element, where: Where): ReadParagraph[] {
    const style = element.attributes.get('text:style-name') ?? where.list?.style ?? ''
    const level = where.list === undefined ? 0 : where.list.level + 1
    const list = { style, key: where.list?.key ?? `${style}#${++lists}`, level }
    return elementsOf(element).flatMap((item) => {
      if (item.name === 'text:list-header') return blocksIn(item, { ...where, list: undefined })
      // Only an entry's first paragraph carries its mark; a list within brings its own.
      return blocksIn(item, { ...where, list }).map((paragraph, index) =>
        index > 0 && paragraph.list?.level === level ? { ...paragraph, list: undefined } : paragraph,
      )
    })
  }

  function paragraphOf(element: Element, { column, list }: Where): ReadParagraph {
    const style = styles.of(element.attributes.get('text:style-name'))
    const into: Into = { pieces: [], bookmarks: [] }
    runsIn(element, { control: undefined, bold: false, italic: false, hidden: style.hidden }, into)
    return {
      ...into,
      style: style.key,
      list: list && { key: list.key, level: list.level, ordered: styles.ordered(list.style, list.level) },
      column,
    }
  }

  function runsIn(parent: Element, look: Look, into: Into): void {
    for (const child of parent.children) {
      // White space of the file itself is no more than one space.
      if (typeof child === 'string') say(child.replace(/[ \t\r\n]+/g, ' '), look, into)
      else inlineOf(child, look, into)
    }
  }

  function say(text: string, { hidden, ...look }: Look, { pieces }: Into): void {
    if (text === '') return
    if (hidden) remarks.add('hidden-text')
    else pieces.push({ text, ...look })
  }

  function inlineOf(child: Element, look: Look, into: Into): void {
    switch (child.name) {
      case 'text:span':
        runsIn(child, spanned(look, styles.of(child.attributes.get('text:style-name'))), into)
        break
      case 'text:text-input':
      case 'loext:content-control': {
        const control = { tag: child.attributes.get('loext:tag'), alias: child.attributes.get('loext:alias') }
        runsIn(child, { ...look, control }, into)
        break
      }
      case 'text:a':
      case 'text:meta':
        runsIn(child, look, into)
        break
      case 'text:s':
        say(' '.repeat(Math.min(1000, Number(child.attributes.get('text:c') ?? 1) || 1)), look, into)
        break
      case 'text:tab':
        say(' ', look, into)
        break
      case 'text:line-break':
        say('\n', look, into)
        break
      case 'text:bookmark':
      case 'text:bookmark-start':
        into.bookmarks.push(child.attributes.get('text:name') ?? '')
        break
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        remarks.add('hidden-text')
        break
      case 'text:change':
      case 'text:change-start':
        remarks.add('tracked-changes')
        break
      case 'office:annotation':
        remarks.add('comments')
        break
      default:
        if (child.name.startsWith('draw:') || child.name === 'text:note') remarks.add('other-content')
    }
  }
}

const spanned = (look: Look, { bold, italic, hidden }: OdtStyle): Look => ({
  ...look,
  bold: bold ?? look.bold,
  italic: italic ?? look.italic,
  hidden: hidden || look.hidden,
})

const rowsOf = (table: Element): Element[] => [...below(table)].filter(({ name }) => name === 'table:table-row')
