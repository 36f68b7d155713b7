import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RawClient } from '../../testing/service/raw-client.ts'
import { StockClient } from '../../testing/service/stock-client.ts'
import {
  adviser,
  ixelles,
  ixellesCoordinator,
  kalamu,
  protocol,
  TwoCommunes,
} from '../../testing/service/two-communes.ts'

let communes: TwoCommunes
beforeEach(async () => {
  communes = await TwoCommunes.start()
})
afterEach(() => communes.stop())

const amongUs = {
  kind: 'comment',
  thread: 'ours-only',
  item: 'domains',
  audience: 'side',
  body: 'Entre nous.',
} as const
const toAll = { kind: 'comment', thread: 'open-talk', item: 'domains', audience: 'all', body: 'À tous.' } as const

/** A socket that asked for the ledger and was told what there is. */
async function listen(person: typeof ixelles, after = 0): Promise<RawClient> {
  const client = await RawClient.open(communes, person)
  client.askLedger(after)
  await client.until(() => client.framesOf(101).length > 0)
  return client
}

describe('the ledger on the socket', () => {
  it('[SAY3] a private act never crosses the other side’s wire, in any frame', async () => {
    const [ours, partner, observer] = [await listen(ixellesCoordinator), await listen(kalamu), await listen(adviser)]
    await communes.act(ixelles, amongUs)
    await communes.act(ixelles, toAll)
    const heardAll = (client: RawClient) => client.until(() => client.wire().includes('À tous.'))
    await Promise.all([ours, partner, observer].map(heardAll))
    expect(ours.wire()).toContain('Entre nous.')
    for (const other of [partner, observer]) expect(other.wire()).not.toMatch(/Entre nous|ours-only/u)
  })

  it('[SAY3] nor when it is asked for afterwards', async () => {
    await communes.act(ixelles, amongUs)
    const partner = await listen(kalamu)
    expect(partner.wire()).not.toMatch(/Entre nous|ours-only/u)
  })

  it('each line is told once, in order, whether it came before or after it was asked for', async () => {
    const asked = RawClient.open(communes, kalamu)
    const acts = Array.from({ length: 20 }, (_, n) => communes.act(ixelles, { ...toAll, thread: `talk-num-${n}` }))
    const client = await asked
    client.askLedger(0)
    await Promise.all(acts)
    const { seq } = await communes.secretary.negotiation(protocol.id)
    await client.until(() => client.ledger().at(-1)?.seq === seq)
    expect(client.ledger().map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, n) => n + 1))
  })

  it('who has the first lines is told the later ones only', async () => {
    const { seq } = await communes.secretary.negotiation(protocol.id)
    const client = await listen(kalamu, seq)
    await communes.act(ixelles, toAll)
    await client.until(() => client.ledger().length > 0)
    expect(client.ledger().map((entry) => entry.seq)).toEqual([seq + 1])
  })

  it('a stock client is sent no frame it does not know', async () => {
    const client = await RawClient.open(communes, kalamu)
    client.sendState()
    client.sendNothingMissing()
    await communes.act(ixelles, toAll)
    await client.roundTrip()
    expect(client.frames.every(([type]) => type === 0 || type === 1)).toBe(true)
  })
})

describe('who is here', () => {
  const lie = { user: { id: 'kalamu01', name: 'Le Maire', side: 'partner' }, at: { item: 'domains' } }

  it('[SAY1] name and side are the server’s, whatever a client says of itself', async () => {
    const [liar, reader] = [await RawClient.open(communes, ixelles), await RawClient.open(communes, kalamu)]
    liar.sendPresence(11, 1, lie)
    await reader.until(() => reader.presence().length > 0)
    const user = { id: ixelles.id, name: ixelles.name, side: 'belgian' }
    expect(reader.presence()).toEqual([{ clientId: 11, clock: 2, state: { ...lie, user } }])
  })

  it('nobody speaks for somebody else', async () => {
    const [speaker, other] = [await RawClient.open(communes, ixelles), await RawClient.open(communes, kalamu)]
    speaker.sendPresence(11, 1, { at: null })
    await other.until(() => other.presence().length > 0)
    other.sendPresence(11, 9, { at: { item: 'place' } })
    other.sendPresence(22, 1, { at: null })
    await speaker.until(() => speaker.presence().some(({ clientId }) => clientId === 22))
    expect(speaker.presence().filter(({ clientId }) => clientId === 11)).toMatchObject([
      { clock: 1, state: { at: null } },
    ])
  })

  it('whoever leaves is no longer shown, and whoever comes back is', async () => {
    const reader = await RawClient.open(communes, kalamu)
    const visitor = await RawClient.open(communes, ixelles)
    visitor.sendPresence(11, 5, { at: null })
    await reader.until(() => reader.presence().length === 1)
    visitor.leave()
    await reader.until(() => reader.presence().length === 2)
    const again = await RawClient.open(communes, ixelles)
    again.sendPresence(11, 5, { at: null })
    await reader.until(() => reader.presence().length === 3)
    expect(reader.presence().map(({ clock, state }) => [clock, state === null])).toEqual([
      [6, false],
      [6, true],
      [7, false],
    ])
  })

  it('two stock clients see each other, and the one that leaves is gone', async () => {
    const [belgian, partner] = [
      await new StockClient(communes, ixelles).synced(),
      await new StockClient(communes, kalamu).synced(),
    ]
    const seen = () => [...partner.provider.awareness.getStates().keys()].includes(belgian.doc.clientID)
    const changes = () => new Promise<void>((resolve) => partner.provider.awareness.once('change', () => resolve()))
    while (!seen()) await changes()
    belgian.leave()
    while (seen()) await changes()
    expect(partner.provider.awareness.getStates().size).toBe(1)
  })

  it('presence comes back to its author: a stock client takes silence for a dead line', async () => {
    const lonely = await RawClient.open(communes, ixelles)
    lonely.sendPresence(11, 1, { at: null })
    await lonely.until(() => lonely.presence().length > 0)
    expect(lonely.presence()).toMatchObject([{ clientId: 11, clock: 1 }])
  })

  it('too large a presence is refused', async () => {
    const client = await RawClient.open(communes, ixelles)
    client.sendPresence(11, 1, { at: 'x'.repeat(5000) })
    expect(await client.closed).toEqual({ code: 4413, reason: 'too-large' })
  })
})
