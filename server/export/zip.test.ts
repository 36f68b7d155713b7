import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import { zipOf } from './zip.ts'

const files = [
  { name: 'LISEZ-MOI.txt', bytes: strToU8('À lire d’abord') },
  { name: 'éléments/vide.txt', bytes: new Uint8Array() },
]

test('a ZIP gives back its files in their order, letters of names included', () => {
  const read = unzipSync(zipOf(files, Date.UTC(2018, 8, 3)))
  expect(Object.entries(read).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['LISEZ-MOI.txt', 'À lire d’abord'],
    ['éléments/vide.txt', ''],
  ])
})

test.each(['UTC', 'America/New_York', 'Asia/Tokyo'])('the same files make the same bytes in %s', (zone) => {
  const expected = zipOf(files, Date.UTC(2018, 8, 3, 23))
  vi.stubEnv('TZ', zone)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  expect(zipOf(files, Date.UTC(2018, 8, 3, 23))).toEqual(expected)
})

test('a clock that stands in 1970 keeps no file from being made', () => {
  expect(Object.keys(unzipSync(zipOf(files, 0)))).toEqual(files.map(({ name }) => name))
})
