/**
 * `npm run bench:history [-- --scattered]`: any moment of a protocol with 20,000 edits, on the real server. Written as people
 * write, a stretch here and a correction there; `--scattered`: every letter at another place, the worst there can be. A move is timed from its request
 * until its paper is rendered with all hashes of then, and its words are checked letter by letter. Prints JSON: milliseconds
 * (and of processor time, server and reader together) per move, bytes per move, for how long the first reading held up the
 * server’s own thread at worst, and what memory grows by over all moves: that thread’s heap, and the whole process with all
 * its threads (resident, garbage that nobody has cleared yet included).
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as Y from 'yjs'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { richTextLines } from '../protocol/answers/content.ts'
import { addDomain, domainParts, readAnswers } from '../protocol/answers/document.ts'
import type { Answers } from '../protocol/answers/document.ts'
import type { HistoryOverview, PastText } from '../protocol/ledger/history.ts'
import { itemsOf } from '../protocol/points/items.ts'
import { render } from '../protocol/print/render.ts'
import type { ProtocolOverview } from '../protocol/wire/wire.ts'
import { freshDocument } from '../server/document/stored-document.ts'
import type { NewEdit } from '../server/storage/storage.ts'
import { twoCommunesAtTheTable } from '../testing/service/browser.ts'
import { startService } from '../testing/service/running-service.ts'
import { Seeded } from '../testing/seeded.ts'

const edits = 20_000
const moves = 200
/** Moves that warm the machine up and are not counted. */
const warmUps = 20
const longestBody = 1500
const random = new Seeded(20)
const domains = ['etatcivil', 'archives', 'recensement', 'formation', 'informatique', 'foncier'] as const

const service = await startService({ limits: { requestsPerMinute: 100_000, requestsPerParticipant: 100_000 } })
const table = await twoCommunesAtTheTable(service)
const { me } = (await table.ixelles.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body

const targets = Array.from({ length: warmUps + moves }, () => 50 + random.below(edits - 50))
/** The words of one domain at each moment that will be asked for. */
const expected = new Map<number, { readonly domain: string; readonly words: string }>()
await typeEverything()

const heldUp = monitorEventLoopDelay({ resolution: 1 })
heldUp.enable()
const asked = performance.now()
await table.ixelles.get<HistoryOverview>(`/api/protocols/${table.protocol}/history`)
const loaded = performance.now() - asked
heldUp.disable()
for (const seq of targets.slice(0, warmUps)) await move(seq)

const times: number[] = []
const sizes: number[] = []
const before = memory()
const cpuBefore = process.cpuUsage()
for (const seq of targets.slice(warmUps)) {
  const start = performance.now()
  sizes.push(await move(seq))
  times.push(performance.now() - start)
}
const { user, system } = process.cpuUsage(cpuBefore)
const after = memory()
await service.stop()

console.log(
  JSON.stringify(
    {
      measure: 'history',
      written: process.argv.includes('--scattered') ? 'scattered' : 'in stretches',
      edits,
      moves,
      firstReadingMilliseconds: Math.round(loaded),
      firstReadingHeldUpMilliseconds: round(heldUp.max / 1e6),
      moveMilliseconds: { p50: at(times, 0.5), p95: at(times, 0.95), max: at(times, 1) },
      processorMillisecondsPerMove: round((user + system) / 1000 / moves),
      jsonBytesPerMove: { p50: at(sizes, 0.5), p95: at(sizes, 0.95) },
      heapGrowthMiB: round(after.heap - before.heap),
      residentMiB: { before: Math.round(before.resident), after: Math.round(after.resident) },
    },
    undefined,
    2,
  ),
)

type Typing = (textOf: (domain: string) => Y.XmlText) => string

/** One edit somewhere; the domain it was made in. */
function scattered(textOf: (domain: string) => Y.XmlText): string {
  const domain = random.of(domains)
  const text = textOf(domain)
  if (text.length > longestBody) text.delete(random.below(text.length - 40), 40)
  else text.insert(random.below(text.length + 1), letter())
  return domain
}

/** The next edit of somebody who writes a stretch of words, at the end more often than between, and takes some letters back. */
function inStretches(): Typing {
  let [domain, at, left]: [string, number, number] = ['', 0, 0]
  return (textOf) => {
    if (left === 0) {
      domain = random.of(domains)
      const { length } = textOf(domain)
      at = random.below(3) > 0 ? length : random.below(length + 1)
      left = 10 + random.below(50)
    }
    const text = textOf(domain)
    at = Math.min(at, text.length)
    left -= 1
    if (text.length > longestBody) text.delete(random.below(text.length - 40), 40)
    else if (at > 0 && random.below(12) === 0) text.delete((at -= 1), 1)
    else {
      const typed = letter()
      text.insert(at, typed)
      at += typed.length
    }
    return domain
  }
}

function letter(): string {
  return random.of(['a', 'e', 'é', ' ', 'registre ', 'n'])
}

/** One person types and takes back in six domains, letter by letter, in sittings over months. */
async function typeEverything(): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate((await freshDocument(service.storage, table.protocol)).doc))
  const journal: NewEdit[] = []
  doc.on('update', (update: Uint8Array) => {
    const clients = journal.length === 0 ? [doc.clientID] : []
    const day = Math.floor(journal.length / 250) * 86_400_000
    const time = Date.parse('2026-01-05T09:00:00Z') + day + journal.length * 4000
    journal.push({ participant: me.id, at: time, update, clients })
  })
  for (const id of domains) addDomain(doc, id, id)
  const wanted = new Set(targets)
  // The creation wrote the first edit.
  const typing = process.argv.includes('--scattered') ? scattered : inStretches()
  while (journal.length + 1 < edits) {
    const domain = typing((id) => textIn(doc, id))
    const seq = journal.length + 1
    if (wanted.has(seq)) expected.set(seq, { domain, words: wordsIn(readAnswers(doc, cic20172021), domain) })
  }
  for (let from = 0; from < journal.length; from += 1000)
    await service.storage.append(table.protocol, journal.slice(from, from + 1000))
}

function textIn(doc: Y.Doc, domain: string): Y.XmlText {
  const paragraph = domainParts(doc, domain)?.body.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('a domain has no paragraph')
  return text
}

function wordsIn(answers: Answers, domain: string): string {
  return richTextLines(answers.domains.find(({ id }) => id === domain)?.body ?? []).join('')
}

/** Reads a moment as the page does; the answer's bytes as JSON. */
async function move(seq: number): Promise<number> {
  const { body } = await table.ixelles.get<PastText>(`/api/protocols/${table.protocol}/past?seq=${seq}`)
  render(cic20172021, body.answers)
  itemsOf(cic20172021, body.answers)
  const { domain, words } = expected.get(seq) ?? { domain: '', words: '' }
  if (domain === '' || wordsIn(body.answers, domain) !== words) throw new Error(`edit ${seq} shows other words`)
  return JSON.stringify(body).length
}

/** In MiB. */
function memory(): { readonly heap: number; readonly resident: number } {
  if (!globalThis.gc) throw new Error('run with --expose-gc')
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 }
}

function round(value: number): number {
  return Number(value.toFixed(1))
}
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
}
