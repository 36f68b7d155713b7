/** A language made for this test, in which every sentence stands in ⟦brackets⟧: whatever a page shows without them was never given to a translator. */
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { Participant } from '../../protocol/party.ts'
import type { Template } from '../../protocol/text/template.ts'
import { templateSha256 } from '../../protocol/text/templates.ts'
import type { PageState, ProtocolPageState } from '../../protocol/wire/wire.ts'
import { cic20172021 as template } from '../../testing/texts/cic-2017-2021.ts'
import { App } from '../App.tsx'
import { VerifyPage } from '../verify/VerifyPage.tsx'
import type { Catalogue } from './catalogue.ts'
import { french } from './fr/catalogue.ts'

function bracketed(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `⟦${words}⟧`
  if (typeof words === 'function')
    return (...given: readonly unknown[]) => bracketed((words as (...given: readonly unknown[]) => unknown)(...given))
  if (Array.isArray(words)) return words.map(bracketed)
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([name, inside]) => [name, bracketed(inside)]))
}
const pseudo = bracketed(french) as Catalogue
/** The official text with its own words for the interface in brackets, too. */
function withBracketedNames(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withBracketedNames)
  if (typeof part !== 'object' || part === null) return part
  if ('en' in part && 'fr' in part && 'nl' in part) return bracketed(part)
  return Object.fromEntries(Object.entries(part).map(([name, inside]) => [name, withBracketedNames(inside)]))
}
const text = withBracketedNames(template) as Template

/** Names of things, people and keys, the same in every language. */
const names = ['Paraphe', 'English', 'IXELLES', 'KALAMU', 'AMELIE', 'ECHEVINE', '(Ctrl+Z)', '(Ctrl+Y)']
const monograms = new Set(['A', 'IX', 'KA'])
const foreign = (text: string): string =>
  names.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/⟦[^⟦⟧]*⟧/gu, '')).replace(/&[#\w]+;/gu, '')
/** Sentences inside sentences: from the innermost outwards. */
function untranslated(text: string): string {
  const rest = foreign(text)
  return rest === text ? rest : untranslated(rest)
}

const nothingInside = /^(?:area|br|col|hr|img|input|wbr)$/u
/** Words of a page outside of every part that is said to be in another language, as the official text is. */
function wordsOf(html: string): string[] {
  const found: string[] = []
  const open: boolean[] = []
  for (const [, close, name = '', attributes = '', text] of html.matchAll(
    /<(\/)?([a-z][\w-]*)((?:\s[^\s=>]+?(?:="[^"]*")?)*)\/?>|([^<]+)/gu,
  )) {
    if (text !== undefined) {
      if (!open.includes(true)) found.push(text)
    } else if (close !== undefined) open.pop()
    else {
      const elsewhere = / lang="(?!en")/u.test(attributes)
      const named = attributes.matchAll(/ (?:aria-label|title|placeholder|alt|aria-description)="([^"]*)"/gu)
      if (!elsewhere && !open.includes(true)) found.push(...Array.from(named, ([, said = '']) => said))
      if (!nothingInside.test(name)) open.push(elsewhere)
    }
  }
  return found
}
const shown = (state: PageState): string[] =>
  wordsOf(
    renderToString(<App state={state} catalogue={pseudo} verifyPage={VerifyPage} />).replace(/<!--.*?-->/gu, ''),
  ).filter((text) => !monograms.has(text) && /\p{L}/u.test(untranslated(text)))

const me: Participant = { id: 'amelie', name: 'AMELIE', function: 'ECHEVINE', side: 'belgian', role: 'negotiator' }
const entries: readonly LedgerEntry[] = (
  [
    { kind: 'create', template: template.id, belgian: 'IXELLES', partner: 'KALAMU' },
    { kind: 'join', participant: me, invitation: null },
    { kind: 'comment', thread: 'thread-1', item: 'domains', itemLabel: '', body: 'AMELIE', condition: true },
  ] as const
).map((act, index) => ({
  seq: index + 1,
  id: `act-${index}`,
  at: 1_790_000_000_000,
  by: 'amelie',
  audience: 'all',
  act,
}))
const table: ProtocolPageState = {
  page: 'protocol',
  view: 'text',
  language: 'en',
  id: 'ixelleskalamu',
  generation: 'g1',
  template: { id: template.id, sha256: templateSha256(template) },
  text,
  me,
  update: Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString('base64'),
  entries,
  read: { journalSeq: 0, ledgerSeq: 0, at: 0 },
}
const home: PageState = {
  page: 'home',
  language: 'en',
  me: {
    mayCreate: true,
    protocols: [
      {
        id: table.id,
        names: { belgian: 'IXELLES', partner: 'KALAMU' },
        me,
        stage: 'draft',
        round: 1,
        life: { stage: 'draft' } as never,
        lastAct: 1_790_000_000_000,
      },
    ],
  },
  templates: [],
}
const pages: readonly PageState[] = [
  home,
  { page: 'join', language: 'en' },
  { page: 'device', language: 'en' },
  { page: 'accessibility', language: 'en' },
  { page: 'refused', language: 'en', code: 'revoked' },
  { page: 'verify', language: 'en' },
  table,
  { ...table, me: { ...me, side: 'observer', role: 'observer' } },
  { ...table, damaged: true },
]

test.each(pages.map((page) => [page.page, page] as const))(
  'the page “%s” says nothing that no translator was given',
  (_name, page) => {
    expect(shown(page)).toEqual([])
  },
)

test('a word that was not given to a translator is found', () => {
  expect(wordsOf('<p title="a"><b lang="fr">b</b>c</p>').filter((text) => /\p{L}/u.test(untranslated(text)))).toEqual([
    'a',
    'c',
  ])
})
