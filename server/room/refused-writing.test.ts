import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { setChoice, textOf } from '../../protocol/answers/document.ts'
import type { Storage } from '../storage/storage.ts'
import { agreeOnEverything, wholeText, write } from '../../testing/service/agreed-text.ts'
import { edit, RawClient } from '../../testing/service/raw-client.ts'
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
let innocent: StockClient

beforeEach(async () => {
  communes = await TwoCommunes.start()
  innocent = await new StockClient(communes, ixelles).synced()
  innocent.type('belgian.name', 'Ixelles')
  await communes.until(async () => (await communes.storage.load(protocol.id)).seq > 0)
})
afterEach(() => communes.stop())

/** The document on disk, in the room's memory and at somebody else's, as text that can be compared. */
async function everywhere(): Promise<readonly unknown[]> {
  const onDisk = (await communes.rooms.document(protocol.id)).doc
  const newcomer = await RawClient.open(communes, adviser)
  newcomer.sendState()
  await newcomer.until(() => newcomer.answers().length > 0)
  const states = [onDisk, newcomer.doc, innocent.doc].map((doc) =>
    Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'),
  )
  const names = [onDisk, newcomer.doc, innocent.doc].map((doc) => textOf(doc, 'belgian.name').toString())
  return [states, names]
}

async function follow(person: typeof kalamu): Promise<RawClient> {
  const client = await RawClient.open(communes, person)
  client.sendState()
  client.sendNothingMissing()
  await client.until(() => client.answers().length > 0)
  return client
}

/** What a hostile program writes, and from which seat. */
const forbidden: readonly (readonly [string, typeof kalamu, string, (doc: Y.Doc) => void])[] = [
  ['an unknown root', kalamu, 'unknown-root', (doc) => void doc.getMap('official').set('title', 'Autre')],
  ['the other side’s blank', kalamu, 'not-your-side', (doc) => textOf(doc, 'belgian.name').insert(0, 'Bruxelles')],
  [
    'formatting in a plain text',
    kalamu,
    'wrong-kind',
    (doc) => textOf(doc, 'partner.name').insert(0, 'K', { bold: true }),
  ],
  [
    'a day that does not exist',
    ixellesCoordinator,
    'bad-value',
    (doc) => setChoice(doc, 'belgian.deliberation', '2018-02-31'),
  ],
  ['anything, as an observer', adviser, 'observer-reads', (doc) => textOf(doc, 'place').insert(0, 'Kinshasa')],
]

describe('[LOCK3] a refused update changes nothing anywhere, and its author is told why', () => {
  it.each(forbidden)('%s', async (_what, person, code, change) => {
    const before = await everywhere()
    const client = await RawClient.open(communes, person)
    client.sendNothingMissing()
    client.sendUpdate(edit(client.doc, () => change(client.doc)))
    expect(await client.closed).toEqual({ code: 4422, reason: code })
    expect(await everywhere()).toEqual(before)
  })

  it('after the seal', async () => {
    await agreeOnEverything(communes)
    const client = await follow(kalamu)
    await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    const before = await everywhere()
    client.type('place', 'Kinshasa')
    expect(await client.closed).toEqual({ code: 4422, reason: 'sealed' })
    expect(await everywhere()).toEqual(before)
  })

  it('after the seal, when the edit was already on its way to the disk', async () => {
    await agreeOnEverything(communes)
    const hash = await wholeText(communes)
    const client = await follow(kalamu)
    client.type('partner.name', ' sur Congo')
    const sealed = await communes.act(ixelles, { kind: 'seal', hash })
    const told = sealed.ok ? await client.closed : undefined
    expect(told?.reason ?? 'not sealed').toBe(sealed.ok ? 'sealed' : 'not sealed')
    expect((await communes.storage.seal(protocol.id, 1))?.document.text ?? '').not.toContain('sur Congo')
  })

  it('in a protocol whose journal is damaged: what is sound is shown, and nothing is written behind it', async () => {
    await communes.stop()
    const withDamage = (storage: Storage): Storage => ({
      ...storage,
      load: async (id) => ({ ...(await storage.load(id)), damagedAt: 2 }),
    })
    communes = await TwoCommunes.start({ disk: withDamage })
    await write(communes, (doc) => textOf(doc, 'belgian.name').insert(0, 'Ixelles'))
    const client = await follow(kalamu)
    expect(client.read('belgian.name')).toBe('Ixelles')
    client.type('partner.name', 'Kalamu')
    expect(await client.closed).toEqual({ code: 4422, reason: 'damaged' })
  })

  it('a client refused once comes back with a fresh document, and its legal edits arrive', async () => {
    const client = await follow(kalamu)
    client.sendUpdate(edit(client.doc, () => textOf(client.doc, 'belgian.name').insert(0, 'X')))
    await client.closed
    const again = await follow(kalamu)
    again.type('partner.name', 'Kalamu')
    await innocent.reads('partner.name', 'Kalamu')
    expect(innocent.read('belgian.name')).toBe('Ixelles')
  })

  it('nothing a refused client sends behind the refused update is looked at', async () => {
    const client = await follow(kalamu)
    client.sendUpdate(edit(client.doc, () => textOf(client.doc, 'belgian.name').insert(0, 'X')))
    const legal = new Y.Doc()
    client.sendUpdate(edit(legal, () => textOf(legal, 'partner.name').insert(0, 'Kalamu')))
    await client.closed
    const onDisk = await communes.rooms.document(protocol.id)
    expect(textOf(onDisk.doc, 'partner.name').toString()).toBe('')
  })
})

