import { expect, test } from 'vitest'
import type { Participant } from '../party.ts'
import { beforeAnything } from './ledger.ts'
import type { Negotiation } from './ledger.ts'
import { hasRoomToTalk } from './talk-room.ts'

const person = (id: string, side: 'belgian' | 'partner'): Participant => ({
  id,
  name: id,
  function: '',
  side,
  role: 'negotiator',
})
const [anne, paul, luc] = [person('anne', 'belgian'), person('paul', 'belgian'), person('luc', 'partner')]
const members = new Map(
  [anne, paul, luc].map((participant) => [participant.id, { participant, joinedAt: 0, revoked: false }]),
)

/** So many messages of 4,000 letters by each. */
function said(...messages: readonly (readonly [by: Participant, times: number])[]): Negotiation {
  const all = messages.flatMap(([by, times]) =>
    Array.from({ length: times }, (_, seq) => ({ seq, by: by.id, at: 0, body: 'x'.repeat(4000) })),
  )
  const thread = {
    id: 't1',
    item: 'place',
    itemLabel: '',
    audience: 'all',
    messages: all,
    resolved: undefined,
    condition: undefined,
  } as const
  return { ...beforeAnything, members, threads: [thread] }
}

test('[KEEP3] who has said all they may leaves room for their colleagues and for the other commune', () => {
  const negotiation = said([anne, 187])
  expect([anne, paul, luc].map((one) => hasRoomToTalk(negotiation, one, 'x'.repeat(4000)))).toEqual([false, true, true])
})

test('[KEEP3] a commune that has said all it may leaves room for the other', () => {
  const negotiation = said([anne, 125], [paul, 125])
  expect([anne, paul, luc].map((one) => hasRoomToTalk(negotiation, one, 'x'))).toEqual([false, false, true])
})
