import { expect, test } from 'vitest'
import { Ground, attackedRoom, ids } from '../../testing/attacks/attacked-room.ts'
import { legal } from '../../testing/attacks/attack.ts'
import { corpus, legalDeletion, toldAgain } from '../../testing/attacks/corpus.ts'
import { JudgedRoom, kito } from '../../testing/sessions/judged-room.ts'

const stateOf = ({ doc, owners, bytes }: JudgedRoom) => ({
  bytes: bytes(),
  roots: [...doc.share.keys()],
  owners: [...owners],
})

test.each(corpus)('[LOCK3] refused whole: $name → $code', ({ code, update, author, stage }) => {
  const room = attackedRoom()
  room.stage = stage
  const before = stateOf(room)
  expect(room.take(update(new Ground(room.doc)), author)).toMatchObject({ ok: false, refusal: { code } })
  expect(stateOf(room)).toEqual(before)
})

test('[LOCK3] the legal update that the corpus is made of is admitted', () => {
  expect(attackedRoom().take(legal, kito)).toMatchObject({ ok: true, value: { clients: [ids.unused] } })
})

test('[LOCK3] structs told again with other words or neighbours change nothing', () => {
  const room = attackedRoom()
  const before = stateOf(room)
  expect(room.take(toldAgain(new Ground(room.doc)), kito)).toEqual({ ok: true, value: { kind: 'nothing new' } })
  expect(stateOf(room)).toEqual(before)
})

test('[LOCK3] a document that is full takes deletions only', () => {
  const { template, bytes } = attackedRoom()
  const limits = { ...template.limits, documentBytes: bytes().length }
  const full = new JudgedRoom({ ...template, limits }, bytes())
  expect(full.judge(legal, kito)).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
  expect(full.judge(legalDeletion(new Ground(full.doc)), kito)).toMatchObject({ ok: true })
})