describe('rights take effect on open sockets at once', () => {
  it('access withdrawn: the socket is closed, and another one does not open', async () => {
    const client = await follow(ixellesCoordinator)
    const withinASecond = once(client.socket, 'close', { signal: AbortSignal.timeout(1000) })
    await communes.act(ixelles, { kind: 'revoke-participant', participant: ixellesCoordinator.id })
    await withinASecond
    expect(await client.closed).toEqual({ code: 4403, reason: 'revoked' })
    const again = await RawClient.open(communes, ixellesCoordinator)
    expect(await again.closed).toEqual({ code: 4403, reason: 'revoked' })
  })

  it.each([
    ['signatory', 'signatory-reads'],
    ['reader', 'reader-reads'],
  ] as const)('[LOCK3] a role changed to %s: the next edit on the open socket is refused', async (role, code) => {
    const client = await follow(ixellesCoordinator)
    client.type('place', 'Ixelles')
    await innocent.reads('place', 'Ixelles')
    await communes.act(ixelles, { kind: 'change-role', participant: ixellesCoordinator.id, role })
    const before = await everywhere()
    client.type('place', ' sur Meuse')
    expect(await client.closed).toEqual({ code: 4422, reason: code })
    expect(await everywhere()).toEqual(before)
  })

  it('a role given back: the socket that stayed open writes again', async () => {
    const client = await follow(ixellesCoordinator)
    for (const role of ['reader', 'negotiator'] as const)
      await communes.act(ixelles, { kind: 'change-role', participant: ixellesCoordinator.id, role })
    client.type('place', 'Ixelles')
    await innocent.reads('place', 'Ixelles')
    expect(client.socket.readyState).toBe(client.socket.OPEN)
  })

  it('nobody changes their own role, nor that of the other side’s people', async () => {
    const change = (participant: string) => communes.act(ixelles, { kind: 'change-role', participant, role: 'reader' })
    expect(await change(ixelles.id)).toMatchObject({ refusal: { code: 'bad-value' } })
    expect(await change(kalamu.id)).toMatchObject({ refusal: { code: 'not-your-side' } })
    expect(await change(adviser.id)).toMatchObject({ refusal: { code: 'bad-value' } })
    expect(await change('nobody-at-all')).toMatchObject({ refusal: { code: 'bad-value' } })
  })

  it('[SEAL1] a reopened text is written again on the sockets that stayed open', async () => {
    await agreeOnEverything(communes)
    const client = await follow(kalamu)
    await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    await communes.act(kalamu, { kind: 'reopen', reason: 'Le lieu manque' })
    client.type('place', 'Kinshasa')
    await innocent.reads('place', 'Kinshasa')
    expect(innocent.provider.wsconnected).toBe(true)
  })
})

describe('who may come in', () => {
  it.each([
    ['without a cookie', undefined, {}, { code: 4401, reason: 'not-signed-in' }],
    [
      'from another site',
      kalamu,
      { headers: { origin: 'https://elsewhere.example' } },
      { code: 4403, reason: 'foreign-origin' },
    ],
    ['into another generation', kalamu, { room: `${protocol.id}.g0` }, { code: 4409, reason: 'other-generation' }],
    [
      'into a protocol that is not theirs',
      kalamu,
      { room: 'etterbeekaitbaha.g1' },
      { code: 4403, reason: 'unknown-protocol' },
    ],
    ['into no room at all', kalamu, { room: '%00' }, { code: 4403, reason: 'unknown-protocol' }],
  ] as const)(
    'nobody %s: the handshake ends well, then the socket is closed for good',
    async (_how, person, options, closed) => {
      const client = await RawClient.open(communes, person, options)
      expect(await client.closed).toEqual(closed)
    },
  )

  it('a stock client that is refused does not come back', async () => {
    const stranger = new StockClient(communes, { ...kalamu, id: 'stranger' })
    expect(await stranger.closed()).toEqual({ code: 4401, reason: 'not-signed-in' })
  })
})

describe('a client id that somebody’s page announced', () => {
  /** Kalamu’s program writes first under the id that Ixelles’ page shows it will write under. */
  async function claim(client: number): Promise<RawClient> {
    const thief = await RawClient.follow(communes, kalamu, client)
    thief.type('partner.name', 'Kalamu')
    return thief
  }

  it('[LOCK3] [KEEP3] is theirs: whoever claims it is refused, and their own words are taken', async () => {
    const page = await RawClient.follow(communes, ixellesCoordinator, 4711)
    page.sendPresence(4711, 1, {})
    await page.roundTrip()
    expect(await (await claim(4711)).closed).toEqual({ code: 4422, reason: 'foreign-client' })
    await page.write((doc) => textOf(doc, 'belgian.representative').insert(0, 'Jeanne'))
    expect(page.socket.readyState).toBe(page.socket.OPEN)
  })

  it('[LOCK3] [KEEP2] stays theirs while they are away and the room is closed', async () => {
    const page = await RawClient.follow(communes, ixellesCoordinator, 4712)
    page.sendPresence(4712, 1, {})
    await page.roundTrip()
    page.leave()
    innocent.leave()
    await communes.until(() => communes.rooms.counts().rooms === 0)
    expect(await (await claim(4712)).closed).toEqual({ code: 4422, reason: 'foreign-client' })
    const back = await RawClient.follow(communes, ixellesCoordinator, 4712)
    await back.write((doc) => textOf(doc, 'belgian.representative').insert(0, 'Jeanne'))
    expect(back.socket.readyState).toBe(back.socket.OPEN)
  })
})
