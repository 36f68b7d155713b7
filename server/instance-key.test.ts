import { expect, test } from 'vitest'
import { keyFingerprint } from '../protocol/version/key-fingerprint.ts'
import { newInstanceKey, openInstanceKey, signerOf, verifySignature } from './instance-key.ts'
import type { InstanceKeyRecord } from './instance-key.ts'

const bytes = Buffer.from('{"number":1}')
const record = newInstanceKey(new Uint8Array(32).fill(7), 5)

test('[SEAL3] a signature fits the bytes it was made over, and no others', () => {
  const signature = signerOf(record)(bytes)
  expect(verifySignature(signature, bytes)).toBe(true)
  expect(verifySignature(signature, Buffer.from('{"number":2}'))).toBe(false)
})

test('[SEAL3] another instance’s key, a broken key and a broken signature fit nothing', () => {
  const signature = signerOf(record)(bytes)
  const other = signerOf(newInstanceKey(new Uint8Array(32).fill(8), 5))(bytes)
  for (const wrong of [other.publicKey, '', 'AAAA', 'pas une clé'])
    expect(verifySignature({ ...signature, publicKey: wrong }, bytes)).toBe(false)
  for (const wrong of [other.value, '', 'AAAA'])
    expect(verifySignature({ ...signature, value: wrong }, bytes)).toBe(false)
})

test('the key of the first start is the key of every later one', async () => {
  let kept: InstanceKeyRecord | undefined
  const storage = { instanceKey: async (candidate: InstanceKeyRecord) => (kept ??= candidate) }
  const first = await openInstanceKey(storage, new Uint8Array(32).fill(1), 10)
  const later = await openInstanceKey(storage, new Uint8Array(32).fill(2), 20)
  expect(later).toMatchObject({ publicKey: first.publicKey, fingerprint: keyFingerprint(first.publicKey), madeAt: 10 })
  expect(verifySignature(later.sign(bytes), bytes)).toBe(true)
})
