import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../ledger/agreement.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../answers/document.ts'
import type { Answers } from '../answers/document.ts'
import type { Template } from '../text/template.ts'
import { itemsOf } from '../points/items.ts'
import { beforeAnything } from '../ledger/ledger.ts'
import { render } from '../print/render.ts'
import { openSealFile } from './seal-file.ts'
import { makeSeal, sealFile } from './seal.ts'
import type { Seal } from './seal.ts'
import { templateSha256 } from '../text/templates.ts'
import { conclusionOf, conclusions, recordFindings, verdictOf, verifySeal } from './verify.ts'
import type { Finding, FindingKind, Keys, OnRecord } from './verify.ts'
import { conclusionSentence, findingSentence } from '../wire/verify-sentences.ts'
import { languages } from '../wire/wire.ts'

const answers = { ...noAnswers, texts: { 'belgian.name': 'Ixelles', 'partner.name': 'Kalamu' } }
const sealedBy = (given: Answers, template: Template): Seal =>
  makeSeal({
    protocol: 'abcdefgh',
    at: 1,
    template,
    templateSha256: templateSha256(template),
    answers: given,
    items: judge(itemsOf(template, given), beforeAnything),
    negotiation: beforeAnything,
    rendered: render(template, given),
    sign: () => ({ algorithm: 'Ed25519', publicKey: 'clé', value: 'marque' }),
  })
const seal = sealedBy(answers, cic20172021)
const keys: Keys = { ownKey: 'clé', given: [], fits: () => true }
function findingsOf(file: unknown, known: Keys = keys): readonly Finding[] {
  const opened = openSealFile(JSON.stringify(file))
  if (!opened.ok) throw new Error('it cannot be read')
  return verifySeal(opened.value, known, [cic20172021])
}
const kindsOf = (file: unknown, known?: Keys): FindingKind[] => findingsOf(file, known).map(({ kind }) => kind)
const file = sealFile(seal)

/** One of each kind, for what is said of it. */
const everyFinding: { readonly [K in FindingKind]: Extract<Finding, { kind: K }> } = {
  'document-intact': { kind: 'document-intact', hash: 'a'.repeat(64) },
  'document-changed': { kind: 'document-changed', stated: 'a'.repeat(64), found: 'b'.repeat(64) },
  'points-intact': { kind: 'points-intact', count: 12 },
  'point-changed': { kind: 'point-changed', label: 'Liens' },
  'text-official': { kind: 'text-official' },
  'text-differs': { kind: 'text-differs', line: 3, stated: 'a', expected: 'b' },
  'text-unknown': { kind: 'text-unknown', template: 'cic-2030' },
  'printed-otherwise': { kind: 'printed-otherwise', line: 3, stated: 'd’Ixelles', today: 'de Ixelles' },
  'initialled-by-both': { kind: 'initialled-by-both', count: 12 },
  'initials-missing': { kind: 'initials-missing', label: 'Liens', party: 'partner' },
  'signed-by-this-service': { kind: 'signed-by-this-service' },
  'signed-by-given-key': { kind: 'signed-by-given-key', key: 'clé' },
  'signed-by-unknown-key': { kind: 'signed-by-unknown-key', key: 'clé', fingerprint: 'c'.repeat(64) },
  'signature-false': { kind: 'signature-false' },
  'signature-unchecked': { kind: 'signature-unchecked', key: 'clé', fingerprint: 'c'.repeat(64) },
  unsigned: { kind: 'unsigned' },
  'known-here': { kind: 'known-here', number: 1 },
  'unknown-here': { kind: 'unknown-here' },
  'another-here': { kind: 'another-here', number: 1 },
  latest: { kind: 'latest' },
  superseded: { kind: 'superseded', by: 2 },
  'in-force': { kind: 'in-force', since: '2018-11-30' },
  'not-in-force': { kind: 'not-in-force' },
  'file-made-here': { kind: 'file-made-here' },
  'file-not-made-here': { kind: 'file-not-made-here' },
  'file-continues': { kind: 'file-continues', bytes: 9000, signatures: 1 },
  'file-repacked': { kind: 'file-repacked' },
  'pages-unread': { kind: 'pages-unread' },
  'code-only': { kind: 'code-only' },
  'no-signature-of-persons': { kind: 'no-signature-of-persons' },
}

