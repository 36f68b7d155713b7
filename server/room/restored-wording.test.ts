import { describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { readAnswers } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { restoreItem } from '../../protocol/points/restore.ts'
import { amelie, kito } from '../../testing/sessions/judged-room.ts'
import type { JudgedRoom } from '../../testing/sessions/judged-room.ts'
import { RandomSession } from '../../testing/sessions/random-session.ts'
import { Seeded } from '../../testing/seeded.ts'

let made = 0
const newId = (): string => `restored-${(made += 1)}`
const answersIn = (room: JudgedRoom): Answers => readAnswers(room.doc, cic20172021)
const itemIn = (room: JudgedRoom, id: string): Item | undefined =>
  itemsOf(cic20172021, answersIn(room)).find((item) => item.id === id)

describe('a wording put back', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is admitted as any edit, and makes the point say what it said (seed %i)',
    (seed) => {
      const session = new RandomSession(new Seeded(seed))
      const { room } = session
      const pasts: Answers[] = []
      for (let step = 0; step < 240; step += 1) {
        session.step()
        if (step % 40 === 0) pasts.push(answersIn(room))
      }
      session.settle()
      const before = room.refusals.length
      for (const past of pasts) {
        for (const wanted of itemsOf(cic20172021, past)) {
          const person = room.join(wanted.party === 'partner' ? kito : amelie)
          restoreItem({ doc: person.doc, template: cic20172021, item: wanted.id, past, origin: 'test', newId })
          expect(itemIn(room, wanted.id)?.hash, `${wanted.id} of ${JSON.stringify(wanted.content)}`).toBe(wanted.hash)
          person.disconnect()
        }
      }
      expect(room.refusals.slice(before)).toEqual([])
      expect(room.tripped).toBe(0)
    },
  )

  test('leaves the words that stay where they are, with their author', () => {
    const session = new RandomSession(new Seeded(1))
    const { room } = session
    const [writer, restorer] = [room.join(amelie), room.join(kito)]
    writer.doc.getText('text:place').insert(0, 'Ixelles et Kalamu')
    const past = answersIn(room)
    writer.doc.getText('text:place').delete(7, 3)
    const before = room.doc.getText('text:place').length
    let inserted = ''
    restorer.doc.getText('text:place').observe(({ delta }) => {
      for (const { insert } of delta) if (typeof insert === 'string') inserted += insert
    })
    restoreItem({ doc: restorer.doc, template: cic20172021, item: 'place', past, origin: 'test', newId })
    expect(room.doc.getText('text:place').toString()).toBe('Ixelles et Kalamu')
    expect(inserted.length).toBe('Ixelles et Kalamu'.length - before)
  })
})
