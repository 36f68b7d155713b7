import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import {
  addDomain,
  domainParts,
  moveDomain,
  readAnswers,
  removeDomain,
  retainDomain,
  setChoice,
} from '../../protocol/document.ts'
import { cic20172021 } from '../../protocol/cic-2017-2021.ts'
import { StockClient } from '../testing/stock-client.ts'
import { ixelles, ixellesCoordinator, kalamu, protocol, TwoCommunes } from '../testing/two-communes.ts'

let communes: TwoCommunes
beforeEach(async () => {
  communes = await TwoCommunes.start()
})
afterEach(() => communes.stop())

/** The same numbers for the same seed, so that a failure can be replayed. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % sides
  }
}

type Step = (client: StockClient, roll: (sides: number) => number) => string

const ownName = (client: StockClient): string => (client.person.side === 'belgian' ? 'belgian.name' : 'partner.name')
const someDomain = (client: StockClient, roll: (sides: number) => number): string =>
  readAnswers(client.doc, cic20172021).domains.at(roll(5))?.id ?? 'none'

const steps: readonly Step[] = [
  (client, roll) => {
    const field = roll(2) === 0 ? 'place' : ownName(client)
    if (client.read(field).length < 150) client.type(field, `${roll(10)}`, roll(client.read(field).length + 1))
    return `types in ${field}`
  },
  (client, roll) => {
    const id = `d${roll(1_000_000)}`
    if (readAnswers(client.doc, cic20172021).domains.length < 8) addDomain(client.doc, id, 'Domaine')
    return `adds ${id}`
  },
  (client, roll) => {
    const id = someDomain(client, roll)
    domainParts(client.doc, id)?.title.insert(0, `${roll(10)}`)
    return `renames ${id}`
  },
  (client, roll) => {
    const id = someDomain(client, roll)
    moveDomain(client.doc, id, roll(5))
    return `moves ${id}`
  },
  (client, roll) => {
    const id = someDomain(client, roll)
    if (roll(3) === 0) removeDomain(client.doc, id)
    else retainDomain(client.doc, id, roll(2) === 0)
    return `removes or retains ${id}`
  },
  (client) => {
    setChoice(client.doc, 'ties:historiques', client.doc.getMap('choices').has('ties:historiques') ? undefined : true)
    return 'changes the ties'
  },
  (client) => {
    if (client.provider.shouldConnect) client.provider.disconnect()
    else client.provider.connect()
    return client.provider.shouldConnect ? 'comes back' : 'goes offline'
  },
]

const everything = (doc: Y.Doc): string =>
  canonicalJson({ answers: readAnswers(doc, cic20172021), roots: doc.toJSON() } as unknown as Json)

describe('[KEEP3] whatever is written, cut and restarted, all read the same in the end, and it is what is on disk', () => {
  it.each([1, 2, 3, 4, 5])('seed %i', async (seed) => {
    const roll = dice(seed)
    const clients = [ixelles, ixellesCoordinator, kalamu].map((person) => new StockClient(communes, person))
    await Promise.all(clients.map((client) => client.synced()))
    const done: string[] = []
    for (let n = 0; n < 120; n++) {
      const client = clients[roll(3)]
      if (client) done.push(`${client.person.id} ${steps[roll(steps.length)]?.(client, roll)}`)
      if (n === 60) await communes.restart()
      if (roll(4) === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    for (const client of clients) client.provider.connect()
    await communes.until(async () => {
      const onDisk = everything((await communes.rooms.document(protocol.id)).doc)
      return clients.every((client) => everything(client.doc) === onDisk)
    })
    expect({ done, refused: [...communes.rooms.counts().refused.keys()] }).toEqual({ done, refused: [] })
  })
})
