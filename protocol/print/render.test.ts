import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfText } from '../canonical.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../answers/document.ts'
import type { Answers, Domain } from '../answers/document.ts'
import { plainText, segmentsText } from './plain-text.ts'
import { displayed, forDisplay, render } from './render.ts'
import type { Rendered, RenderedBlock, Segment } from './rendered.ts'

const seed = readFileSync(new URL('../../testing/texts/cic-2017-2021.seed.txt', import.meta.url), 'utf8')
const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()
const printed = (answers: Partial<Answers>): string => plainText(render(cic20172021, { ...noAnswers, ...answers }))

function segmentsOf(block: RenderedBlock): readonly Segment[] {
  if (block.kind === 'text') return block.segments
  return block.kind === 'signatures' ? block.columns.flatMap((column) => column.heading) : []
}
function fixedWords(rendered: Rendered): string[] {
  return rendered.flatMap((block) => {
    if (block.kind === 'definition') return [block.term, block.text]
    if (block.kind === 'list') return [...block.items]
    if (block.kind === 'domains') return [block.intro]
    return segmentsOf(block).flatMap((segment) => (segment.kind === 'fixed' ? [segment.text] : []))
  })
}

/** Anything a person, or a hostile program, may have typed. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    "L'Escaillère",
    '</p><script>',
    '#set text(0pt)',
    '$x$ *b* _i_ @a \\ ]',
    'Kpɔ̀mè',
    'آيت باها',
    'a\nb\r\n\tc',
    '\u202Eabc',
    '…',
    'Le Rœulx',
  ),
)
const record = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...keys), value)
const fields = Object.keys(cic20172021.fields)
const body = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), runs: fc.array(fc.record({ text: words })) }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(
        fc.array(fc.record({ kind: fc.constant('paragraph' as const), runs: fc.array(fc.record({ text: words })) })),
      ),
    }),
  ),
)
const answers: fc.Arbitrary<Answers> = fc.record({
  texts: record(fields, words),
  dates: record(['belgian.deliberation', 'date'], fc.constantFrom('2018-03-01', '2017-12-31')),
  choices: record(['belgian.civility', 'partner.civility'], fc.constantFrom('M.', 'Mme')),
  selections: record(
    ['ties'],
    fc.uniqueArray(fc.constantFrom('historiques', 'symboliques', 'd’amitié', 'socioculturels')),
  ),
  forms: record(fields, fc.constantFrom('de', 'd’', 'du', 'des', 'à', 'au', 'aux')),
  domains: fc.array(fc.record({ id: words, position: words, retained: fc.boolean(), title: words, body })),
  signatories: fc.array(
    fc.record({
      id: words,
      party: fc.constantFrom('belgian', 'partner'),
      position: words,
      name: words,
      function: words,
      delegation: fc.boolean(),
    }),
  ),
})

describe('the official text', () => {
  test('[LOCK1] the file kept beside it is the one that was published', () => {
    expect(hashOfText(seed)).toBe('01a5db2ca7c8f2a582b7a3fceba2e8b8579f398fa30331d7ad558c821404aa0a')
  })

  test('[LOCK1] with every blank empty it reads as published, white space apart', () => {
    expect(collapsed(printed({}))).toBe(collapsed(seed))
  })

  test('[LOCK2] no answer adds, drops or alters a fixed word of any block', () => {
    const fixed = fixedWords(render(cic20172021, noAnswers))
    fc.assert(
      fc.property(answers, (given) => {
        expect(fixedWords(render(cic20172021, given))).toEqual(fixed)
      }),
    )
  })

  test('[LOCK2] the plain text holds every fixed word in its order, whatever is answered', () => {
    const fixed = fixedWords(render(cic20172021, noAnswers))
    fc.assert(
      fc.property(answers, (given) => {
        const text = printed(given)
        let from = 0
        for (const part of fixed) {
          const at = text.indexOf(part, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + part.length
        }
      }),
    )
  })

  test('[LOCK2] what varies around an answer is only what the template declares', () => {
    const declared = ['de ', 'd’', 'du ', 'des ', 'à ', 'au ', 'aux ', ' ', ', ']
    fc.assert(
      fc.property(answers, (given) => {
        const agreed = render(cic20172021, given)
          .flatMap(segmentsOf)
          .filter((segment) => segment.kind === 'agreed')
        expect(agreed.filter((segment) => !declared.includes(segment.text))).toEqual([])
      }),
    )
  })

  test('each place of an answer has its own number', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const places = render(cic20172021, given)
          .flatMap(segmentsOf)
          .flatMap((segment) => (segment.kind === 'field' ? [segment.place] : []))
        expect(places).toEqual(places.map((_, index) => index))
      }),
    )
  })

  test('every blank belongs to one item and every item to known blanks', () => {
    expect(cic20172021.items.flatMap((item) => item.fields).toSorted()).toEqual(fields.toSorted())
  })
})

describe('answers in their sentences', () => {
  test.each<[string, Partial<Answers>, string]>([
    [
      'a name in every place',
      { texts: { 'belgian.name': 'Ixelles' } },
      'Protocole de collaboration entre la Commune d’Ixelles et la Commune de …',
    ],
    ['a contracted name', { texts: { 'partner.name': 'Le Rœulx' } }, 'Pour la Commune du Rœulx'],
    [
      'a form the party chose',
      { texts: { 'belgian.name': 'Huy' }, forms: { 'belgian.name': 'd’' } },
      'La Commune d’Huy, ici représentée',
    ],
    [
      'a day without its hint',
      { dates: { 'belgian.deliberation': '2018-03-01' } },
      'Conseil communal du 1er mars 2018, notamment',
    ],
    [
      'ties',
      { selections: { ties: ['d’amitié', 'socioculturels'] } },
      'Considérant les liens d’amitié et socioculturels qui lient',
    ],
    ['two ties', { selections: { ties: ['historiques', 'd’amitié'] } }, 'les liens historiques et d’amitié qui lient'],
    [
      'free ties',
      { selections: { ties: ['historiques'] }, texts: { ties: 'linguistiques' } },
      'les liens historiques et linguistiques qui',
    ],
    [
      'a free list of ties',
      { selections: { ties: ['historiques'] }, texts: { ties: 'linguistiques et religieux' } },
      'les liens historiques, linguistiques et religieux qui',
    ],
    ['nobody yet', {}, 'au nom duquel agit M./Mme … (nom, fonction), sous'],
    ['a civility only', { choices: { 'belgian.civility': 'Mme' } }, 'agit Mme … (nom, fonction), sous'],
    [
      'a name only',
      { texts: { 'belgian.representative': 'Béa Diallo' } },
      'agit M./Mme Béa Diallo, … (fonction), sous',
    ],
    [
      'a function only',
      { choices: { 'belgian.civility': 'Mme' }, texts: { 'belgian.function': 'Échevine' } },
      'agit Mme … (nom), Échevine, sous',
    ],
    [
      'a person',
      {
        choices: { 'belgian.civility': 'Mme' },
        texts: { 'belgian.representative': 'Béa Diallo', 'belgian.function': 'Échevine' },
      },
      'agit Mme Béa Diallo, Échevine, sous',
    ],
    ['a place', { texts: { place: 'Les Bons Villers' } }, 'Fait aux Bons Villers, le … (date)'],
    [
      'place and day',
      { texts: { place: 'Ixelles' }, dates: { date: '2018-10-02' } },
      'Fait à Ixelles, le 2 octobre 2018\n',
    ],
  ])('%s', (_case, given, sentence) => {
    expect(printed(given)).toContain(sentence)
  })
})

const domain = (title: string, text: string, retained = false): Domain => ({
  id: title,
  position: 'a0',
  retained,
  title,
  body: text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }],
})

describe('Article 3', () => {
  test.each<[string, readonly Domain[], string]>([
    [
      'numbers its domains and closes with a full stop',
      [domain('État civil', 'Former les agents'), domain('Archivage', '')],
      '1. État civil\n   Former les agents\n2. Archivage.\n',
    ],
    ['does not double a full stop', [domain('Archivage', 'Classer.')], '1. Archivage\n   Classer.\n\n'],
    [
      'marks what the programme retains',
      [domain('Recensement', '', true)],
      '1. Recensement (retenu dans le cadre du Programme de CIC pour la période 2017-2021).\n',
    ],
  ])('%s', (_case, domains, lines) => {
    expect(printed({ domains })).toContain(`jugés prioritaires:\n${lines}`)
  })
})

describe('the persons who sign', () => {
  const texts = { 'belgian.representative': 'Béa Diallo', 'belgian.function': 'Échevine' }
  const signatory = {
    id: 's1',
    party: 'belgian' as const,
    position: 'a0',
    name: 'Christos Doulkeridis',
    function: 'Bourgmestre',
    delegation: false,
  }

  test('are the representatives unless a side names others', () => {
    expect(printed({ texts })).toContain('Béa Diallo, Échevine\n(Nom, fonction, signature)')
    expect(printed({ texts, signatories: [signatory] })).toContain(
      'Christos Doulkeridis, Bourgmestre\n(Nom, fonction, signature)',
    )
  })

  test('may sign by delegation', () => {
    expect(printed({ signatories: [{ ...signatory, delegation: true }] })).toContain('Bourgmestre, par délégation')
  })
})

describe('apostrophes for display', () => {
  test('fixed words are shown with ’ and answers as they were typed', () => {
    const shown = displayed(render(cic20172021, { ...noAnswers, texts: { 'partner.name': "N'Djili" } }))
    expect(fixedWords(shown).join('')).not.toContain("'")
    expect(shown.flatMap(segmentsOf).some((segment) => segment.text === "N'Djili")).toBe(true)
    expect(segmentsText(segmentsOf(shown[3] ?? { kind: 'list', marker: '', items: [] }))).toContain("de N'Djili")
  })

  test('nothing but the apostrophe changes', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(forDisplay(text).replaceAll('’', "'")).toBe(text.replaceAll('’', "'"))
      }),
    )
  })
})
