/** Lines that died without a word are found out; who only has nothing to say stays. */
import { once } from 'node:events'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RawClient } from '../../testing/service/raw-client.ts'
import { ixelles, kalamu, TwoCommunes } from '../../testing/service/two-communes.ts'
import { sessionLimits } from './session.ts'

let clock = 0
let communes: TwoCommunes
beforeEach(async () => {
  clock = 0
  communes = await TwoCommunes.start({ clock: () => clock, limits: { beatMs: 20 } })
})
afterEach(() => communes.stop())

/** A page that follows the document. */
async function follow(person: typeof ixelles): Promise<RawClient> {
  const client = await RawClient.open(communes, person)
  client.sendState()
  client.sendNothingMissing()
  await client.roundTrip()
  return client
}

it('a line that answers no ping is cut, and one that answers stays open', async () => {
  const [dead, quiet] = [await follow(ixelles), await follow(kalamu)]
  // As a phone whose battery is empty: nothing is read any more, nothing is answered, nothing is closed.
  dead.socket.pause()
  // A pong that was sent before may still count once.
  while (communes.rooms.counts().sessions > 1) {
    clock += sessionLimits.silentMs / 2 + 1
    await once(quiet.socket, 'ping')
    await quiet.roundTrip()
  }
  expect(quiet.socket.readyState).toBe(quiet.socket.OPEN)
})

it('a time of day that jumps cuts nobody, and gives nobody more', async () => {
  await communes.stop()
  let now = Date.parse('2018-01-08')
  communes = await TwoCommunes.start({ clock: () => clock, now: () => now, limits: { beatMs: 20 } })
  const quiet = await follow(kalamu)
  for (const jump of [86_400_000, -172_800_000]) {
    now += jump
    await once(quiet.socket, 'ping')
    await once(quiet.socket, 'ping')
  }
  const asked = sessionLimits.questions.burst
  for (let count = 0; count < asked; count++) quiet.sendState()
  now += 86_400_000
  quiet.sendState()
  expect(await quiet.closed).toEqual({ code: 4429, reason: 'too-fast' })
})

it('a stock client hears something at every beat, so that it does not take silence for a dead line', async () => {
  const quiet = await follow(kalamu)
  const heard = quiet.framesOf(1).length
  await quiet.until(() => quiet.framesOf(1).length >= heard + 3)
  expect(quiet.socket.readyState).toBe(quiet.socket.OPEN)
})
