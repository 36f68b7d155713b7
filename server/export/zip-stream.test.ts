import { unzipSync } from 'fflate'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { zipStream } from './zip-stream.ts'
import type { StreamedFile } from './zip-stream.ts'

const scan = new Uint8Array(3 * 1024 * 1024 + 7).map((_, index) => (index * 31) % 251)
const words = Buffer.from('Protocole de collaboration. '.repeat(1000))

async function* twoFiles(read: (name: string) => void = () => {}): AsyncGenerator<StreamedFile> {
  const file = (name: string, packed: boolean, bytes: Uint8Array): StreamedFile => ({
    name,
    packed,
    read: async () => {
      read(name)
      return bytes
    },
  })
  yield file('originaux/scan-é.pdf', true, scan)
  yield file('protocole.txt', false, words)
}

test('has every file whole under its name, as it was given; words are packed, what is packed already is not', async () => {
  const bytes = await buffer(zipStream(twoFiles(), Date.UTC(2018, 8, 3)))
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['originaux/scan-é.pdf', 'protocole.txt'])
  expect(Buffer.from(files['originaux/scan-é.pdf'] ?? []).equals(scan)).toBe(true)
  expect(Buffer.from(files['protocole.txt'] ?? []).equals(words)).toBe(true)
  expect(bytes.length).toBeGreaterThan(scan.length)
  expect(bytes.length).toBeLessThan(scan.length + words.length / 10)
})

test('[LOCK3] a file is read when those before it were taken, and given in pieces', async () => {
  const read: string[] = []
  const pieces = zipStream(
    twoFiles((name) => read.push(name)),
    0,
  )
  for (const _ of ['head', 'first piece']) {
    const { value } = (await pieces.next()) as { readonly value: Uint8Array }
    expect(value.length).toBeLessThanOrEqual(256 * 1024)
  }
  expect(read).toEqual(['originaux/scan-é.pdf'])
  await pieces.return(undefined)
})
