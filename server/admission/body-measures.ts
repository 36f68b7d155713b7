/** The length of each body's text and the number of its elements, kept up to date so that a keystroke need not walk its body. */
import * as Y from 'yjs'
import type { Container, LiveContainers, SharedType } from './containers.ts'

export interface Measure {
  units: number
  nodes: number
}

export class BodyMeasures {
  readonly #live: LiveContainers
  readonly #bodies = new WeakMap<SharedType, Measure>()
  readonly #texts = new WeakMap<SharedType, number>()

  constructor(doc: Y.Doc, live: LiveContainers) {
    this.#live = live
    doc.on('afterTransaction', (transaction) => {
      for (const type of transaction.changed.keys()) this.#changed(type)
    })
  }

  of(body: SharedType | undefined): Readonly<Measure> {
    if (body === undefined) return { units: 0, nodes: 0 }
    const known = this.#bodies.get(body)
    if (known !== undefined) return known
    const measure = { units: 0, nodes: 0 }
    this.#walk(body, measure)
    this.#bodies.set(body, measure)
    return measure
  }

  #walk(type: SharedType, measure: Measure): void {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentType)) continue
      const inner = item.content.type
      measure.nodes += 1
      if (inner instanceof Y.XmlText) {
        measure.units += inner._length
        this.#texts.set(inner, inner._length)
      } else this.#walk(inner, measure)
    }
  }

  #changed(type: SharedType): void {
    const body = bodyOf(this.#live.of(type))
    const measure = body && this.#bodies.get(body)
    if (body === undefined || measure === undefined) return
    const before = this.#texts.get(type)
    // Elements came or went: the next who asks walks the body again.
    if (before === undefined || type._item?.deleted === true) this.#bodies.delete(body)
    else {
      measure.units += type._length - before
      this.#texts.set(type, type._length)
    }
  }
}

function bodyOf(container: Container | undefined): SharedType | undefined {
  for (let body = container; body !== undefined; body = body.around) {
    if (body.place.kind === 'body') return body.live
  }
  return undefined
}
