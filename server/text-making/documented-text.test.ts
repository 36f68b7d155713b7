/** docs/texts shows the whole way of one text: what it shows is what the commands do. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noAnswers } from '../../protocol/answers/document.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { render } from '../../protocol/print/render.ts'
import { readText } from '../../protocol/text/read-text.ts'
import { remarksOf } from '../../protocol/text/text-faults.ts'
import { readReturnedFile } from '../import/returned-file.ts'
import { textFromWord } from './text-from-word.ts'

const documented = (name: string): Buffer => readFileSync(new URL(`../../docs/texts/${name}`, import.meta.url))
const guide = documented('LISEZ-MOI.md').toString()

const reading = readReturnedFile(documented('accord-2028.docx'))
if (!reading.ok) throw new Error(reading.refusal.code)
const draft = textFromWord(reading.value.paragraphs, 'accord-2028')
const [first, finished] = [readText(draft.file), readText(JSON.parse(documented('accord-2028.json').toString()))]
if (!first.ok || !finished.ok) throw new Error('one of them is no text')

test('the Word file becomes a text that can be used, and what is decided about it changes no printed word', () => {
  const printed = [first, finished].map(({ template }) => plainText(render(template, noAnswers)))
  expect(printed[1]).toBe(printed[0])
})

test('the finished text leaves nothing to think about', () => {
  expect(remarksOf(finished.template)).toEqual([])
})

test('the decisions that the guide shows are those that the command lists', () => {
  const shown = guide.split('\n').filter((line) => line.startsWith('? '))
  expect(draft.decisions.map(({ fr }) => `? ${fr}`)).toEqual(expect.arrayContaining(shown))
  expect(shown.length).toBeGreaterThan(2)
})
