import { getSchema } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { EditorState, Plugin } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { cleanWords } from './clean-words.ts'

const schema = getSchema([Document, Paragraph, Text, Bold])
const paragraph = (words: string) => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])
const state = (words: string): EditorState =>
  EditorState.create({
    doc: schema.node('doc', null, [paragraph(words)]),
    plugins: [new Plugin({ appendTransaction: cleanWords })],
  })
const after = (before: EditorState, edit: (transaction: Transaction) => Transaction): string =>
  before.apply(edit(before.tr)).doc.textBetween(0, before.apply(edit(before.tr)).doc.content.size, '¶')

test.each([
  ['the hyphen of a PDF', 'coopé\u0002ration', 'coopération'],
  ['a break of a slide', 'deux\u000Bagents', 'deux agents'],
  ['a sign that turns words', '\u202Edeux\u202C agents', 'deux agents'],
  ['nothing that is seen', '\u200B\u00AD', ''],
])('typed into a body, %s is gone and the words around stay', (_what, typed, kept) => {
  expect(after(state('Former .'), (edit) => edit.insertText(typed, 8))).toBe(`Former ${kept}.`)
})

test('pasted paragraphs are cleaned one by one, with their marks', () => {
  const bold = schema.text('gr\u200Bas', [schema.mark('bold')])
  const changed = state('Avant').apply(
    state('Avant').tr.insert(7, [paragraph('u\u0007n'), schema.node('paragraph', null, [bold])]),
  )
  expect(changed.doc.toString()).toBe('doc(paragraph("Avant"), paragraph("un"), paragraph(bold("gras")))')
})

test('what stood there before is left as its writer left it', () => {
  expect(after(state('a\u200Bb'), (edit) => edit.insertText('c\u200B', 4))).toBe('a\u200Bbc')
})
