/** Updates made by chance to get past the judge: honest ones damaged, and structs put together that nearly fit. */
import * as Y from 'yjs'
import {
  addDomain,
  addSignatory,
  moveDomain,
  removeDomain,
  removeSignatory,
  setChoice,
  textOf,
  textRoot,
} from '../../protocol/answers/document.ts'
import {
  anyContent,
  deletedContent,
  embedContent,
  formatContent,
  rawGc,
  rawItem,
  rawUpdate,
  stringContent,
  typeContent,
} from './raw-update.ts'
import type { RawContent, RawDeletions, RawId, RawNeighbours, RawSection } from './raw-update.ts'
import { FittingUpdate, elements, keys, values } from './fitting-update.ts'
import type { Template } from '../../protocol/text/template.ts'
import { meetingPoints } from '../sessions/blanks-to-write.ts'
import type { MeetingPoints } from '../sessions/blanks-to-write.ts'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import type { Seeded } from '../seeded.ts'

const rootsOf = ({ belgianName, partnerName, place, day }: MeetingPoints): readonly string[] => [
  textRoot(belgianName),
  textRoot(partnerName),
  textRoot(place),
  'choices',
  'domains',
  'signatories',
  'evil',
  textRoot(day),
]

export class RandomAttack {
  readonly #random: Seeded
  readonly #doc: Y.Doc
  readonly #fitting: FittingUpdate
  /** Client ids an attacker may try: everybody's, the server's, new ones. */
  readonly #clients: readonly number[]
  #own: readonly number[] = []

  readonly #points: MeetingPoints
  readonly #roots: readonly string[]

  constructor(random: Seeded, doc: Y.Doc, clients: readonly number[], template: Template = cic20172021) {
    this.#points = meetingPoints(template)
    this.#roots = rootsOf(this.#points)
    this.#random = random
    this.#doc = doc
    this.#fitting = new FittingUpdate(random, doc)
    this.#clients = [...clients, doc.clientID]
  }

  /** `own`: client ids of the author, taken most often. */
  update(own: readonly number[]): Uint8Array {
    const random = this.#random
    this.#own = own
    if (random.chance(0.3)) return this.#fitting.update(this.#client(), random.chance(0.3) ? [this.#deletion()] : [])
    if (random.chance(0.25)) return this.#damaged(this.#edited())
    if (random.chance(0.1)) return this.#edited()
    return this.#structs()
  }

