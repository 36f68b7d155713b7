import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { roomName } from '../../protocol/wire.ts'
import { copyName, DeviceCopy, forgetDevice, leftBehind, readCopyName } from './device-copy.ts'

test('a copy’s name says whose it is, and of which protocol and generation', () => {
  const name = copyName(roomName('ixelleskalamu2018', 'g1'), 'anne')
  expect(readCopyName(name)).toEqual({ protocol: 'ixelleskalamu2018', generation: 'g1', participant: 'anne' })
  expect(readCopyName('something else')).toBeUndefined()
})

test('[TELL1] where the browser has no database, nothing is called kept, and nothing breaks', async () => {
  const told: string[] = []
  const copy = new DeviceCopy('ixelleskalamu2018.g1:anne', new Y.Doc(), {
    kept: () => told.push('kept'),
    keeps: (works) => told.push(`keeps ${works}`),
    foundUnsent: () => told.push('found'),
  })
  await copy.load(() => 0)
  await copy.keep(1, Uint8Array.of(0, 0))
  await copy.dropUnsent()
  await forgetDevice()
  expect(await leftBehind('ixelleskalamu2018', 'ixelleskalamu2018.g1:anne')).toEqual([])
  expect(told).toEqual(['keeps false'])
  copy.close()
})
