/** Attacks made by chance. Whatever is admitted changes only what its author may change, and leaves a sound document. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '../../protocol/answers/document.ts'
import { isParty } from '../../protocol/party.ts'
import type { Template } from '../../protocol/text/template.ts'
import { attackedRoom, ids } from '../../testing/attacks/attacked-room.ts'
import { firstSeed, forSeeds, fuzzTimeout } from '../../testing/fuzz-length.ts'
import { adviser, amelie, kito, mayor, sealedStage } from '../../testing/sessions/judged-room.ts'
import type { JudgedRoom } from '../../testing/sessions/judged-room.ts'
import { RandomAttack } from '../../testing/attacks/random-attack.ts'
import { meetingPoints } from '../../testing/sessions/blanks-to-write.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import { Seeded } from '../../testing/seeded.ts'
import { changesBetween, flaws, mayHaveChanged, viewOf } from '../../testing/sessions/whose-change.ts'
import type { Author } from './admission.ts'

let admitted = 0

/** What is wrong after an update, in words. */
function wrongs(room: JudgedRoom, update: Uint8Array, author: Author): readonly string[] {
  const [before, bytes] = [viewOf(room.doc, room.template), room.bytes()]
  const verdict = room.take(update, author)
  const after = viewOf(room.doc, room.template)
  const changes = changesBetween(before, after)
  if (!verdict.ok || verdict.value.kind === 'nothing new') {
    return Buffer.compare(bytes, room.bytes()) === 0
      ? []
      : [`${author.participantId} was refused and changed something`]
  }
  admitted += 1
  const { standing } = author
  const side = standing.side
  if (room.stage.kind === 'sealed') return [`${author.participantId} wrote`]
  // Format marks that show nowhere: any program takes them out, a reader's too (seed 883458 on jumelage-2027).
  if (standing.role !== 'negotiator' || !isParty(side))
    return changes.length > 0 ? [`${author.participantId} wrote`] : flaws(room.doc, room.template)
  const stolen = changes.filter((path) => !mayHaveChanged(path, side, before, after))
  return [...stolen.map((path) => `${author.participantId} changed ${path}`), ...flaws(room.doc, room.template)]
}

function attack(seed: number, template: Template): void {
  const random = new Seeded(seed)
  const room = attackedRoom(template)
  const innocent = room.join(amelie, 55)
  const absent = room.join(kito, 66)
  absent.disconnect()
  textOf(absent.doc, meetingPoints(template).place).insert(3, 'offline')
  const attacks = new RandomAttack(random, room.doc, [ids.amelie, ids.kito, ids.unused, 44], template)
  for (let step = 0; step < 60; step += 1) {
    room.stage = random.chance(0.05) ? sealedStage : { kind: 'draft' }
    const author = random.of([kito, kito, kito, amelie, adviser, mayor])
    const update = attacks.update(
      author === amelie ? [ids.amelie, 44] : author === kito ? [ids.kito, ids.unused] : [77],
    )
    expect({ seed, step, wrongs: wrongs(room, update, author) }).toEqual({ seed, step, wrongs: [] })
  }
  room.stage = { kind: 'draft' }
  const refusals = room.refusals.length
  absent.connect()
  innocent.connect()
  const end = comparable(room.doc, room.template)
  // A blank that was filled to its end meanwhile has no room for what was written offline; nothing else keeps it out.
  const refused = room.refusals.slice(refusals).map(({ refusal }) => refusal.code)
  expect({ seed, refused: refused.filter((code) => code !== 'too-long') }).toEqual({ seed, refused: [] })
  for (const doc of [innocent.doc, ...(refused.length > 0 ? [] : [absent.doc]), freshCopy(room)]) {
    expect({ seed, view: comparable(doc, room.template) }).toEqual({ seed, view: end })
  }
  expect({ seed, tripped: room.tripped }).toEqual({ seed, tripped: 0 })
}

/**
 * Yjs itself does not keep the order of a body's words and marks against neighbours that never met; its letters it does.
 * What such an author's partner still shows otherwise has another hash than the server's text: it cannot be initialled.
 */
const comparable = (doc: Y.Doc, template: Template): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...viewOf(doc, template)].map(([path, value]) => [path, path.endsWith('/body') ? lettersIn(value) : value]),
  )

const lettersIn = (body: string): string =>
  Array.from(body.matchAll(/"insert":("(?:[^"\\]|\\.)*")/g), ([, words = '""']) => String(JSON.parse(words)))
    .flatMap((words) => Array.from(words))
    .toSorted()
    .join('')

function freshCopy(room: JudgedRoom): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, room.bytes())
  return doc
}

test.each([cic20172021, jumelage2027])(
  `[LOCK3] on $id, random attacks from seed ${firstSeed} on change only what their author may`,
  { timeout: fuzzTimeout },
  async (text) => {
    expect(await forSeeds(0.5, (seed) => attack(seed, text))).toBeGreaterThan(0)
    expect(admitted).toBeGreaterThan(100)
  },
)
