import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRichText, richTextLines } from '../../protocol/answers/content.ts'
import { addDomain, domainParts } from '../../protocol/answers/document.ts'
import { appendWords } from './append-words.ts'

function emptyBody(): Y.XmlFragment {
  const doc = new Y.Doc()
  addDomain(doc, 'etatcivil', 'État civil')
  const parts = domainParts(doc, 'etatcivil')
  if (!parts) throw new Error('no domain')
  return parts.body
}
const lines = (body: Y.XmlFragment): string[] => richTextLines(readRichText(body))

test('words typed early continue the last paragraph, and each further line is a paragraph', () => {
  const body = emptyBody()
  appendWords(body, 'Renforcer', 'own')
  appendWords(body, ' l’enregistrement\r\nFormer les agents', 'own')
  expect(lines(body)).toEqual(['Renforcer l’enregistrement', 'Former les agents'])
})

test('behind a list they make a paragraph of their own', () => {
  const body = emptyBody()
  const list = new Y.XmlElement('bulletList')
  const entry = new Y.XmlElement('listItem')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Former')])
  entry.insert(0, [paragraph])
  list.insert(0, [entry])
  body.push([list])
  appendWords(body, 'Et ensuite', 'own')
  expect(lines(body)).toEqual(['- Former', 'Et ensuite'])
})

test('behind bold words they are not bold', () => {
  const body = emptyBody()
  appendWords(body, 'fort', 'own')
  const paragraph = body.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (text instanceof Y.XmlText) text.format(0, 4, { bold: {} })
  appendWords(body, ' puis', 'own')
  expect(readRichText(body)).toEqual([{ kind: 'paragraph', runs: [{ text: 'fort', bold: true }, { text: ' puis' }] }])
})
