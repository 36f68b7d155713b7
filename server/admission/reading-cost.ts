/**
 * What the document costs everybody who reads it later beyond its length: items that were put among others at one place
 * are looked for anew at every reading, as many steps as when they were written. Honest sessions hardly have any.
 */
import * as Y from 'yjs'

/** Some tens of milliseconds of every reading. */
const mostSteps = 500_000
/** Nobody uses up what is there for all. */
const mostPerPerson = mostSteps / 4
/** Taken whatever was used up: who meets somebody at one letter passes a few of their items. */
const alwaysTaken = 16

export class ReadingCost {
  #steps: number
  readonly #byPerson = new Map<string, number>()

  constructor(doc: Y.Doc) {
    this.#steps = stepsIn(doc)
  }

  hasRoomFor(steps: number, person: string): boolean {
    if (steps <= alwaysTaken) return true
    return this.#steps + steps <= mostSteps && (this.#byPerson.get(person) ?? 0) + steps <= mostPerPerson
  }

  grew(steps: number, person: string): void {
    if (steps === 0) return
    this.#steps += steps
    this.#byPerson.set(person, (this.#byPerson.get(person) ?? 0) + steps)
  }
}

/** Steps between each item and the one it was written behind, counted no further than there is room. */
function stepsIn(doc: Y.Doc): number {
  let steps = 0
  for (const structs of doc.store.clients.values()) {
    for (const item of structs) {
      if (!(item instanceof Y.Item)) continue
      for (let left = item.left; left !== null && !isOrigin(left, item); left = left.left) {
        steps += 1
        if (steps > mostSteps) return steps
      }
    }
  }
  return steps
}

/** Whether it is the item that this one was written behind. */
function isOrigin({ id, length }: Y.Item, { origin }: Y.Item): boolean {
  return origin !== null && id.client === origin.client && id.clock <= origin.clock && origin.clock < id.clock + length
}
