import { describe, expect, test } from 'vitest'
import type { LedgerEntry, Statement } from '../../protocol/ledger/acts.ts'
import { fold } from '../../protocol/ledger/ledger.ts'
import type { Participant } from '../../protocol/party.ts'
import { authorize } from './authorize.ts'

const anne: Participant = { id: 'anne-anne', name: 'Anne', function: 'Échevine', side: 'belgian', role: 'negotiator' }
const protocol = { id: 'ixelleskalamu', generation: 'g1', template: 'any', text: '', createdAt: 0 }
const sessionOf = (...participants: readonly (readonly [string, string])[]) => ({
  tokenHash: 'h',
  createdAt: 0,
  expiresAt: 1,
  usedAt: 0,
  device: '',
  participants: new Map(participants),
  changed: new Set<string>(),
})
const stated = (...acts: readonly Statement[]) =>
  fold(
    acts.map((act, index): LedgerEntry => ({
      seq: index + 1,
      id: `act-${index}`,
      at: 0,
      by: anne.id,
      audience: 'all',
      act,
    })),
  )
const joined: Statement = { kind: 'join', participant: anne, invitation: null }
const annesSession = sessionOf([protocol.id, anne.id])

describe('who a browser is in a protocol', () => {
  test('is the participant its session was bound to', () => {
    expect(authorize({ session: annesSession, protocol, negotiation: stated(joined) })).toEqual({
      ok: true,
      value: anne,
    })
  })

  test('is nobody without a session', () => {
    expect(authorize({ session: undefined, protocol, negotiation: stated(joined) })).toMatchObject({
      refusal: { code: 'not-signed-in' },
    })
  })

  test('[SAY3] does not tell a stranger which protocols exist', () => {
    const stranger = sessionOf(['another', 'anne-anne'])
    const existing = authorize({ session: stranger, protocol, negotiation: stated(joined) })
    const missing = authorize({ session: stranger, protocol: undefined, negotiation: undefined })
    expect(existing).toEqual(missing)
    expect(existing).toMatchObject({ refusal: { code: 'unknown-protocol' } })
  })

  test('is refused from the line that revokes it', () => {
    const negotiation = stated(joined, { kind: 'revoke-participant', participant: anne.id })
    expect(authorize({ session: annesSession, protocol, negotiation })).toMatchObject({ refusal: { code: 'revoked' } })
  })

  test('[SAY1] is never taken from the session alone: the ledger must know the person', () => {
    expect(authorize({ session: annesSession, protocol, negotiation: stated() })).toMatchObject({
      refusal: { code: 'unknown-protocol' },
    })
  })
})
