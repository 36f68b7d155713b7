import { describe, expect, test } from 'vitest'
import type { SessionRecord } from '../storage/storage.ts'
import { hashSecret } from './secret.ts'
import { openSession, resolveSession, sessionLifetime } from './sessions.ts'

let drawn = 0
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill((drawn += 1))
const start = Date.UTC(2026, 10, 1)
const keeping = (record: Omit<SessionRecord, 'participants'>) => ({
  session: async (hash: string): Promise<SessionRecord | undefined> =>
    hash === record.tokenHash ? { ...record, participants: new Map() } : undefined,
})

describe('a session', () => {
  test('has a cookie of 256 bits, of which the server keeps the hash', () => {
    const { token, record } = openSession({ random, now: start })
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(record.tokenHash).toBe(hashSecret(token))
  })

  test('is resolved by its cookie until its last moment, and not after', async () => {
    const { token, record } = openSession({ random, now: start })
    const storage = keeping(record)
    expect(await resolveSession(storage, token, start + sessionLifetime - 1)).toMatchObject({
      tokenHash: record.tokenHash,
    })
    expect(await resolveSession(storage, token, start + sessionLifetime)).toBeUndefined()
  })

  test('is nobody’s without a cookie, or with one nobody handed out', async () => {
    const storage = keeping(openSession({ random, now: start }).record)
    for (const cookie of [undefined, '', 'x'.repeat(43), 'x'.repeat(1e6)]) {
      expect(await resolveSession(storage, cookie, start)).toBeUndefined()
    }
  })

  test('is not opened with the hash that stands in the database', async () => {
    const { record } = openSession({ random, now: start })
    expect(await resolveSession(keeping(record), record.tokenHash, start)).toBeUndefined()
  })
})
