import { expect, test } from 'vitest'
import { attackedRoom, Ground } from '../../testing/attacks/attacked-room.ts'
import { rawItem, rawUpdate, stringContent } from '../../testing/attacks/raw-update.ts'
import { amelie, JudgedRoom, kito } from '../../testing/sessions/judged-room.ts'

/** Letters that all claim to be the first of a paragraph: the last is placed behind all before. */
const heap = (room: JudgedRoom, client: number, letters: number): Uint8Array => {
  const parent = new Ground(room.doc).paragraphText()
  return rawUpdate([
    { client, clock: 0, structs: Array.from({ length: letters }, () => rawItem({ parent }, stringContent('x'))) },
  ])
}

/** Heaps up letters until it is told that it is enough; how often it was let. */
function heapUp(room: JudgedRoom, author: typeof kito, firstClient: number): number {
  for (let count = 0; count < 200; count++) {
    const outcome = room.take(heap(room, firstClient + count, 60), author)
    if (outcome.ok) continue
    expect(outcome).toMatchObject({ refusal: { code: 'too-large' } })
    return count
  }
  return 200
}

test('[LOCK3] what one person makes every later reader look through is bounded, and leaves the other side its words', () => {
  const room = attackedRoom()
  expect(heapUp(room, kito, 1000)).toBeLessThan(60)
  const reread = new JudgedRoom(room.template, room.bytes())
  for (const one of [room, reread]) expect(one.take(heap(one, 4711, 5), amelie)).toMatchObject({ ok: true })
})
