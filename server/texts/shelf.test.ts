import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import { keptText, officialTextOf } from './kept-text.ts'
import { readShelf, shippedTexts } from './shelf.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'paraphe-texts-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const put = (name: string, words: string): void => writeFileSync(join(folder, name), words)

test('the program brings its own texts, whole and sound', () => {
  expect(readShelf(shippedTexts)).toEqual({ texts: [cic20172021], faulty: [] })
})

test('[LOCK4] a text put beside the data is there behind them', () => {
  put('convention.json', keptText(jumelage2027))
  expect(readShelf(shippedTexts, folder)).toEqual({ texts: [cic20172021, jumelage2027], faulty: [] })
})

test('a bad file is named with what is wrong, and takes no other away', () => {
  put('a-broken.json', '{"format": ')
  put('b-large.json', `"${'x'.repeat(600_000)}"`)
  put('c-same-id.json', keptText({ ...jumelage2027, id: cic20172021.id }))
  put('d-nothing.json', '{}')
  put('e-good.json', keptText(jumelage2027))
  put('notes.txt', 'not looked at')
  const { texts, faulty } = readShelf(shippedTexts, folder)
  expect(texts).toEqual([cic20172021, jumelage2027])
  expect(faulty.map(({ file, faults }) => [file.slice(folder.length + 1), faults[0]?.at])).toEqual([
    ['a-broken.json', ''],
    ['b-large.json', ''],
    ['c-same-id.json', 'id'],
    ['d-nothing.json', 'format'],
  ])
})

test('a folder that is not there, or is none, holds no text and stops nothing', () => {
  put('file.json', '{}')
  expect(readShelf(join(folder, 'nowhere'), join(folder, 'file.json'))).toEqual({ texts: [], faulty: [] })
})

test('[LOCK4] what is kept of a text is the text', () => {
  expect(officialTextOf({ text: keptText(jumelage2027) })).toEqual(jumelage2027)
  expect(officialTextOf({ text: undefined })).toBeUndefined()
})
