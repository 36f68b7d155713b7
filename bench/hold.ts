/**
 * Many rooms held for a while: `node bench/hold.ts [rooms = 500] [minutes = 5]`, two sockets in each. In every room somebody
 * types now and then, and the other is waited for. Counts sockets that the service closed and keystrokes that nobody saw,
 * and prints what the service took; the pages must be built.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openPair, press, quantiles, withService } from './pairs.ts'
import type { Pair } from './pairs.ts'

const [rooms = 500, minutes = 5] = process.argv.slice(2).map(Number)
/** Seconds between two keystrokes of a room. */
const every = 10
const openedAtOnce = 10

/** Resident memory in MiB and processor seconds so far, as Linux counts them. */
function processFigures(pid: number): { readonly rssMiB: number; readonly cpuSeconds: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const rss = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024
  return { rssMiB: Math.round(rss), cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100 }
}

const result = await withService(async (url, pid) => {
  let leaving = false
  let closed = 0
  let unseen = 0
  const times: number[] = []
  const empty = processFigures(pid)
  const pairs: Pair[] = []
  while (pairs.length < rooms) {
    const more = Array.from({ length: Math.min(openedAtOnce, rooms - pairs.length) }, () =>
      openPair(url, () => (closed += leaving ? 0 : 1)),
    )
    pairs.push(...(await Promise.all(more)))
  }
  const open = processFigures(pid)
  const until = performance.now() + minutes * 60_000
  const typing = pairs.map(async (pair, index) => {
    await pause((index / pairs.length) * every * 1000)
    while (performance.now() < until) {
      const ms = await press(pair)
      if (ms === undefined) unseen += 1
      else times.push(ms)
      await pause(every * 1000)
    }
  })
  await Promise.all(typing)
  const end = processFigures(pid)
  leaving = true
  for (const { typist, witness } of pairs) for (const { socket } of [typist, witness]) socket.terminate()
  return {
    rooms,
    connections: rooms * 2,
    minutes,
    closed,
    unseen,
    seenMs: quantiles(times),
    rssMiB: { empty: empty.rssMiB, open: open.rssMiB, end: end.rssMiB },
    processorShare: Number(((end.cpuSeconds - open.cpuSeconds) / (minutes * 60)).toFixed(3)),
  }
})
console.log(JSON.stringify({ bench: 'hold', ...result }, undefined, 2))
if (result.closed > 0 || result.unseen > 0) process.exitCode = 1
