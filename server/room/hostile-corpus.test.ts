/**
 * Every attack made by hand, over a real socket to the real service, while two innocents write beside it. A second service
 * hears the same innocents and no attacker: after each attack the two must be the same, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setChoice, textOf } from '../../protocol/answers/document.ts'
import { textHash } from '../../protocol/ledger/agreement.ts'
import type { ProtocolOverview } from '../../protocol/wire/wire.ts'
import { closeCodeFor } from '../../protocol/wire/wire.ts'
import { Ground } from '../../testing/attacks/attacked-room.ts'
import { AttackedService } from '../../testing/attacks/attacked-service.ts'
import type { Seated } from '../../testing/attacks/attacked-service.ts'
import { draftCorpus, sealedCorpus } from '../../testing/attacks/corpus.ts'
import type { Case } from '../../testing/attacks/corpus.ts'
import { frameAttacks } from '../../testing/attacks/frames.ts'
import { harmless, lie } from '../../testing/attacks/harmless.ts'
import { RawClient } from '../../testing/service/raw-client.ts'
import type { Closed } from '../../testing/service/raw-client.ts'

let attacked: AttackedService
let untouched: AttackedService
beforeAll(async () => {
  ;[attacked, untouched] = await Promise.all([AttackedService.start(), AttackedService.start()])
}, 60_000)
afterAll(() => Promise.all([attacked.stop(), untouched.stop()]))

let steps = 0
/** The attack, with the innocents writing on at both services meanwhile. */
async function beside<T>(attack: Promise<T>): Promise<T> {
  const words = `Nom ${(steps += 1)}`
  const [outcome] = await Promise.all([attack, attacked.writeOn(words), untouched.writeOn(words)])
  return outcome
}
const nothingHappened = (): void => expect(attacked.evidence()).toEqual(untouched.evidence())

const seatOf = ({ author }: Case): Seated => author.participantId as Seated

async function send(one: Case): Promise<Closed> {
  const attacker = await RawClient.follow(attacked, seatOf(one))
  attacker.sendUpdate(one.update(new Ground(attacker.doc)))
  return attacker.closed
}
/** All of the corpus so many times, some sockets at once. */
async function refuseAll(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (let start = 0; start < draftCorpus.length; start += 10)
      await Promise.all(draftCorpus.slice(start, start + 10).map(send))
  }
}
/** Enough for a leak of one KiB a socket to show. */
const rounds = 8
const refusedAs = ({ code }: Case): Closed => ({ code: closeCodeFor(code), reason: code })

describe(`[LOCK3] ${draftCorpus.length + sealedCorpus.length + frameAttacks.length + harmless.length} attacks on the real service leave no trace`, () => {
  it.each(draftCorpus)('an update: $name → $code', async (one) => {
    expect(await beside(send(one))).toEqual(refusedAs(one))
    nothingHappened()
  })

  it.each(frameAttacks)('a frame: $name → $closed.reason', async (one) => {
    const attacker = one.early ? await RawClient.open(attacked, 'kito') : await RawClient.follow(attacked, 'kito')
    one.send(attacker)
    expect(await beside(attacker.closed)).toEqual(one.closed)
    nothingHappened()
  })

  it.each(harmless)('[SAY1] harmless: $name, because $why', async (one) => {
    const attacker = one.early ? await RawClient.open(attacked, 'kito') : await RawClient.follow(attacked, 'kito')
    one.send(attacker)
    await beside(attacker.roundTrip())
    expect(attacker.socket.readyState).toBe(attacker.socket.OPEN)
    await attacker.quit()
    for (const innocent of attacked.innocents.values()) expect(innocent.wire()).not.toContain(lie)
    nothingHappened()
  })

  it(
    `nor in memory: after ${rounds * draftCorpus.length} more refused sockets the heap is back within 1 MiB`,
    { timeout: 180_000 },
    async () => {
      await refuseAll(1)
      const before = await attacked.heap()
      await refuseAll(rounds)
      expect((await attacked.heap()) - before).toBeLessThan(1024 * 1024)
      nothingHappened()
    },
  )

  it('of which no page shows any', async () => {
    expect(await attacked.pages()).toEqual(await untouched.pages())
  })

  it('of which the PDF, the HTML, the text and the JSON show none either', async () => {
    // The fonts of the PDF have no emoji.
    for (const { innocents } of [attacked, untouched])
      await innocents.get('amelie')?.write((doc) => textOf(doc, 'belgian.name').delete(8, 3))
    for (const name of ['export.pdf', 'export.html', 'export.txt', 'export.json'])
      expect(await attacked.file(name)).toBe(await untouched.file(name))
  })

  it('and the attacker’s later legal edit arrives, like anybody’s', async () => {
    for (const service of [attacked, untouched]) {
      const kito = await RawClient.follow(service, 'kito', 333)
      await kito.write((doc) => textOf(doc, 'partner.name').insert(6, ' sur Congo'))
      await kito.quit()
    }
    await beside(Promise.resolve())
    expect(attacked.innocents.get('amelie')?.read('partner.name')).toBe('Kalamu sur Congo')
    nothingHappened()
  })

  describe('once the version is sealed', () => {
    beforeAll(() => agree(attacked))

    it.each(sealedCorpus)('$name → $code', async (one) => {
      const everything = async () => [
        attacked.evidence(),
        await attacked.pages(),
        await attacked.file('export.pdf?version=1'),
      ]
      const before = await everything()
      expect(await send(one)).toEqual(refusedAs(one))
      expect(await everything()).toEqual(before)
    })
  })
})

/** All that is missing filled in, everything initialled by both sides, and sealed. */
async function agree(service: AttackedService): Promise<void> {
  for (const [name, writer] of service.innocents) {
    await writer.write((doc) => {
      if (name === 'amelie') setChoice(doc, 'belgian.deliberation', '2018-03-01')
      if (name === 'amelie') setChoice(doc, 'ties:d’amitié', true)
      textOf(doc, name === 'amelie' ? 'belgian.function' : 'partner.function').insert(0, 'Maire')
    })
  }
  const path = `/api/protocols/${service.protocol}`
  let acts = 0
  const act = async (who: Seated, what: object) => {
    const id = `act-${String((acts += 1)).padStart(6, '0')}`
    expect(await service.browser(who).post(`${path}/acts`, { id, ...what })).toMatchObject({ status: 201 })
  }
  const { items } = (await service.browser('amelie').get<ProtocolOverview>(path)).body
  for (const who of ['amelie', 'zola'] as const) {
    for (const { id, hash, state } of items) if (state !== 'empty') await act(who, { kind: 'initial', item: id, hash })
  }
  const { body } = await service.browser('amelie').get<ProtocolOverview>(path)
  await act('amelie', { kind: 'seal', hash: textHash(body.items) })
}
