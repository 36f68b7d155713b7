import { describe, expect, test } from 'vitest'
import { createInvitation, findInvitation } from './invitations.ts'
import { hashSecret } from './secret.ts'

let drawn = 0
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill((drawn += 1))
const standing = { side: 'partner', role: 'negotiator' } as const
const invite = () => createInvitation({ random, at: 1000, protocol: 'kalamu', standing })
describe('an invitation link', () => {
  test('carries at least 128 bits that fit into an address, and the record only their hash', () => {
    const { token, record } = invite()
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
    expect(encodeURIComponent(token)).toBe(token)
    expect(record.tokenHash).toBe(hashSecret(token))
    expect(JSON.stringify(record)).not.toContain(token)
  })

  test('has an id that the ledger accepts, and that is not its secret', () => {
    const { record, token } = invite()
    expect(record.id).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
    expect(token).not.toContain(record.id)
  })

  test('is found by its token and by no other', async () => {
    const [mine, other] = [invite(), invite()]
    const storage = { invitation: async (hash: string) => (hash === mine.record.tokenHash ? mine.record : undefined) }
    expect(await findInvitation(storage, mine.token)).toEqual(mine.record)
    expect(await findInvitation(storage, other.token)).toBeUndefined()
  })

  test('is not looked for when the text cannot be a token', async () => {
    const storage = { invitation: () => Promise.reject(new Error('looked for')) }
    for (const text of ['', 'é'.repeat(27), 'a'.repeat(26), 'a'.repeat(1e6)]) {
      expect(await findInvitation(storage, text)).toBeUndefined()
    }
  })
})
