import { describe, expect, test } from 'vitest'
import { StorageFull } from '../storage/storage.ts'
import type { NewSessionRecord, SessionRecord, Storage } from '../storage/storage.ts'
import { hashSecret } from './secret.ts'
import { openSession, resolveSession, sessionLifetime } from './sessions.ts'

let drawn = 0
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill((drawn += 1))
const start = Date.UTC(2026, 10, 1)
const keeping = (record: NewSessionRecord, noteSessionUsed: Storage['noteSessionUsed'] = async () => {}) => ({
  session: async (hash: string): Promise<SessionRecord | undefined> =>
    hash === record.tokenHash
      ? { device: '', ...record, usedAt: record.createdAt, participants: new Map(), changed: new Set<string>() }
      : undefined,
  noteSessionUsed,
})

describe('a session', () => {
  test('has a cookie of 256 bits, of which the server keeps the hash', () => {
    const { token, record } = openSession({ random, now: start, device: 'Firefox' })
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(record.tokenHash).toBe(hashSecret(token))
  })

  test('is resolved by its cookie until its last moment, and not after', async () => {
    const { token, record } = openSession({ random, now: start, device: 'Firefox' })
    const storage = keeping(record)
    expect(await resolveSession(storage, token, start + sessionLifetime - 1)).toMatchObject({
      tokenHash: record.tokenHash,
    })
    expect(await resolveSession(storage, token, start + sessionLifetime)).toBeUndefined()
  })

  test('is nobody’s without a cookie, or with one nobody handed out', async () => {
    const storage = keeping(openSession({ random, now: start, device: 'Firefox' }).record)
    for (const cookie of [undefined, '', 'x'.repeat(43), 'x'.repeat(1e6)]) {
      expect(await resolveSession(storage, cookie, start)).toBeUndefined()
    }
  })

  test('notes its use at most once an hour, and serves although the disk is full', async () => {
    const { token, record } = openSession({ random, now: start, device: 'Firefox' })
    const noted: number[] = []
    const full = keeping(record, async (_hash, at) => {
      noted.push(at)
      throw new StorageFull()
    })
    const anHour = 60 * 60 * 1000
    for (const later of [1, anHour - 1, anHour])
      expect(await resolveSession(full, token, start + later)).toMatchObject({ tokenHash: record.tokenHash })
    expect(noted).toEqual([start + anHour])
  })

  test('is not opened with the hash that stands in the database', async () => {
    const { record } = openSession({ random, now: start, device: 'Firefox' })
    expect(await resolveSession(keeping(record), record.tokenHash, start)).toBeUndefined()
  })
})
