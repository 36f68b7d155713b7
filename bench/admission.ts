/**
 * What judging costs: a keystroke in a small and in a 20,000-item document beside Yjs's plain applyUpdate in the same run,
 * and the return of a person who wrote 20,000 items offline. Prints JSON: medians with
 * least and most of the rounds; `judging` is what the judge adds to plain Yjs.
 */
import * as Y from 'yjs'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import { addDomain, domainParts, textOf } from '../protocol/answers/document.ts'
import type { Template } from '../protocol/text/template.ts'
import { Admission } from '../server/admission/admission.ts'
import type { Author } from '../server/admission/admission.ts'

const author: Author = { participantId: 'bench', standing: { side: 'belgian', role: 'negotiator' } }
const { limits } = cic20172021
const roomy: Template = {
  ...cic20172021,
  limits: { ...limits, domainBody: 1_000_000, updateBytes: 8_000_000, documentBytes: 64_000_000 },
}
const rounds = 11
/** Rounds that warm the machine up and are not counted. */
const warmUps = 3
const keystrokes = 4000

interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => Number((sorted[index] ?? 0).toFixed(2))
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) }
}

/** A document with one domain whose words were typed at random places, so that nothing merges; `items` of them. */
function typedDocument(items: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  addDomain(doc, 'd1', 'État civil')
  const text = paragraphText(doc)
  let place = 7
  doc.transact(() => {
    for (let index = 0; index < items; index += 1) {
      place = (place * 48_271) % 2_147_483_647
      text.insert(place % (text.length + 1), 'é')
    }
  })
  return doc
}

function paragraphText(doc: Y.Doc): Y.XmlText {
  const paragraph = domainParts(doc, 'd1')?.body.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('the bench document has no paragraph')
  return text
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Updates of one person typing in the middle of a body and, every fifth time, taking a letter back. */
function typing(doc: Y.Doc): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  const writer = copyOf(doc)
  writer.clientID = 2
  writer.on('update', (update: Uint8Array) => updates.push(update))
  const text = paragraphText(writer)
  let at = Math.floor(text.length / 2)
  while (updates.length < keystrokes) {
    if (updates.length % 5 === 4) text.delete((at -= 1), 1)
    else text.insert(at++, 'a')
  }
  return updates
}

/** Microseconds of this thread's processor time for one update: a machine that does other things does not blur it. */
function timed(updates: readonly Uint8Array[], take: (update: Uint8Array) => void): number {
  const start = process.threadCpuUsage()
  for (const update of updates) take(update)
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / updates.length
}

function judging(doc: Y.Doc): (update: Uint8Array) => Uint8Array {
  const admission = new Admission(doc, roomy)
  const owners = new Map<number, string>([[1, author.participantId]])
  return (update) => {
    const verdict = admission.judge(update, author, { kind: 'draft' }, owners)
    if (!verdict.ok || verdict.value.kind === 'nothing new') throw new Error(`refused: ${JSON.stringify(verdict)}`)
    for (const client of verdict.value.clients) owners.set(client, author.participantId)
    return verdict.value.update
  }
}

function keystroke(items: number): Readonly<Record<string, Spread>> {
  const doc = typedDocument(items)
  const updates = typing(doc)
  return compared((round) => {
    const plain = copyOf(doc)
    const plainApply = timed(updates, (update) => Y.applyUpdate(plain, update))
    const judged = copyOf(doc)
    const judge = judging(judged)
    judge(Y.encodeStateAsUpdate(oneLetter()))
    return { round, plainApply, judgeAndApply: timed(updates, (update) => Y.applyUpdate(judged, judge(update))) }
  })
}

interface Round {
  readonly round: number
  readonly plainApply: number
  readonly judgeAndApply: number
}
function compared(play: (round: number) => Round): Readonly<Record<string, Spread>> {
  const all = Array.from({ length: warmUps + rounds }, (_, round) => play(round)).filter(
    ({ round }) => round >= warmUps,
  )
  return {
    plainApply: spread(all.map(({ plainApply }) => plainApply)),
    judgeAndApply: spread(all.map(({ judgeAndApply }) => judgeAndApply)),
    judging: spread(all.map(({ plainApply, judgeAndApply }) => judgeAndApply - plainApply)),
  }
}

/** Lets the judge measure the document once, as it does for the first edit after loading. */
function oneLetter(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 3
  textOf(doc, 'place').insert(0, 'a')
  return doc
}

/** Milliseconds for the return of somebody who wrote so many items offline. */
function reconnect(items: number): Readonly<Record<string, Spread>> {
  const update = Y.encodeStateAsUpdate(typedDocument(items))
  return compared((round) => {
    const plainApply = timed([update], (bytes) => Y.applyUpdate(new Y.Doc(), bytes)) / 1000
    const doc = new Y.Doc()
    const judge = judging(doc)
    return { round, plainApply, judgeAndApply: timed([update], (bytes) => Y.applyUpdate(doc, judge(bytes))) / 1000 }
  })
}

const small = keystroke(50)
const large = keystroke(20_000)
console.log(
  JSON.stringify(
    {
      measure: 'admission',
      rounds,
      keystrokesPerRound: keystrokes,
      keystrokeMicroseconds: { smallDocument: small, items20000: large },
      reconnect20000ItemsMilliseconds: reconnect(20_000),
    },
    undefined,
    2,
  ),
)
