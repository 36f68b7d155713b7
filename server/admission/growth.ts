/** How much longer an update makes each text and body, against its limit. Shortening is always allowed, also of what is too long. */
import * as Y from 'yjs'
import { mostNodes } from '../../protocol/answers/grammar.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { BodyMeasures } from './body-measures.ts'
import type { Container } from './containers.ts'
import type { Newcomer } from './newcomers.ts'

interface Change {
  units: number
  nodes: number
}

export class Growth {
  readonly #measures: BodyMeasures
  readonly #changes = new Map<Container, Change>()

  constructor(measures: BodyMeasures) {
    this.#measures = measures
  }

  /** `kept`: units that the same update does not delete. */
  placed({ struct, container }: Newcomer, kept: number): void {
    if (struct.content.kind === 'string') this.#add(container, kept, 0)
    else if (struct.content.kind === 'type') this.#add(container, 0, 1)
  }

  deleted(container: Container, item: Y.Item, length: number): void {
    if (item.content instanceof Y.ContentString) this.#add(container, -length, 0)
    else if (item.content instanceof Y.ContentType) this.#add(container, 0, -1)
  }

  #add(container: Container, units: number, nodes: number): void {
    const whole = wholeOf(container)
    if (whole === undefined) return
    const change = this.#changes.get(whole)
    if (change === undefined) this.#changes.set(whole, { units, nodes })
    else {
      change.units += units
      change.nodes += nodes
    }
  }

  verdict(isDead: (container: Container) => boolean): Outcome<true> {
    for (const [whole, { units, nodes }] of this.#changes) {
      const { place, live } = whole
      if ((units <= 0 && nodes <= 0) || !('limit' in place) || isDead(whole)) continue
      const now = place.kind === 'body' ? this.#measures.of(live) : { units: live?._length ?? 0, nodes: 0 }
      if (units > 0 && now.units + units > place.limit)
        return refused('too-long', place.kind === 'field' ? place.field : place.kind)
      if (nodes > 0 && now.nodes + nodes > mostNodes) return refused('too-many', place.kind)
    }
    return accepted(true)
  }
}

/** The text or body whose limit counts for what stands in a container; undefined where only entries are counted. */
function wholeOf(container: Container): Container | undefined {
  for (let whole: Container | undefined = container; whole !== undefined; whole = whole.around) {
    if ('limit' in whole.place) return whole
  }
  return undefined
}
