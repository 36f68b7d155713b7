import { expect, test } from 'vitest'
import { inertMarkup, markupOf, readMarkup } from './pasted-markup.ts'
import type { Markup } from './pasted-markup.ts'

/** `['p', {style: '…'}, 'words', ['b', 'more']]` as the nodes a browser would make of it. */
type Tree = string | readonly [string, ...(Record<string, string> | Tree)[]]
function nodes(tree: Tree): Markup {
  if (typeof tree === 'string') return { nodeName: '#text', nodeValue: tree, childNodes: [] }
  const [name, ...rest] = tree
  const attributes = rest.filter(
    (part): part is Record<string, string> => typeof part === 'object' && !Array.isArray(part),
  )
  const children = rest.filter((part): part is Tree => typeof part === 'string' || Array.isArray(part))
  return {
    nodeName: name.toUpperCase(),
    childNodes: children.map(nodes),
    getAttribute: (key) => attributes[0]?.[key] ?? null,
  }
}
const cleaned = (...trees: Tree[]): string => markupOf(readMarkup(nodes(['div', ...trees])))

test('headings, quotes and links become paragraphs; bold and italic stay', () => {
  expect(
    cleaned(
      ['h2', 'Titre'],
      ['blockquote', ['p', 'Un ', ['a', { href: 'x' }, 'lien'], ' et ', ['b', 'gras'], ['i', ' italique']]],
    ),
  ).toBe('<p>Titre</p><p>Un lien et <strong>gras</strong><em> italique</em></p>')
})

test('a line break never runs two words together, nor do table cells', () => {
  expect(cleaned(['p', 'un', ['br'], 'deux'])).toBe('<p>un</p><p>deux</p>')
  expect(cleaned(['table', ['tr', ['td', 'a'], ['td', 'b']], ['tr', ['td', 'c']]])).toBe('<p>a b</p><p>c</p>')
})

test('style sheets, scripts and comments leave nothing', () => {
  expect(
    cleaned(['style', 'p {color: red}'], ['script', 'alert(1)'], '  \n ', ['p', ' Texte\n\t long ', ['span', ' ']]),
  ).toBe('<p>Texte long</p>')
})

test('a list nested beside its entry, as mail programs write it, goes into that entry', () => {
  expect(cleaned(['ul', ['li', 'a'], ['ul', ['li', 'b']], ['li', 'c']])).toBe(
    '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>',
  )
})

test('Word’s list paragraphs become lists, numbered or not, by level, without Word’s markers', () => {
  const entry = (level: number, marker: string, words: string): Tree => [
    'p',
    { 'data-style': `mso-list:l0 level${level} lfo1` },
    ['span', { 'data-style': 'mso-list:Ignore' }, marker],
    words,
  ]
  expect(
    cleaned(['p', 'Avant'], entry(1, '1. ', 'un'), entry(2, '· ', 'sous'), entry(1, '2. ', 'deux'), ['p', 'Après']),
  ).toBe('<p>Avant</p><ol><li><p>un</p><ul><li><p>sous</p></li></ul></li><li><p>deux</p></li></ol><p>Après</p>')
})

test('Word for the web: every entry in a list of its own, with its level, becomes one list', () => {
  const entry = (kind: 'ul' | 'ol', level: number, words: string, start = 1): Tree => [
    'div',
    { class: 'ListContainerWrapper' },
    [
      kind,
      { start: String(start) },
      ['li', { 'data-aria-level': String(level) }, ['p', ['span', words], ['span', ' ']]],
    ],
  ]
  expect(
    cleaned(['p', 'Avant'], entry('ol', 1, 'un'), entry('ul', 2, 'sous'), entry('ol', 1, 'deux', 2), ['p', 'Après']),
  ).toBe('<p>Avant</p><ol><li><p>un</p><ul><li><p>sous</p></li></ul></li><li><p>deux</p></li></ol><p>Après</p>')
})

test('Google Docs: a numbered list that goes on behind a paragraph keeps its numbers', () => {
  expect(
    cleaned(
      ['ol', ['li', ['p', 'un']], ['li', ['p', 'deux']]],
      ['p', 'précision'],
      ['ol', { start: '3' }, ['li', ['p', 'trois']]],
    ),
  ).toBe('<ol><li><p>un</p></li><li><p>deux</p><p>précision</p></li><li><p>trois</p></li></ol>')
  expect(cleaned(['ol', ['li', 'un']], ['p', 'fin'], ['ol', ['li', 'un']])).toBe(
    '<ol><li><p>un</p></li></ol><p>fin</p><ol><li><p>un</p></li></ol>',
  )
})

test('ends of lines of slides, notes and preformatted words part paragraphs; those of the markup do not', () => {
  expect(cleaned(['p', 'un\u000Bdeux\u2028trois\nquatre'])).toBe('<p>un</p><p>deux</p><p>trois quatre</p>')
  expect(cleaned(['pre', 'un\ndeux'], ['span', { 'data-style': 'white-space: pre-wrap' }, 'a\r\nb'])).toBe(
    '<p>un</p><p>deux</p><p>a</p><p>b</p>',
  )
})

test('weight given by style counts, and Google’s “normal” b is not bold', () => {
  expect(
    cleaned([
      'b',
      { 'data-style': 'font-weight:normal' },
      ['span', { 'data-style': 'font-weight:700' }, 'fort'],
      ' non',
    ]),
  ).toBe('<p><strong>fort</strong> non</p>')
})

test('lists deeper than a domain may hold keep their words as lines', () => {
  const nested = (depth: number): Tree => ['ul', ['li', `n${depth}`, ...(depth < 7 ? [nested(depth + 1)] : [])]]
  const html = cleaned(nested(1))
  expect(html.match(/<ul>/g)).toHaveLength(4)
  expect(html.replace(/<[^>]+>/g, ' ').match(/n\d/g)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'])
})

test('what looks like markup in the words stays words', () => {
  expect(cleaned(['p', 'a <b> & c'])).toBe('<p>a &lt;b&gt; &amp; c</p>')
})

test('styles and handlers become data; the words that look like them stay', () => {
  expect(inertMarkup('<p style="color:red" ONCLICK=x>un style="chic"</p>')).toBe(
    '<p data-style="color:red" data-ONCLICK=x>un style="chic"</p>',
  )
})
