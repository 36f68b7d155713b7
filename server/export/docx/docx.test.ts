import { describe, expect, test } from 'vitest'
import { cic20172021 } from '../../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../../protocol/answers/document.ts'
import type { Answers } from '../../../protocol/answers/document.ts'
import { beforeAnything } from '../../../protocol/ledger/ledger.ts'
import type { Negotiation } from '../../../protocol/ledger/ledger.ts'
import { plainText } from '../../../protocol/print/plain-text.ts'
import { displayed, render } from '../../../protocol/print/render.ts'
import { shortCode } from '../../../protocol/version/seal.ts'
import { twoHundredProtocols } from '../../../testing/files/random-answers.ts'
import { faultsOfWordFiles, openXmlIsHere } from '../../../testing/files/open-xml.ts'
import { misplaced } from '../../../testing/files/word-order.ts'
import { repacked } from '../../../testing/files/word-return.ts'
import { wordLines, wordParts } from '../../../testing/files/word-words.ts'
import type { Edition } from '../edition.ts'
import { fullAnswers, sealedEdition } from '../../../testing/files/filled-in-protocol.ts'
import { docxFile } from './docx.ts'
import type { DocxRequest } from './docx.ts'
import { noTalk, talkFor } from './talk.ts'

const origin = {
  protocol: 'ixelleskalamu',
  generation: 'g1',
  template: cic20172021.id,
  state: { kind: 'draft', seq: 12 },
} as const
const draft: Edition = { kind: 'draft', at: Date.UTC(2026, 10, 22, 10, 5) }
const { seal } = sealedEdition(fullAnswers)
const file = (answers: Answers, more: Partial<DocxRequest> = {}): Uint8Array =>
  docxFile({ template: cic20172021, answers, edition: draft, origin, talk: noTalk, ...more })
const sealed = (): Uint8Array => file(fullAnswers, { edition: sealedEdition(fullAnswers) })
const bare = (text: string): string => text.replace(/\s/g, '')
const expected = (answers: Answers): string => bare(plainText(displayed(render(cic20172021, answers))))
const body = (bytes: Uint8Array): string => wordParts(bytes)['word/document.xml'] ?? ''
const count = (text: string, part: string): number => text.split(part).length - 1
const seed = 20_182_021
const protocols = twoHundredProtocols(seed)

describe('the words of the Word file', () => {
  test('[LOCK1] are the official text, letter for letter, while nothing is filled', () => {
    expect(bare(wordLines(file(noAnswers)).join('\n'))).toBe(expected(noAnswers))
  })

  test(`[LOCK2] are the template with its values, for two hundred protocols (seed ${seed})`, () => {
    for (const answers of protocols) expect(bare(wordLines(file(answers)).join('\n'))).toBe(expected(answers))
  })

  test('are the same once sealed', () => {
    expect(bare(wordLines(sealed()).join('\n'))).toBe(expected(fullAnswers))
  })
})

describe('the structure of the Word file', () => {
  test(`[LOCK2] is the one WordprocessingML asks for, whatever the values (seed ${seed})`, () => {
    for (const answers of protocols) {
      const parts = wordParts(file(answers))
      const wrong = Object.entries(parts)
        .filter(([name]) => name.startsWith('word/') && !name.endsWith('.rels'))
        .flatMap(([name, xml]) => misplaced(xml).map((problem) => `${name}: ${problem}`))
      expect(wrong).toEqual([])
      const document = parts['word/document.xml'] ?? ''
      expect(['"Titre"', '"Article"', '"Appendice"', '"Partie"'].map((style) => count(document, style))).toEqual([
        1, 4, 1, 3,
      ])
    }
  })

  test.runIf(openXmlIsHere)(
    `[LOCK2] holds before the Open XML SDK: empty, full, agreed, and ten protocols of seed ${seed}`,
    { timeout: 60_000 },
    async () => {
      const files = [file(noAnswers), file(fullAnswers), sealed(), ...protocols.slice(0, 10).map((each) => file(each))]
      expect(await faultsOfWordFiles(files)).toEqual([])
      const broken = repacked(file(fullAnswers), (parts) => ({
        'word/document.xml': parts['word/document.xml']?.replace('<w:body>', '<w:body><w:tab/>'),
      }))
      expect(await faultsOfWordFiles([broken])).not.toEqual([])
    },
  )

  test('names every control once, in French, and lets none be taken out', () => {
    for (const answers of [noAnswers, fullAnswers]) {
      const document = body(file(answers))
      const values = (name: string): string[] =>
        Array.from(document.matchAll(new RegExp(`<${name} w:val="([^"]*)"/>`, 'g')), ([, value = '']) => value)
      const aliases = values('w:alias')
      expect(new Set(aliases).size).toBe(aliases.length)
      expect(new Set(values('w:id')).size).toBe(values('w:id').length)
      expect(count(document, '<w:lock w:val="sdtLocked"/>')).toBe(aliases.length)
      expect(aliases).toEqual(
        expect.arrayContaining(['Commune belge', 'Commune belge (5)', 'Article 3 – Domaines d’action']),
      )
    }
  })

  test('locks the fixed words of a draft, Article 3 excepted', () => {
    expect(wordParts(file(fullAnswers))['word/settings.xml']).toContain(
      '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
    )
    expect(Array.from(body(file(fullAnswers)).matchAll(/<w:formProt w:val="(\w+)"\/>/g), ([, on]) => on)).toEqual([
      'true',
      'false',
      'true',
    ])
  })

  test('has both communes’ signatures side by side, under a row of headings', () => {
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(body(file(fullAnswers)))?.[0] ?? ''
    expect([count(table, '<w:tr>'), count(table, '<w:tc>'), count(table, '<w:tblHeader/>')]).toEqual([2, 4, 1])
  })

  test('tells Word which words run from right to left', () => {
    const texts = { 'partner.name': 'آيت باها' }
    expect(body(file({ ...noAnswers, texts }))).toContain('<w:rtl/></w:rPr><w:t xml:space="preserve">آيت باها</w:t>')
  })
})

