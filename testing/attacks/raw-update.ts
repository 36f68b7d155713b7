/** Writes Yjs updates byte by byte, also such as no Yjs document would ever make. */
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'

export interface RawId {
  readonly client: number
  readonly clock: number
}
type Write = (encoder: encoding.Encoder) => void

/** Content of an item: the number of its kind and what follows. */
export interface RawContent {
  readonly kind: number
  readonly write: Write
}
export interface RawNeighbours {
  readonly origin?: RawId
  readonly rightOrigin?: RawId
  /** Root name or id of the item that holds the type; written only where Yjs would read it. */
  readonly parent?: string | RawId
  readonly key?: string
}
export interface RawSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly Write[]
  readonly count?: number
}
export interface RawDeletions {
  readonly client: number
  readonly ranges: readonly (readonly [clock: number, length: number])[]
}

const number =
  (value: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, value)
const words =
  (value: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, value)
const all =
  (...writes: readonly Write[]): Write =>
  (encoder) => {
    for (const write of writes) write(encoder)
  }
const idBytes = ({ client, clock }: RawId): Write => all(number(client), number(clock))

function rawBytes(write: Write): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export const rawUpdate = (sections: readonly RawSection[], deletions: readonly RawDeletions[] = []): Uint8Array =>
  rawBytes(
    all(
      number(sections.length),
      ...sections.map(({ client, clock, structs, count = structs.length }) =>
        all(number(count), number(client), number(clock), ...structs),
      ),
      number(deletions.length),
      ...deletions.map(({ client, ranges }) =>
        all(
          number(client),
          number(ranges.length),
          ...ranges.flatMap(([clock, length]) => [number(clock), number(length)]),
        ),
      ),
    ),
  )

export function rawItem({ origin, rightOrigin, parent, key }: RawNeighbours, { kind, write }: RawContent): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === undefined ? 0 : 32))
    if (origin) idBytes(origin)(encoder)
    if (rightOrigin) idBytes(rightOrigin)(encoder)
    if (!origin && !rightOrigin) {
      if (typeof parent === 'string') all(number(1), words(parent))(encoder)
      else all(number(0), idBytes(parent ?? { client: 0, clock: 0 }))(encoder)
      if (key !== undefined) words(key)(encoder)
    }
    write(encoder)
  }
}

export const rawGc = (length: number): Write => all((encoder) => encoding.writeUint8(encoder, 0), number(length))
export const rawSkip = (length: number): Write => all((encoder) => encoding.writeUint8(encoder, 10), number(length))

export const deletedContent = (length: number): RawContent => ({ kind: 1, write: number(length) })
export const jsonContent = (json: string): RawContent => ({ kind: 2, write: all(number(1), words(json)) })
export const binaryContent = (bytes: Uint8Array): RawContent => ({
  kind: 3,
  write: (encoder) => encoding.writeVarUint8Array(encoder, bytes),
})
export const stringContent = (text: string): RawContent => ({ kind: 4, write: words(text) })
export const embedContent = (json: string): RawContent => ({ kind: 5, write: words(json) })
export const formatContent = (key: string, json: string): RawContent => ({
  kind: 6,
  write: all(words(key), words(json)),
})
/** 0 array, 1 map, 2 text, 3 element, 4 fragment, 5 hook, 6 rich text; elements and hooks have a name. */
export const typeContent = (type: number, name = ''): RawContent => ({
  kind: 7,
  write: all(number(type), type === 3 || type === 5 ? words(name) : () => {}),
})
export const anyContent = (...values: readonly unknown[]): RawContent => ({
  kind: 8,
  write: all(
    number(values.length),
    ...values.map(
      (value): Write =>
        (encoder) =>
          encoding.writeAny(encoder, value as string),
    ),
  ),
})
export const documentContent = (guid: string): RawContent => ({
  kind: 9,
  write: all(words(guid), (encoder) => encoding.writeAny(encoder, {})),
})

export const idOf = (item: Y.Item | null | undefined): RawId => {
  if (!item) throw new Error('there is no such item in this test document')
  return { client: item.id.client, clock: item.id.clock }
}