describe('[AGREE5] a verification', () => {
  test('finds the document, its points and its text intact, and says whose key vouches', () => {
    expect(kindsOf(file)).toEqual(expect.arrayContaining(['document-intact', 'points-intact', 'text-official']))
    expect(kindsOf(file).at(-1)).toBe('signed-by-this-service')
    expect(kindsOf(file, { ...keys, ownKey: 'autre' }).at(-1)).toBe('signed-by-unknown-key')
    expect(kindsOf(file, { ...keys, ownKey: 'autre', given: ['clé'] }).at(-1)).toBe('signed-by-given-key')
    expect(kindsOf(file, { ...keys, fits: () => false }).at(-1)).toBe('signature-false')
    const { signature: _none, ...unsigned } = file
    expect(kindsOf(unsigned).at(-1)).toBe('unsigned')
  })

  test('misses the initials that are not there', () => {
    expect(kindsOf(file)).toContain('initials-missing')
  })

  test('compares no words with an official text it does not know', () => {
    const template = { id: 'cic-2030', sha256: '0'.repeat(64) }
    expect(kindsOf({ ...file, document: { ...file.document, template } })).toContain('text-unknown')
  })

  /** The document with these words instead, in lines and in structure, as a program with other rules would have sealed it. */
  const sealedWith = (before: string, after: string, where: readonly string[] = ['text', 'blocks']) => ({
    ...file,
    document: Object.fromEntries(
      Object.entries(file.document).map(([key, value]) => [
        key,
        where.includes(key) ? (JSON.parse(JSON.stringify(value).replaceAll(before, after)) as unknown) : value,
      ]),
    ),
  })
  /** What is said of the words alone. */
  const ofText = (changed: unknown): FindingKind[] =>
    kindsOf(changed).filter((kind) => kind.startsWith('text-') || kind === 'printed-otherwise')

  test.each([
    ['another preposition', 'd’Ixelles', 'de Ixelles'],
    ['another space', ' de Kalamu', ' de  Kalamu'],
    ['another word for a blank', '… (lieu)', '___ (lieu)'],
  ])('[SEAL4] calls no version altered whose words another program joined otherwise: %s', (_what, before, after) => {
    const { document } = file
    const text = document.text.replaceAll(before, after)
    expect(ofText({ ...file, document: { ...document, text } })).toEqual(['printed-otherwise'])
    const { blocks: _blocks, ...inLinesOnly } = document
    expect(ofText({ ...file, document: { ...inLinesOnly, text } })).toEqual(['printed-otherwise'])
  })

  test.each([
    ['a word', 'égalité', 'inégalité'],
    ['a word beside a blank', 'a acté sa volonté', 'n’a pas acté sa volonté'],
    ['words behind the last ones', 'adoptés par les Etats.', 'adoptés par les Etats, sauf un.'],
    ['an answer', 'Kalamu', 'Masina'],
  ])('[AGREE5] finds %s changed, in its lines and in its structure', (_what, before, after) => {
    for (const where of [['text'], ['blocks'], ['text', 'blocks']])
      expect(ofText(sealedWith(before, after, where))).toEqual(['text-differs'])
  })

  test('[AGREE5] finds a line of the official text left out, and one put in', () => {
    const { text } = file.document
    for (const changed of [
      text.replace('ENTRE\n\n', ''),
      text.replace('ENTRE\n\n', 'ENTRE\n\nAMIS\n\n'),
      `${text}\nFin\n`,
    ])
      expect(ofText({ ...file, document: { ...file.document, text: changed } })).toEqual(['text-differs'])
  })

  test('[SEAL4] judges points by what was initialled, not by how many may sign, nor by their names of today', () => {
    const person = { party: 'belgian', position: 'a0', name: 'Béa', function: '', delegation: false } as const
    const signatories = [
      { ...person, id: 's1' },
      { ...person, id: 's2', name: 'Léa' },
    ]
    const sealed = sealedBy({ ...answers, signatories }, cic20172021)
    for (const signatoriesPerSide of [1, 2, 9]) {
      const today = { ...cic20172021, limits: { ...cic20172021.limits, signatoriesPerSide } }
      const opened = openSealFile(JSON.stringify(sealFile(sealed)))
      expect(opened.ok && verifySeal(opened.value, keys, [today]).map(({ kind }) => kind)).toContain('points-intact')
    }
  })

  test('takes no changed value for the one that was sealed', () => {
    const paths = leavesOf(file.document)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string(), (path, words) => {
        const changed = structuredClone(file) as unknown as { document: Tree }
        const before = replaced(changed.document, path, words)
        fc.pre(before !== words)
        const opened = openSealFile(JSON.stringify(changed))
        // What no longer has the form of a version is none.
        expect(opened.ok ? kindsOf(changed) : ['document-changed']).toContain('document-changed')
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('looks at answers of any form without failing', () => {
    const field = fc.constantFrom(...Object.keys(cic20172021.fields), '__proto__', 'constructor')
    const word = fc.oneof(fc.string(), fc.constantFrom('2018-13-99', '9999999-1-1', '-'))
    const given = fc.record({
      texts: fc.dictionary(field, word),
      dates: fc.dictionary(field, word),
      choices: fc.dictionary(field, word),
      selections: fc.dictionary(field, fc.array(word, { maxLength: 3 })),
      forms: fc.dictionary(field, fc.constantFrom('de', 'à', 'aux', 'd’')),
    })
    fc.assert(
      fc.property(given, (forged) => {
        const document = { ...file.document, answers: { ...file.document.answers, ...forged } }
        expect(kindsOf({ ...file, document }).length).toBeGreaterThan(3)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('is answered for anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(openSealFile(text).ok).toBe(false)
      }),
      { seed: 7 },
    )
    expect(openSealFile('['.repeat(200_000)).ok).toBe(false)
    expect(openSealFile(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`).ok).toBe(false)
  })

  test.each(Object.values(everyFinding))(
    'has a sentence for $kind in every language, of no legal signature',
    (finding) => {
      for (const language of languages) {
        const sentence = findingSentence(finding, language)
        expect(sentence).toMatch(/^\S.*[.»”]$/u)
        expect(sentence).not.toMatch(/undefined|NaN|\[object|signature électronique|signé électroniquement/u)
      }
    },
  )

  test.each(conclusions)('has a sentence for the conclusion %s in every language', (conclusion) => {
    for (const language of languages) expect(conclusionSentence(conclusion, language)).toMatch(/\.$/u)
  })
})

describe('[AGREE5] the conclusion is', () => {
  const concluded = (...kinds: FindingKind[]) => conclusionOf(kinds.map((kind) => everyFinding[kind]))
  test('altered as soon as one thing contradicts it', () => {
    for (const kind of Object.keys(verdictOf) as FindingKind[])
      expect(concluded('signed-by-this-service', kind) === 'altered').toBe(verdictOf[kind] === 'contradicted')
  })
  test('genuine only when somebody known vouches, and of the attached version only where pages were not read', () => {
    expect(concluded('document-intact', 'signed-by-this-service')).toBe('genuine')
    expect(concluded('document-intact', 'signed-by-given-key', 'pages-unread')).toBe('genuine-inside')
    expect(concluded('document-intact', 'signed-by-this-service', 'file-continues')).toBe('genuine-inside')
    expect(concluded('document-intact', 'signed-by-this-service', 'file-repacked')).toBe('genuine-inside')
    expect(concluded('document-intact', 'signed-by-unknown-key')).toBe('unproven')
    expect(concluded('document-intact', 'unsigned')).toBe('unproven')
  })
  test('no more than a name for a code', () => {
    expect(concluded('known-here', 'latest', 'code-only')).toBe('named')
    expect(concluded('unknown-here', 'code-only')).toBe('unproven')
  })
})

test.each<[Omit<OnRecord, 'another'>, FindingKind[]]>([
  [
    { known: 1, last: 2, inForceSince: undefined, bytes: { kind: 'file-made-here' } },
    ['known-here', 'file-made-here', 'superseded', 'not-in-force'],
  ],
  [
    { known: 2, last: 2, inForceSince: '2018-11-30', bytes: { kind: 'file-not-made-here' } },
    ['known-here', 'file-not-made-here', 'latest', 'in-force'],
  ],
  [{ known: undefined, last: undefined, inForceSince: undefined, bytes: undefined }, ['unknown-here']],
])('what is on record: %j → %j', (record, expected) => {
  expect(recordFindings({ another: undefined, ...record }).map(({ kind }) => kind)).toEqual(expected)
})

type Tree = { [key: string]: unknown }
/** The way to every text and number of a document. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
}
function replaced(tree: Tree, path: readonly string[], value: string): unknown {
  const [first = '', ...rest] = path
  if (rest.length > 0) return replaced(tree[first] as Tree, rest, value)
  const before = tree[first]
  tree[first] = value
  return before
}
