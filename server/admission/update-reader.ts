/**
 * Reads a Yjs update (format V1) into plain records, without building a Yjs object: what Yjs does with bytes that lie is
 * to integrate the first half and then throw. Only content that the shared document can hold is let through; whatever is
 * merely claimed (counts, lengths, clocks) is bounded by what is there. Never throws.
 *
 * Layout, all numbers varuint: sections { count, client, first clock, structs }, then deletions { client, ranges }.
 */
import type { Piece, Scalar, TypeName } from '../../protocol/answers/grammar.ts'
import { accepted, refuse } from '../../protocol/refusal.ts'
import type { Outcome, Refusal, RefusalCode } from '../../protocol/refusal.ts'
import { ByteReader } from './byte-reader.ts'

export interface Id {
  readonly client: number
  readonly clock: number
}
/** A stretch of one client's clock. */
export interface Range {
  readonly clock: number
  readonly length: number
}

export interface GcStruct extends Id {
  readonly kind: 'gc'
  readonly length: number
}
export interface ItemStruct extends Id {
  readonly kind: 'item'
  readonly length: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  /** A root's name or the item of the type it stands in; undefined when its neighbours tell. */
  readonly parent: string | Id | undefined
  readonly key: string | null
  readonly content: Piece | { readonly kind: 'deleted' }
}
export type Struct = GcStruct | ItemStruct

/** Structs of one client, without a gap. */
export interface Section {
  readonly client: number
  readonly clock: number
  readonly end: number
  readonly structs: readonly Struct[]
}
export interface DeletedRanges {
  readonly client: number
  readonly ranges: readonly Range[]
}
export interface ReadUpdate {
  readonly sections: readonly Section[]
  readonly deletions: readonly DeletedRanges[]
}

/** Yjs draws client ids from 32 bits. A clock counts what one browser session ever typed. */
const greatestClient = 0xffff_ffff
const greatestClock = 0x7fff_ffff

const types: readonly (TypeName | undefined)[] = [
  undefined,
  'map',
  'text',
  'element',
  'fragment',
  undefined,
  'rich-text',
]
const deleted = { kind: 'deleted' } as const
const markValues = new Set(['{}', 'true', 'null'])

export function readUpdate(bytes: Uint8Array): Outcome<ReadUpdate> {
  const reader = new UpdateReader(bytes)
  const sections = reader.sections()
  const deletions = reader.deletions()
  const refusal = reader.finish()
  return refusal ? { ok: false, refusal } : accepted({ sections, deletions })
}

