/** Edits of a text or a body made by chance, as an editor makes them: never half an emoji. */
import * as Y from 'yjs'
import type { Seeded } from '../seeded.ts'

export const scraps = ['a', 'é', 'Ranger ', '😀', '👩‍👩‍👧', 'آيت', ' les archives', 'ɔ̀', '’', '\uFFFD']

export class RandomEditor {
  readonly #random: Seeded

  constructor(random: Seeded) {
    this.#random = random
  }

  /** Writes or deletes a little; `most` keeps it from growing for ever. */
  text(text: Y.Text, most: number): void {
    const random = this.#random
    const words = plainOf(text)
    const at = random.chance(0.5) ? words.length : wholePlace(words, random.below(words.length + 1))
    const length = wholePlace(words, Math.min(words.length, at + random.below(6))) - at
    if (length > 0 && (words.length > most || random.chance(0.4))) text.delete(at, length)
    if (words.length <= most && random.chance(0.8)) text.insert(at, random.of(scraps))
    if (words.length > most && length === 0) text.delete(0, wholePlace(words, 20))
  }

  /** What an editor does to a list of blocks: words, formats, splitting, joining, wrapping in lists. */
  blocks(parent: Y.XmlFragment, depth: number): void {
    const random = this.#random
    const at = random.below(parent.length + 1)
    const child = parent.length > 0 ? parent.get(Math.min(at, parent.length - 1)) : undefined
    if (parent.length > 8) return parent.delete(random.below(parent.length - 2), 2)
    if (!(child instanceof Y.XmlElement)) return parent.insert(at, [this.#paragraph()])
    if (child.nodeName !== 'paragraph') return this.#list(parent, child, depth)
    random.do([
      [8, () => this.#words(child)],
      [2, () => parent.insert(at, [this.#paragraph()])],
      [1, () => parent.delete(parent.toArray().indexOf(child), 1)],
      [
        depth < 4 ? 2 : 0,
        () => {
          const index = parent.toArray().indexOf(child)
          const copy = child.clone()
          parent.delete(index, 1)
          parent.insert(index, [listOf(random.of(['bulletList', 'orderedList']), copy)])
        },
      ],
    ])
  }

  #list(parent: Y.XmlFragment, list: Y.XmlElement, depth: number): void {
    const random = this.#random
    const entry = list.length > 0 ? list.get(random.below(list.length)) : undefined
    random.do([
      [
        3,
        () => {
          if (entry instanceof Y.XmlElement) this.blocks(entry, depth + 1)
        },
      ],
      [1, () => list.insert(random.below(list.length + 1), [entryOf(this.#paragraph())])],
      [
        1,
        () => {
          if (list.length > 0) list.delete(random.below(list.length), 1)
        },
      ],
      [1, () => parent.delete(parent.toArray().indexOf(list), 1)],
    ])
  }

  #paragraph(): Y.XmlElement {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, this.#random.chance(0.8) ? [new Y.XmlText(this.#random.of(scraps))] : [])
    return paragraph
  }

  #words(paragraph: Y.XmlElement): void {
    const text = paragraph.length > 0 ? paragraph.get(0) : undefined
    if (!(text instanceof Y.XmlText)) return paragraph.insert(0, [new Y.XmlText(this.#random.of(scraps))])
    const random = this.#random
    if (random.chance(0.6) || text.length === 0) return this.text(text, 200)
    const words = plainOf(text)
    const from = wholePlace(words, random.below(words.length))
    const to = wholePlace(words, from + 1 + random.below(words.length - from))
    if (to <= from) return
    text.format(from, to - from, {
      [random.of(['bold', 'italic'])]: random.of([{}, {}, null]),
    })
  }
}

/** The words without marks, unit by unit. */
const plainOf = (text: Y.Text): string => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
/** No editor cuts an emoji in two: the place before it, when the one given is inside. */
const wholePlace = (words: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(words.slice(at)) && /[\uD800-\uDBFF]$/.test(words.slice(0, at)) ? at - 1 : at

function entryOf(block: Y.XmlElement): Y.XmlElement {
  const entry = new Y.XmlElement('listItem')
  entry.insert(0, [block])
  return entry
}
function listOf(node: string, block: Y.XmlElement): Y.XmlElement {
  const list = new Y.XmlElement(node)
  list.insert(0, [entryOf(block)])
  return list
}
