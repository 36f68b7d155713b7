/**
 * A document begun anew from its present answers: the same words, in the same forms, each still under somebody who wrote it,
 * without all that was deleted on the way and without the client ids of pages long closed.
 */
import * as Y from 'yjs'
import { newDocument, readAnswers, roots, textRoot } from './document.ts'
import { hashOf } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import type { Template } from '../text/template.ts'

/** `idFor`: the new client id for what was written under an old one; one for each person is enough. */
export type IdFor = (client: number) => number

/** Undefined when the copy would not read the same: then the document stays as it is. */
export function renewed(doc: Y.Doc, template: Template, idFor: IdFor): Y.Doc | undefined {
  const copy = newDocument()
  const writer = new Copying(copy, idFor)
  for (const name of [roots.choices, roots.domains, roots.signatories]) writer.map(doc.getMap(name), copy.getMap(name))
  for (const [field, { kind }] of Object.entries(template.fields))
    if (kind === 'text' || kind === 'selection')
      writer.text(doc.getText(textRoot(field)), copy.getText(textRoot(field)))
  return answersHash(copy, template) === answersHash(doc, template) ? copy : undefined
}

const answersHash = (doc: Y.Doc, template: Template): string =>
  hashOf(JSON.parse(JSON.stringify(readAnswers(doc, template))) as Json)

class Copying {
  readonly #copy: Y.Doc
  readonly #idFor: IdFor

  constructor(copy: Y.Doc, idFor: IdFor) {
    this.#copy = copy
    this.#idFor = idFor
  }

  map(from: Y.Map<unknown>, to: Y.Map<unknown>): void {
    for (const [key, item] of from._map) {
      if (item.deleted) continue
      const value: unknown = from.get(key)
      this.#as(item, () => to.set(key, emptyLike(value)))
      this.#inside(value, to.get(key))
    }
  }

  #inside(from: unknown, to: unknown): void {
    if (from instanceof Y.Map && to instanceof Y.Map) this.map(from as Y.Map<unknown>, to as Y.Map<unknown>)
    else if (from instanceof Y.Text && to instanceof Y.Text) this.text(from, to)
    else if (from instanceof Y.XmlFragment && to instanceof Y.XmlFragment) this.#nodes(from, to)
  }

  #nodes(from: Y.XmlFragment, to: Y.XmlFragment): void {
    for (let item = from._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentType)) continue
      const { type } = item.content
      if (!(type instanceof Y.XmlElement || type instanceof Y.XmlText)) continue
      const made = emptyNode(type)
      this.#as(item, () => to.insert(to.length, [made]))
      this.#inside(type, made)
    }
  }

  /** Stretch by stretch, as each was written. */
  text(from: Y.Text, to: Y.Text): void {
    const forms: Record<string, unknown> = {}
    for (let item = from._start; item !== null; item = item.right) {
      if (item.deleted) continue
      const { content } = item
      if (content instanceof Y.ContentFormat) {
        if (content.value === null) delete forms[content.key]
        else forms[content.key] = content.value
      }
      if (content instanceof Y.ContentString) this.#as(item, () => to.insert(to.length, content.str, { ...forms }))
    }
  }

  #as({ id }: Y.Item, write: () => void): void {
    this.#copy.clientID = this.#idFor(id.client)
    write()
  }
}

const emptyNode = (node: Y.XmlElement | Y.XmlText): Y.XmlElement | Y.XmlText =>
  node instanceof Y.XmlText ? new Y.XmlText() : new Y.XmlElement(node.nodeName)

function emptyLike(value: unknown): unknown {
  if (value instanceof Y.XmlFragment) return new Y.XmlFragment()
  if (value instanceof Y.Text) return new Y.Text()
  return value instanceof Y.Map ? new Y.Map<unknown>() : value
}
