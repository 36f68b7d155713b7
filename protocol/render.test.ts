import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cic20172021 } from './cic-2017-2021.ts'
import { noAnswers } from './document.ts'
import { plainText } from './plain-text.ts'
import { render } from './render.ts'
const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()
const seed = readFileSync(new URL('./cic-2017-2021.seed.txt', import.meta.url), 'utf8')
test('[LOCK1] the empty protocol is the official text', () => {
  expect(collapsed(plainText(render(cic20172021, noAnswers)))).toBe(collapsed(seed))
})