describe('an agreed version', () => {
  test('[SEAL1] is read-only, has no blank to write in, and says its hash, code and address', () => {
    const parts = wordParts(sealed())
    expect(parts['word/settings.xml']).toContain('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    expect(parts['word/document.xml']).not.toContain('<w:sdt>')
    expect(parts['word/footer1.xml']).toContain(seal.hash)
    expect(parts['word/footer1.xml']).toContain(`https://paraphe.example/verify?code=${shortCode(seal.hash)}`)
    expect(Object.values(parts).join('')).not.toContain('PROJET')
  })

  test('[LOCK1] leaves a line for a hand where place and day are open, without a letter more', () => {
    const { place: _leftOpen, ...texts } = fullAnswers.texts
    const open: Answers = { ...fullAnswers, texts, dates: {} }
    const byHand = file(open, { edition: sealedEdition(open) })
    expect(count(body(byHand), '<w:u w:val="single"/>')).toBe(2)
    expect(count(body(sealed()), '<w:u w:val="single"/>')).toBe(0)
    expect(bare(wordLines(byHand).join('\n'))).toBe(expected(open))
  })

  test('is the same file each time, and so is a draft', () => {
    expect(sealed()).toEqual(sealed())
    expect(file(fullAnswers)).toEqual(file(fullAnswers))
  })
})

test('a draft says PROJET on each page', () => {
  expect(wordParts(file(fullAnswers))['word/header1.xml']).toContain('PROJET')
})

describe('the talk as comments', () => {
  const person = (id: string, name: string, side: 'belgian' | 'partner') =>
    [id, { participant: { id, name, function: '', side, role: 'negotiator' }, joinedAt: 1, revoked: false }] as const
  const thread = (id: string, audience: 'all' | 'belgian', item: string, resolved: boolean) => ({
    id,
    item,
    itemLabel: '',
    audience,
    resolved: resolved ? { by: 'b', at: 3 } : undefined,
    condition: undefined,
    messages: [
      { seq: 1, by: 'a', at: 1, body: `question de ${id}\n</w:t>` },
      { seq: 2, by: 'b', at: 2, body: `réponse de ${id}` },
    ],
  })
  const negotiation: Negotiation = {
    ...beforeAnything,
    members: new Map([person('a', 'Béa Diallo', 'belgian'), person('b', 'Luc Sètondji', 'partner')]),
    threads: [
      thread('liens', 'all', 'ties', false),
      thread('couloir', 'belgian', 'ties', false),
      thread('domaine', 'all', 'domain:d-a1', true),
      thread('orpheline', 'all', 'domain:gone', false),
    ],
  }
  const parts = (side: 'belgian' | 'partner'): Readonly<Record<string, string>> =>
    wordParts(file(fullAnswers, { talk: talkFor(negotiation, side) }))

  test('[SAY3] are those this side may read, and none when none were asked for', () => {
    expect(parts('belgian')['word/comments.xml']).toContain('question de couloir')
    expect(Object.values(parts('partner')).join('')).not.toContain('couloir')
    expect(Object.values(wordParts(file(fullAnswers))).join('')).not.toMatch(/question de|commentReference/)
  })

  test('keep their answers and what was settled, and stand where they belong', () => {
    const { 'word/commentsExtended.xml': extended = '', 'word/document.xml': document = '' } = parts('partner')
    expect(Array.from(extended.matchAll(/w15:done="(\d)"/g), ([, done]) => done)).toEqual([
      '0',
      '0',
      '1',
      '1',
      '0',
      '0',
    ])
    expect(count(extended, 'w15:paraIdParent')).toBe(3)
    expect(count(document, '<w:commentReference')).toBe(6)
    expect(bare(wordLines(file(fullAnswers, { talk: talkFor(negotiation, 'partner') })).join(''))).toBe(
      expected(fullAnswers),
    )
  })

  test('keep the order of WordprocessingML', () => {
    const all = parts('belgian')
    for (const name of ['word/comments.xml', 'word/commentsExtended.xml', 'word/document.xml'])
      expect(misplaced(all[name] ?? '')).toEqual([])
  })

  test.runIf(openXmlIsHere)('hold before the Open XML SDK', async () => {
    expect(await faultsOfWordFiles([file(fullAnswers, { talk: talkFor(negotiation, 'belgian') })])).toEqual([])
  })
})
