/** The body of a DOCX in reading order. Tracked insertions count as written and deletions as gone; both are reported. */
import type { RemarkCode } from '../../protocol/returned/returned.ts'
import type { ReadControl, ReadParagraph, ReadPiece } from './reading.ts'
import { styleKey } from './reading.ts'
import { toggle, valueOf } from './word-styles.ts'
import type { WordStyles } from './word-styles.ts'
import { childNamed, childrenNamed, elementsOf, textIn } from './xml.ts'
import type { Element } from './xml.ts'

interface Into {
  readonly pieces: ReadPiece[]
  readonly bookmarks: string[]
  readonly hidden: boolean
}

export function readWordBody(body: Element, styles: WordStyles, remarks: Set<RemarkCode>): ReadParagraph[] {
  return blocksIn(body, undefined)

  function blocksIn(parent: Element, column: number | undefined): ReadParagraph[] {
    return elementsOf(parent).flatMap((child): ReadParagraph[] => {
      switch (child.name) {
        case 'w:p':
          return [paragraphOf(child, column)]
        case 'w:tbl':
          return childrenNamed(child, 'w:tr').flatMap((row) =>
            cellsOf(row).flatMap((cell, index) => blocksIn(cell, column ?? index)),
          )
        case 'w:sdt': {
          // The control of the domains stands around paragraphs; it says nothing of the words within one.
          const content = childNamed(child, 'w:sdtContent')
          return content ? blocksIn(content, column) : []
        }
        case 'w:customXml':
          return blocksIn(child, column)
        default:
          if (passesOver(child.name)) return []
          return blocksIn(child, column)
      }
    })
  }

  function paragraphOf(element: Element, column: number | undefined): ReadParagraph {
    const properties = childNamed(element, 'w:pPr')
    const styleId = valueOf(properties, 'w:pStyle')
    const style = styles.of(styleId)
    const mark = childNamed(properties, 'w:rPr')
    if (childNamed(mark, 'w:del') || childNamed(mark, 'w:ins')) remarks.add('tracked-changes')
    const numbers = childNamed(properties, 'w:numPr')
    const number = valueOf(numbers, 'w:numId') ?? style?.number
    const level = Number(valueOf(numbers, 'w:ilvl') ?? 0)
    const ordered = number === undefined ? undefined : styles.ordered(number, level)
    const into: Into = { pieces: [], bookmarks: [], hidden: style?.hidden === true }
    runsIn(element, undefined, into)
    return {
      pieces: into.pieces,
      style: style?.key ?? styleKey(styleId ?? ''),
      list: number === undefined || ordered === undefined ? undefined : { key: number, ordered, level },
      column,
      bookmarks: into.bookmarks,
    }
  }

  function runsIn(parent: Element, control: ReadControl | undefined, into: Into): void {
    for (const child of elementsOf(parent)) {
      switch (child.name) {
        case 'w:r':
          runOf(child, control, into)
          break
        case 'w:sdt': {
          const content = childNamed(child, 'w:sdtContent')
          if (content && !isPrompt(child, content)) runsIn(content, controlOf(child), into)
          else {
            const prompt = content === undefined ? '' : textIn(content)
            into.pieces.push({ text: '', bold: false, italic: false, control: { ...controlOf(child), prompt } })
          }
          break
        }
        case 'w:bookmarkStart':
          into.bookmarks.push(child.attributes.get('w:name') ?? '')
          break
        case 'w:commentRangeStart':
          remarks.add('comments')
          break
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:fldSimple':
        case 'w:dir':
        case 'w:bdo':
        case 'w:customXml':
          runsIn(child, control, into)
          break
        default:
          if (!passesOver(child.name)) runsIn(child, control, into)
      }
    }
  }

  function runOf(element: Element, control: ReadControl | undefined, { pieces, hidden }: Into): void {
    const properties = childNamed(element, 'w:rPr')
    const style = styles.of(valueOf(properties, 'w:rStyle'))
    const text = elementsOf(element).map(saidBy).join('')
    if (text === '') return
    if (toggle(properties, 'w:vanish') ?? (hidden || style?.hidden === true)) {
      remarks.add('hidden-text')
      return
    }
    pieces.push({
      text,
      bold: toggle(properties, 'w:b') ?? style?.bold === true,
      italic: toggle(properties, 'w:i') ?? style?.italic === true,
      control,
    })
  }

  function saidBy(child: Element): string {
    switch (child.name) {
      case 'w:t':
        return child.children.filter((part) => typeof part === 'string').join('')
      case 'w:tab':
        return ' '
      case 'w:br':
      case 'w:cr':
        return '\n'
      case 'w:noBreakHyphen':
        return '\u2011'
      case 'w:commentReference':
        remarks.add('comments')
        return ''
      default:
        if (isForeign(child.name)) remarks.add('other-content')
        return ''
    }
  }

  /** Whether there is nothing to read in it; what is remarkable of it is remarked. Tracked insertions are read. */
  function passesOver(name: string): boolean {
    if (/^w:(?:ins|del|moveTo|moveFrom)$/.test(name)) remarks.add('tracked-changes')
    if (isForeign(name)) remarks.add('other-content')
    return name !== 'w:ins' && name !== 'w:moveTo'
  }
}

const cellsOf = (row: Element): Element[] =>
  elementsOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : child.name === 'w:sdt' ? cellsOf(childNamed(child, 'w:sdtContent') ?? child) : [],
  )

function controlOf(element: Element): ReadControl {
  const properties = childNamed(element, 'w:sdtPr')
  return { tag: valueOf(properties, 'w:tag'), alias: valueOf(properties, 'w:alias') }
}

/**
 * What Word itself puts into a control that was emptied, in the language of that Word: "Cliquez ou appuyez ici pour entrer du
 * texte." Its runs have a style of their own, as our own dots have. Programs that leave the control's mark standing behind
 * typed words give these no style.
 */
const isPrompt = (element: Element, content: Element): boolean =>
  childNamed(childNamed(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined &&
  (/^(?:Cliquez|Choisissez|Click|Choose|Klik|Kies)\b/u.test(textIn(content).trim()) ||
    childrenNamed(content, 'w:r').every((run) => valueOf(childNamed(run, 'w:rPr'), 'w:rStyle') !== undefined))

/** Pictures, notes, text boxes, objects, formulas: nothing of a protocol. */
const isForeign = (name: string): boolean =>
  /^(?:w:(?:drawing|pict|object|footnoteReference|endnoteReference|altChunk|subDoc|control)|mc:AlternateContent|\?:oMath(?:Para)?)$/.test(
    name,
  )
