import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRichText, richTextLines } from './content.ts'
import type { RichText } from './content.ts'

const paragraph = (text: string): Y.XmlElement => element('paragraph', [new Y.XmlText(text)])
function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const node = new Y.XmlElement(name)
  node.insert(0, children)
  return node
}
function body(...nodes: (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, nodes)
  return fragment
}
const listItem = (text: string, ...nested: Y.XmlElement[]): Y.XmlElement =>
  element('listItem', [paragraph(text), ...nested])

describe('the body of a domain', () => {
  test('reads paragraphs, lists and lists within lists', () => {
    const list = element('bulletList', [
      listItem('registres'),
      listItem('agents', element('orderedList', [listItem('former'), listItem('équiper')])),
    ])
    expect(richTextLines(readRichText(body(paragraph('Moderniser:'), list)))).toEqual([
      'Moderniser:',
      '- registres',
      '- agents',
      '  1. former',
      '  2. équiper',
    ])
  })

  test('joins runs of the same marks, in NFC', () => {
    const text = new Y.XmlText()
    const fragment = body(element('paragraph', [text]))
    text.insert(0, 'E\u0301tat', { bold: true })
    text.insert(5, ' civil', { bold: true })
    text.insert(11, ' local', { bold: null, italic: true })
    expect(readRichText(fragment)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'État civil', bold: true },
          { text: ' local', italic: true },
        ],
      },
    ])
  })

  test('leaves out empty paragraphs at both ends and empty lists', () => {
    const fragment = body(
      paragraph(' '),
      paragraph('un'),
      paragraph(''),
      paragraph('deux'),
      element('bulletList', [listItem('')]),
      paragraph(''),
    )
    expect(richTextLines(readRichText(fragment))).toEqual(['un', '', 'deux'])
  })

  test('passes over what is not in the model', () => {
    const fragment = body(
      element('table', [paragraph('x')]),
      new Y.XmlText('nu'),
      element('bulletList', [paragraph('y'), listItem('z')]),
      element('paragraph', [element('img', []), new Y.XmlText('w')]),
    )
    expect(richTextLines(readRichText(fragment))).toEqual(['- z', 'w'])
  })

  test('reads lists to a depth and no further', () => {
    const nest = (depth: number): Y.XmlElement =>
      element('bulletList', [depth === 0 ? listItem('fond') : listItem('niveau', nest(depth - 1))])
    expect(richTextLines(readRichText(body(nest(3))))).toHaveLength(4)
    expect(richTextLines(readRichText(body(nest(200))))).toHaveLength(4)
  })

  test('[LOCK2] cannot turn the words around it about, nor break its line', () => {
    expect(readRichText(body(paragraph('a\u202Eb\nc\u0000d')))).toEqual<RichText>([
      { kind: 'paragraph', runs: [{ text: 'ab c d' }] },
    ])
  })
})
