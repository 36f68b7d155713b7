/**
 * Where the parts of a document stand: every list and map, of the live document and of an update that is being judged,
 * with its place in the grammar and the container around it.
 */
import * as Y from 'yjs'
import type { Piece, Place, Places, Scalar, TypeName } from '../../protocol/answers/grammar.ts'
import type { Id } from './update-reader.ts'

/** What is looked at of a Yjs type. */
export type SharedType = Pick<Y.AbstractType<unknown>, '_item' | '_map' | '_start' | '_length'>

export interface Container {
  readonly place: Place
  /** The container it hangs in and the key there; undefined for a root. */
  readonly around: Container | undefined
  readonly key: string | null
  /** The item that holds it; undefined for a root. */
  readonly id: Id | undefined
  /** Undefined while it exists in the update only. */
  readonly live: SharedType | undefined
}

/** Where something stands: a container and the key in it, or nowhere, because what was there is deleted and forgotten. */
export interface Slot {
  readonly container: Container
  readonly key: string | null
}
export type Slotted = Slot | 'gone'

/** Containers of the live document. A container never moves, so what was found once holds. */
export class LiveContainers {
  readonly doc: Y.Doc
  readonly #places: Places
  readonly #roots = new Map<string, Container>()
  /** Roots that the update being judged would write in, and that are not there yet. */
  readonly #wanted = new Map<string, Container>()
  readonly #known = new WeakMap<SharedType, Container>()

  /** The document may have roots already; the others come to be when something is first written in them. */
  constructor(doc: Y.Doc, places: Places) {
    this.doc = doc
    this.#places = places
    this.adoptRoots()
  }

  /** Undefined for a root that may not exist. One that does not exist yet is not made by asking. */
  root(name: string): Container | undefined {
    const known = this.#roots.get(name) ?? this.#wanted.get(name)
    if (known) return known
    const place = this.#places.root(name)
    if (place === undefined) return undefined
    const container: Container = { place, around: undefined, key: null, id: undefined, live: undefined }
    this.#wanted.set(name, container)
    return container
  }

  /** Makes the roots that were asked for, with their types: something is about to be written in them. */
  makeRoots(): void {
    for (const name of this.#wanted.keys()) this.#make(name)
    this.#wanted.clear()
  }

  /** Nothing is going to be written. */
  forgetWanted(): void {
    this.#wanted.clear()
  }

  /** Gives every root that the document has its type, so that it can be read; false when one of them may not exist. */
  adoptRoots(): boolean {
    if (this.doc.share.size === this.#roots.size) return true
    return [...this.doc.share.keys()].every((name) => this.#roots.has(name) || this.#make(name))
  }

  #make(name: string): boolean {
    const place = this.#places.root(name)
    if (place === undefined) return false
    const live: SharedType = place.kind === 'field' ? this.doc.getText(name) : this.doc.getMap(name)
    const container: Container = { place, around: undefined, key: null, id: undefined, live }
    this.#roots.set(name, container)
    this.#known.set(live, container)
    return true
  }

  /** The struct at an id, which must be known to the document. */
  struct(id: Id): Y.Item | Y.GC {
    return Y.getItem(this.doc.store, Y.createID(id.client, id.clock))
  }

  /** Where an item stands; undefined for one that this version of the grammar would not have let in. */
  slotOf(struct: Y.Item | Y.GC): Slotted | undefined {
    // A child of a type that is deleted and forgotten has no parent any more.
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return 'gone'
    const container = this.of(struct.parent)
    return container && { container, key: struct.parentSub }
  }

  /** The container that the item at an id holds. */
  heldBy(id: Id): Container | 'gone' | undefined {
    const struct = this.struct(id)
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return 'gone'
    return struct.content instanceof Y.ContentType ? this.of(struct.content.type) : undefined
  }

  of(type: SharedType): Container | undefined {
    const known = this.#known.get(type)
    if (known) return known
    const item = type._item
    if (item === null || !(item.parent instanceof Y.AbstractType)) return undefined
    const around = this.of(item.parent)
    const piece = typePiece(type)
    if (around === undefined || piece === undefined) return undefined
    const place = this.#places.holds(around.place, item.parentSub, piece)
    if (!place.ok || place.value === undefined) return undefined
    const container: Container = { place: place.value, around, key: item.parentSub, id: item.id, live: type }
    this.#known.set(type, container)
    return container
  }
}

function typePiece(type: SharedType): Piece | undefined {
  const name = typeName(type)
  return name && { kind: 'type', type: name, node: type instanceof Y.XmlElement ? type.nodeName : '' }
}

function typeName(type: SharedType): TypeName | undefined {
  switch (type.constructor) {
    case Y.Map:
      return 'map'
    case Y.Text:
      return 'text'
    case Y.XmlElement:
      return 'element'
    case Y.XmlFragment:
      return 'fragment'
    case Y.XmlText:
      return 'rich-text'
    default:
      return undefined
  }
}

/** The last value of an item that holds plain values. */
export function scalarOf(item: Y.Item | undefined): Scalar | undefined {
  const value: unknown = item?.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
