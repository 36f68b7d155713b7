/**
 * Phones that stop reading: `node bench/slow.ts [slow = 100] [rounds = 3]`. Ten pairs type ten keystrokes a second while in
 * each room somebody pastes; in every other phase the slow sockets are there and read nothing. Prints the pairs' times with
 * and without them, in turns of one run, and what waits in the service for those who do not read.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { textOf } from '../protocol/answers/document.ts'
import { edit, RawClient } from '../testing/service/raw-client.ts'
import { openPair, press, quantiles, withService } from './pairs.ts'
import type { Pair } from './pairs.ts'

const [slow = 100, rounds = 3] = process.argv.slice(2).map(Number)
const rooms = 10
const phaseMs = 8000
const perSecond = 10
/** A text blank that takes long words, replaced whole ten times a second, so that unread sockets fill. */
const pasted = 'partner.function'

async function phase(pairs: readonly Pair[]): Promise<readonly number[]> {
  const until = performance.now() + phaseMs
  const typed = pairs.map(async (pair) => {
    const times: number[] = []
    while (performance.now() < until) {
      const ms = await press(pair)
      if (ms === undefined) throw new Error('a keystroke was not seen')
      times.push(ms)
      await pause(1000 / perSecond)
    }
    return times
  })
  const pasting = pairs.map(async ({ witness }) => {
    for (let n = 0; performance.now() < until; n += 1) {
      const text = textOf(witness.doc, pasted)
      witness.sendUpdate(
        edit(witness.doc, () => {
          text.delete(0, text.length)
          text.insert(0, String(n % 10).repeat(150))
        }),
      )
      await pause(1000 / perSecond)
    }
  })
  const [times] = await Promise.all([Promise.all(typed), Promise.all(pasting)])
  return times.flat()
}

/** Sockets that said what they have, and read nothing from then on. */
async function deaf(pairs: readonly Pair[]): Promise<readonly RawClient[]> {
  const each = Math.ceil(slow / pairs.length)
  const opened = pairs.flatMap(({ host, cookies }) =>
    Array.from({ length: each }, (_, n) => RawClient.follow(host, cookies[n % 2 === 0 ? 0 : 1])),
  )
  const clients = await Promise.all(opened)
  for (const { socket } of clients) socket.pause()
  return clients
}

const waitingBytes = async (url: string): Promise<number> =>
  Number(/^paraphe_bytes_waiting (\d+)/mu.exec(await (await fetch(`${url}/metrics`)).text())?.[1] ?? Number.NaN)

const result = await withService(async (url) => {
  const pairs = await Promise.all(Array.from({ length: rooms }, () => openPair(url, () => {})))
  await phase(pairs)
  const without: number[] = []
  const beside: number[] = []
  let waiting = 0
  for (let round = 0; round < rounds; round += 1) {
    without.push(...(await phase(pairs)))
    const clients = await deaf(pairs)
    beside.push(...(await phase(pairs)))
    waiting = Math.max(waiting, await waitingBytes(url))
    await Promise.all(clients.map(({ socket, closed }) => (socket.terminate(), closed)))
  }
  for (const { typist, witness } of pairs) for (const { socket } of [typist, witness]) socket.terminate()
  const [alone, crowded] = [quantiles(without), quantiles(beside)]
  return { slow, alone, crowded, p95Ratio: Number((crowded.p95 / alone.p95).toFixed(2)), waitingBytes: waiting }
})
console.log(JSON.stringify({ bench: 'slow', unit: 'ms', ...result }, undefined, 2))
