import { describe, expect, test } from 'vitest'
import { nameParticipant } from './participant.ts'

const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7)
const named = (name: string, office?: string) =>
  nameParticipant({ random, standing: { side: 'partner', role: 'signatory' }, name, function: office })

describe('a participant', () => {
  test.each(['Luc Sètondji ATROKPO', 'آيت باها', 'Kpɔ̀mè', '李', 'M. N’Djili-Za'])(
    'keeps the name as written: %s',
    (name) => {
      expect(named(name)).toMatchObject({
        ok: true,
        value: { name: name.normalize('NFC'), side: 'partner', role: 'signatory' },
      })
    },
  )

  test('has its name trimmed and in NFC, and may have no function', () => {
    expect(named('  E\u0301lise  ')).toMatchObject({ ok: true, value: { name: 'Élise', function: '' } })
    expect(named('Élise', ' Échevine ')).toMatchObject({ ok: true, value: { function: 'Échevine' } })
  })

  test.each(['', '   ', '\u200b', '\u00ad', '\u0301', '\n', '\ud800'])('is refused the name %j', (name) => {
    expect(named(name)).toEqual({ ok: false, refusal: { code: 'bad-value', at: 'name' } })
  })

  test.each(['A\tB', 'A\nB', 'A\u2028B', '\u202aA B\u202c', 'A\u200b\u0000 B', '\u200eA B'])(
    'is called A B, whichever unseen signs came along: %j',
    (name) => {
      expect(named(name, name)).toMatchObject({ ok: true, value: { name: 'A B', function: 'A B' } })
    },
  )

  test('is counted in characters, two hundred at most', () => {
    expect(named('😀a'.repeat(100)).ok).toBe(true)
    expect(named('a'.repeat(201))).toEqual({ ok: false, refusal: { code: 'too-long', at: 'name' } })
    expect(named('Anne', 'a'.repeat(201))).toEqual({ ok: false, refusal: { code: 'too-long', at: 'function' } })
  })

  test('has an id that the ledger accepts', () => {
    expect(named('Anne')).toMatchObject({ value: { id: expect.stringMatching(/^[A-Za-z0-9_-]{8,64}$/) as string } })
  })
})
