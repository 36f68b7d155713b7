import { decodeUtf8 } from 'lib0/string'
import { expect, test } from 'vitest'
import { judge } from '../ledger/agreement.ts'
import { canonicalJson, hashOf, hashOfText } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../answers/document.ts'
import { itemsOf } from '../points/items.ts'
import { beforeAnything } from '../ledger/ledger.ts'
import type { Initial, Negotiation } from '../ledger/ledger.ts'
import { render } from '../print/render.ts'
import { makeSeal, sealHash, shortCode } from './seal.ts'
import type { Seal } from './seal.ts'
import { templateSha256 } from '../text/templates.ts'

const answers = { ...noAnswers, texts: { 'belgian.name': 'Ixelles', 'partner.name': 'Kalamu' } }
const items = itemsOf(cic20172021, answers)
const name = items[0] ?? { id: '', hash: '', content: { kind: 'domains' as const, order: [] }, text: '' }
const initial = (by: string, hash: string): Initial => ({
  seq: 9,
  by,
  at: 500,
  hash,
  content: name.content,
  text: name.text,
  round: 1,
})
const negotiation: Negotiation = {
  ...beforeAnything,
  members: new Map([
    [
      'p1',
      {
        participant: { id: 'p1', name: 'Béa Diallo', function: 'Échevine', side: 'belgian', role: 'negotiator' },
        joinedAt: 1,
        revoked: true,
      },
    ],
  ]),
  initials: new Map([[name.id, { belgian: initial('p1', name.hash), partner: initial('p2', 'stale') }]]),
}
const seal = (more: Partial<Negotiation> = {}, at = 1_538_438_400_000): Seal =>
  makeSeal({
    protocol: 'abcdefgh',
    at,
    template: cic20172021,
    templateSha256: templateSha256(cic20172021),
    answers,
    items: judge(items, negotiation),
    negotiation: { ...negotiation, ...more },
    rendered: render(cic20172021, answers),
    sign: (bytes) => ({ algorithm: 'Ed25519', publicKey: 'key', value: hashOfText(decodeUtf8(bytes)) }),
  })

test('[SEAL3] the hash is that of the canonical JSON, also after a way through a file', () => {
  const { hash, document } = seal()
  const carried = canonicalJson(document as unknown as Json)
  expect(hashOfText(carried)).toBe(hash)
  expect(hashOf(JSON.parse(carried) as Json)).toBe(hash)
  expect(sealHash(document)).toBe(hash)
})

test('[SEAL1] the same agreement at the same moment has the same hash, another one another', () => {
  expect(seal().hash).toBe(seal().hash)
  expect(seal({}, 1).hash).not.toBe(seal().hash)
  expect(seal({ round: 2 }).hash).not.toBe(seal().hash)
})

test('[SAY2] only fresh initials are sealed, with name and office as they were declared', () => {
  expect(seal().document.items[0]?.initials).toEqual({
    belgian: { name: 'Béa Diallo', function: 'Échevine', at: 500, seq: 9, round: 1 },
  })
})

test('holds the whole text and the names of the parties, and counts on', () => {
  const { document } = seal({ seals: [{ number: 1, hash: '', by: 'p1', at: 0, seq: 3 }] })
  expect(document).toMatchObject({ number: 2, round: 1, parties: { belgian: 'Ixelles', partner: 'Kalamu' } })
  expect(document.text).toContain('Protocole de collaboration entre la Commune d’Ixelles et la Commune de Kalamu')
})

test('the short code is twelve digits in groups of four', () => {
  expect(shortCode('0123456789abcdef')).toBe('0123-4567-89AB')
})
