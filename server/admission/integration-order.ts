/**
 * The order in which Yjs would integrate an update's structs, or the finding that some would stay pending: a struct waits
 * for everything it refers to. What stays pending is a time bomb, so such an update is refused whole.
 */
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Id, Section, Struct } from './update-reader.ts'

interface Progress {
  readonly section: Section
  next: number
  reached: number
  waiting: boolean
}

/** `known`: the clock up to which the document has a client's structs. Every section must begin there. */
export function integrationOrder(
  sections: readonly Section[],
  known: (client: number) => number,
): Outcome<readonly Struct[]> {
  const [only] = sections
  if (sections.length === 1 && only)
    return only.structs.every((struct) => waitsFor(struct, () => undefined, known) === 'nothing')
      ? accepted(only.structs)
      : incomplete
  const progress = new Map<number, Progress>()
  for (const section of sections)
    progress.set(section.client, { section, next: 0, reached: section.clock, waiting: false })
  const order: Struct[] = []
  for (const first of progress.values()) {
    const stack: Progress[] = [first]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const struct = top.section.structs[top.next]
      const wanted =
        struct === undefined ? 'nothing' : waitsFor(struct, (client) => progress.get(client)?.reached, known)
      if (wanted === 'nothing') {
        if (struct !== undefined) {
          order.push(struct)
          top.next += 1
          top.reached += struct.length
        }
        // One step for whoever waits is perhaps enough; it asks again if not.
        if (stack.length > 1 || struct === undefined) {
          top.waiting = false
          stack.pop()
        }
        continue
      }
      const other = wanted === 'itself' ? undefined : progress.get(wanted)
      if (other === undefined || other.waiting || other === top || other.next === other.section.structs.length)
        return incomplete
      top.waiting = true
      stack.push(other)
    }
  }
  return accepted(order)
}

const incomplete = refused('incomplete')

/** The client whose structs must come first; `itself` for a struct that refers to its own future. */
function waitsFor(
  struct: Struct,
  reached: (client: number) => number | undefined,
  known: (client: number) => number,
): number | 'nothing' | 'itself' {
  if (struct.kind === 'gc') return 'nothing'
  for (const id of [struct.origin, struct.rightOrigin, typeof struct.parent === 'string' ? undefined : struct.parent]) {
    if (id === undefined) continue
    const wanted = wantedBy(struct, id, reached, known)
    if (wanted !== 'nothing') return wanted
  }
  return 'nothing'
}

function wantedBy(
  struct: Id,
  id: Id,
  reached: (client: number) => number | undefined,
  known: (client: number) => number,
): number | 'nothing' | 'itself' {
  if (id.client === struct.client) return id.clock < struct.clock ? 'nothing' : 'itself'
  return id.clock < (reached(id.client) ?? known(id.client)) ? 'nothing' : id.client
}