class UpdateReader {
  readonly #bytes: ByteReader
  /** The first thing found wrong; everything read behind it is meaningless and thrown away. */
  #refusal: Refusal | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = new ByteReader(bytes)
  }

  finish(): Refusal | undefined {
    if (this.#refusal === undefined && !this.#bytes.failed && this.#bytes.left > 0)
      this.#refuse('unreadable', 'trailing bytes')
    return this.#refusal ?? (this.#bytes.failed ? refuse('unreadable') : undefined)
  }

  get #stopped(): boolean {
    return this.#refusal !== undefined || this.#bytes.failed
  }

  #refuse(code: RefusalCode, detail: string): undefined {
    this.#refusal ??= refuse(code, undefined, detail)
  }

  sections(): Section[] {
    const sections: Section[] = []
    const clients = new Set<number>()
    // A section takes at least five bytes: count, client, clock, and a struct of two.
    for (let left = this.#count(5); left > 0 && !this.#stopped; left -= 1) {
      const count = this.#count(2)
      const client = this.#client()
      const clock = this.#clock()
      if (count === 0) this.#refuse('unreadable', 'empty section')
      if (clients.has(client)) this.#refuse('unreadable', 'client twice')
      clients.add(client)
      const structs: Struct[] = []
      let end = clock
      for (let index = 0; index < count && !this.#stopped; index += 1) {
        const struct = this.#struct(client, end)
        if (struct === undefined) break
        end += struct.length
        if (struct.length === 0 || end > greatestClock) this.#refuse('unreadable', 'length')
        structs.push(struct)
      }
      sections.push({ client, clock, end, structs })
    }
    return sections
  }

  deletions(): DeletedRanges[] {
    const deletions: DeletedRanges[] = []
    const clients = new Set<number>()
    for (let left = this.#count(2); left > 0 && !this.#stopped; left -= 1) {
      const client = this.#client()
      if (clients.has(client)) this.#refuse('unreadable', 'client twice')
      clients.add(client)
      const ranges: Range[] = []
      let end = -1
      for (let more = this.#count(2); more > 0 && !this.#stopped; more -= 1) {
        const clock = this.#clock()
        const length = this.#clock()
        // Yjs itself always writes them in order and joined.
        if (length === 0 || clock <= end) this.#refuse('unreadable', 'deletions')
        end = clock + length
        ranges.push({ clock, length })
      }
      deletions.push({ client, ranges })
    }
    return deletions
  }

  /** A count of things that take at least `bytesEach`: more than fit are not there. */
  #count(bytesEach: number): number {
    const count = this.#bytes.varUint()
    if (count * bytesEach > this.#bytes.left) this.#refuse('unreadable', 'count')
    return count
  }

  #client(): number {
    const client = this.#bytes.varUint()
    if (client > greatestClient) this.#refuse('unreadable', 'client')
    return client
  }

  #clock(): number {
    const clock = this.#bytes.varUint()
    if (clock > greatestClock) this.#refuse('unreadable', 'clock')
    return clock
  }

  #id(): Id {
    return { client: this.#client(), clock: this.#clock() }
  }

  #struct(client: number, clock: number): Struct | undefined {
    const info = this.#bytes.byte()
    if (info === 0) return { kind: 'gc', client, clock, length: this.#clock() }
    const kind = info & 31
    if (kind === 10) return this.#refuse('incomplete', 'skip')
    const origin = (info & 128) !== 0 ? this.#id() : undefined
    const rightOrigin = (info & 64) !== 0 ? this.#id() : undefined
    const alone = origin === undefined && rightOrigin === undefined
    const parent = alone ? this.#parent() : undefined
    const key = alone && (info & 32) !== 0 ? this.#bytes.string() : null
    if (kind === 1)
      return { kind: 'item', client, clock, length: this.#clock(), origin, rightOrigin, parent, key, content: deleted }
    const content = this.#content(kind)
    if (content === undefined) return undefined
    return { kind: 'item', client, clock, length: lengthOf(content), origin, rightOrigin, parent, key, content }
  }

  #parent(): string | Id {
    const named = this.#bytes.varUint()
    if (named > 1) this.#refuse('unreadable', 'parent')
    return named === 1 ? this.#bytes.string() : this.#id()
  }

  #content(kind: number): Piece | undefined {
    switch (kind) {
      case 4:
        return { kind: 'string', text: this.#bytes.string() }
      case 6:
        return this.#format()
      case 7:
        return this.#type()
      case 8:
        return this.#values()
      default:
        return this.#refuse('wrong-kind', `content ${kind}`)
    }
  }

  /** The value is JSON; anything but a mark's own values would be parsed by Yjs, or not. */
  #format(): Piece | undefined {
    const key = this.#bytes.string()
    const value = this.#bytes.string()
    return markValues.has(value) ? { kind: 'format', key, value } : this.#refuse('wrong-kind', 'format')
  }

  #type(): Piece | undefined {
    const type = types[this.#bytes.varUint()]
    if (type === undefined) return this.#refuse('wrong-kind', 'type')
    return { kind: 'type', type, node: type === 'element' ? this.#bytes.string() : '' }
  }

  #values(): Piece | undefined {
    const values: Scalar[] = []
    for (let left = this.#count(1); left > 0 && !this.#stopped; left -= 1) {
      const value = this.#scalar()
      if (value === undefined) return undefined
      values.push(value)
    }
    return { kind: 'values', values }
  }

  #scalar(): Scalar | undefined {
    const tag = this.#bytes.byte()
    switch (tag) {
      case 119:
        return this.#bytes.string()
      case 120:
        return true
      case 121:
        return false
      default:
        return this.#refuse('wrong-kind', `value ${tag}`)
    }
  }
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'string' ? piece.text.length : piece.kind === 'values' ? piece.values.length : 1
}