  #client(): number {
    return this.#random.chance(0.85) ? this.#random.of(this.#own) : this.#random.of(this.#clients)
  }

  /** An edit of anything, by a replica that knows no rules. */
  #edited(): Uint8Array {
    const random = this.#random
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#doc))
    doc.clientID = this.#client()
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      for (let edits = random.below(3); edits >= 0; edits -= 1) this.#edit(doc)
    })
    return Y.encodeStateAsUpdate(doc, random.chance(0.9) ? before : undefined)
  }

  #edit(doc: Y.Doc): void {
    const random = this.#random
    const { belgianName, partnerName, place, day, belgianTitle, partnerTitle } = this.#points
    const text = textOf(doc, random.of([belgianName, partnerName, place]))
    const entry = doc.getMap(random.of(['domains', 'signatories'])).get(random.of(['d1', 'd2', 'b1', 'p1']))
    random.do([
      [3, () => text.insert(random.below(text.length + 1), random.of(['a', '😀', '\n', 'x'.repeat(200)]))],
      [
        3,
        () => {
          if (text.length > 0) text.delete(random.below(text.length), 1)
        },
      ],
      [
        1,
        () => {
          if (text.length > 0) text.format(0, 1, { bold: true })
        },
      ],
      [
        2,
        () =>
          setChoice(
            doc,
            random.of([belgianTitle.field, partnerTitle.field, day]),
            random.of([belgianTitle.options[0], '2018-03-01', undefined]),
          ),
      ],
      [1, () => addDomain(doc, random.of(['d1', 'd7', 'constructor']), 'x')],
      [1, () => moveDomain(doc, random.of(['d1', 'd2']), 0)],
      [1, () => addSignatory(doc, random.of(['b1', 'p1', 'b2', 'p2']), random.of(['belgian', 'partner']), 'x', 'y')],
      [1, () => void removeDomain(doc, random.of(['d1', 'd2']))],
      [1, () => void removeSignatory(doc, random.of(['b1', 'p1']))],
      [
        3,
        () => {
          if (entry instanceof Y.Map)
            entry.set(
              random.of(keys),
              random.of([...values.filter((value) => value !== null), new Y.Text('x'), new Y.XmlFragment()]),
            )
        },
      ],
      [
        1,
        () => {
          if (entry instanceof Y.Map) entry.delete(random.of(keys))
        },
      ],
    ])
  }

  #damaged(update: Uint8Array): Uint8Array {
    const random = this.#random
    const copy = random.chance(0.15) ? update.slice(0, random.below(update.length + 1)) : update.slice()
    for (let times = 1 + random.below(3); times > 0 && copy.length > 0; times -= 1) {
      const at = random.below(copy.length)
      copy[at] = random.chance(0.5) ? random.below(256) : (copy[at] ?? 0) ^ (1 << random.below(8))
    }
    return copy
  }

  #structs(): Uint8Array {
    const random = this.#random
    const clients = new Set(Array.from({ length: 1 + random.below(2) }, () => this.#client()))
    const sections = random.chance(0.1)
      ? []
      : [...clients].map((client): RawSection => {
          const clock = Y.getState(this.#doc.store, client) + (random.chance(0.9) ? 0 : random.below(5) - 2)
          const structs = Array.from({ length: 1 + random.below(5) }, (_, index) =>
            random.chance(0.03)
              ? rawGc(1)
              : rawItem(this.#neighbours({ client, clock: clock + index }), this.#content()),
          )
          return { client, clock: Math.max(0, clock), structs }
        })
    const deletions = random.chance(0.5) ? [] : [this.#deletion()]
    return rawUpdate(sections, deletions)
  }

  /** An id the document has, mostly; sometimes one of this update, or of nobody. */
  #id(self: RawId): RawId {
    const random = this.#random
    if (random.chance(0.2)) return { client: self.client, clock: Math.max(0, self.clock - 1 - random.below(3)) }
    const client = random.of(this.#clients)
    const end = Y.getState(this.#doc.store, client)
    return { client, clock: random.below(end + (random.chance(0.05) ? 3 : 0)) }
  }

  #neighbours(self: RawId): RawNeighbours {
    const random = this.#random
    const key = random.chance(0.5) ? { key: random.of(keys) } : {}
    if (random.chance(0.35)) return { parent: random.chance(0.4) ? random.of(this.#roots) : this.#id(self), ...key }
    const origin = this.#id(self)
    if (random.chance(0.5)) return { origin, ...key }
    // The item that really stands behind it, or any other.
    const item =
      Y.getState(this.#doc.store, origin.client) > origin.clock
        ? Y.getItem(this.#doc.store, Y.createID(origin.client, origin.clock))
        : undefined
    const right = item instanceof Y.Item && random.chance(0.6) ? item.right?.id : undefined
    return { origin, rightOrigin: right ?? this.#id(self), ...key }
  }

  #content(): RawContent {
    const random = this.#random
    const chosen = random.below(12)
    if (chosen < 4) return stringContent(random.of(['a', 'bc', '😀', 'آيت', '\u0007', 'y'.repeat(150)]))
    if (chosen < 6) return anyContent(random.of(values))
    if (chosen === 6) return anyContent(random.of(values), random.of(values))
    if (chosen === 7)
      return formatContent(random.of(['bold', 'italic', 'link']), random.of(['{}', 'null', 'true', 'false']))
    if (chosen === 8) return deletedContent(1 + random.below(3))
    if (chosen === 9) return embedContent('{}')
    return typeContent(random.of([1, 2, 3, 3, 3, 4, 6, 0]), random.of(elements))
  }

  #deletion(): RawDeletions {
    const random = this.#random
    const client = random.of(this.#clients)
    const end = Y.getState(this.#doc.store, client)
    return { client, ranges: [[random.below(end + 1), 1 + random.below(4)]] }
  }
}
