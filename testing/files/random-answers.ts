/** Protocols made by chance for the tests of every file that goes out: values as people type and paste them, and values that look like the markup of some format. */
import * as fc from 'fast-check'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import type { RichBlock, RichText, Run } from '../../protocol/answers/content.ts'
import { tidy } from '../../protocol/answers/document.ts'
import { nameForms, placeForms } from '../../protocol/text/french.ts'
import type { Answers, Domain, Signatory } from '../../protocol/answers/document.ts'
import { parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'

/** How people of the five countries and of Belgium write. */
const words = [
  'Ixelles',
  'Le Rœulx',
  "N'Djili",
  'd’Évere',
  'Za-Kpota',
  'Béa',
  'Échevine,',
  'l’état civil:',
  'l\'annexe "1";',
  'n° 2',
  '(2017-2021)',
  'registre foncier',
  '« entre nous »',
  '«serré»',
  '“anglais”',
  'Kpɔ̀mè',
  'Ɖɔ̀nkpɛ́ Ŋùgɔ',
  'Gbɛ̃́',
  'Sètondji',
  'Nguyễn',
  'Łódź',
  'Al Hoceïma',
  'cafe\u0301 nai\u0308f',
  '100 % – 1/2',
  'fin.',
  'archives et recensement',
  // Digits and signs beside Arabic change places on the line by the rules of Unicode: letters stand around it here.
  'de آيت باها au',
  'la بلدية belge',
]
/** What a format could take for its own. */
export const markup = [
  '#set text(fill: white)',
  '#{panic("x")}',
  '*gras*',
  '_italique_',
  '`code`',
  '$x^2$',
  '[contenu] ]',
  '\\ \\u{41}',
  '@renvoi',
  '<étiquette>',
  '= Titre',
  '// note',
  '/* note */',
  '~ -- --- ...',
  '- tiret',
  '1. un',
  '+ plus',
  '</w:t></w:r>',
  '<w:p/>',
  ']]>',
  '<!-- note -->',
  '<?xml version="1.0"?>',
  '&amp; &#x41; &nbsp;',
  '<script>alert(1)</script>',
  '</p></main><h1>Titre</h1>',
  '<img src=x onerror=alert(1)>',
  '{{champ}}',
  '%s %d',
  '${valeur}',
  '…',
]

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...markup))
/** One line of a few words, no longer than a field takes; never blank. */
const line = (limit: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => fitted(parts, limit))
/** As long as a field takes. */
const longLine = (limit: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 80, maxLength: 80 }).map((parts) => fitted(parts, limit))
const anyLine = (limit: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 10, arbitrary: line(limit) },
    { weight: 2, arbitrary: longLine(limit) },
    { weight: 1, arbitrary: fc.constant('آيت باها') },
  )

/** As many of the words as find room: a cut through a letter and its accent is not what a person types. */
function fitted(parts: readonly string[], limit: number): string {
  let fitting = ''
  for (const part of parts) {
    const longer = tidy(`${fitting} ${part}`)
    if (longer.length > limit) break
    fitting = longer
  }
  return fitting
}

const marks = fc.constantFrom<Omit<Run, 'text'>>({}, { bold: true }, { italic: true }, { bold: true, italic: true })
const sameMarks = (one: Run, other: Run): boolean => one.bold === other.bold && one.italic === other.italic
/** Stretches of bold and italic, as a reader of the shared document gives them: neighbours differ. */
const runs = fc
  .array(fc.tuple(line(300), marks), { minLength: 1, maxLength: 3 })
  .map((pieces) =>
    pieces
      .map(([text, mark], index): Run => ({ text: index === 0 ? text : ` ${text}`, ...mark }))
      .filter((run, index, all) => index === 0 || !sameMarks(run, all[index - 1] as Run)),
  )
const paragraph: fc.Arbitrary<RichBlock> = runs.map((written) => ({ kind: 'paragraph', runs: written }))
const sixHundredWords: fc.Arbitrary<RichBlock> = fc
  .array(fc.constantFrom(...words), { minLength: 600, maxLength: 600 })
  .map((parts) => ({ kind: 'paragraph', runs: [{ text: tidy(parts.join(' ')) }] }))
const listOf = (entry: fc.Arbitrary<RichText>): fc.Arbitrary<RichBlock> =>
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(entry, { minLength: 1, maxLength: 3 }),
  })
const flatEntry = paragraph.map((block): RichText => [block])
/** An entry with words, and at times a list of its own under them. */
const entry = fc.oneof(
  { weight: 4, arbitrary: flatEntry },
  { weight: 1, arbitrary: fc.tuple(paragraph, listOf(flatEntry)) },
)
const block = fc.oneof(
  { weight: 12, arbitrary: paragraph },
  { weight: 6, arbitrary: listOf(entry) },
  { weight: 1, arbitrary: sixHundredWords },
)

const { limits } = cic20172021
const domain = fc.record({
  retained: fc.boolean(),
  title: anyLine(limits.domainTitle),
  body: fc.array(block, { maxLength: 2 }),
})
/** Few as a rule, and at times twenty. */
const domains: fc.Arbitrary<readonly Domain[]> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(domain, { maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(domain, { maxLength: 20, size: 'max' }) },
  )
  .map((list) =>
    list.map((one, index) => ({ ...one, id: `d${index}`, position: `a${index.toString(36).padStart(2, '0')}V` })),
  )

const signatoriesOf = (party: Party): fc.Arbitrary<readonly Signatory[]> =>
  fc
    .array(
      fc.record({
        name: anyLine(limits.signatoryName),
        function: fc.oneof(fc.constant(''), anyLine(limits.signatoryFunction)),
        delegation: fc.boolean(),
      }),
      { maxLength: limits.signatoriesPerSide },
    )
    .map((list) => list.map((person, index) => ({ ...person, id: `${party}-${index}`, party, position: `a${index}` })))

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** For each of the template's fields that is of a kind, an answer or none. */
function answersTo<T>(answer: (field: string) => fc.Arbitrary<T> | undefined): fc.Arbitrary<Record<string, T>> {
  const asked = Object.keys(cic20172021.fields).flatMap((field) => {
    const one = answer(field)
    return one === undefined ? [] : [[field, one] as const]
  })
  // A key that is left out is not there at all: its type says `undefined` where nothing is.
  return fc.record(Object.fromEntries(asked), { requiredKeys: [] }) as fc.Arbitrary<Record<string, T>>
}

/** Any state a protocol can be in, from empty to full; texts in the form in which the shared document is read. */
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  texts: answersTo((field) => {
    const spec = cic20172021.fields[field]
    return spec?.kind === 'text' || spec?.kind === 'selection' ? anyLine(spec.limit) : undefined
  }),
  dates: answersTo((field) => (cic20172021.fields[field]?.kind === 'date' ? day : undefined)),
  choices: answersTo((field) => {
    const spec = cic20172021.fields[field]
    return spec?.kind === 'choice' ? fc.constantFrom(...spec.options) : undefined
  }),
  selections: answersTo((field) => {
    const spec = cic20172021.fields[field]
    return spec?.kind === 'selection' ? fc.subarray([...spec.options], { minLength: 1 }) : undefined
  }),
  forms: fc.record(
    {
      'belgian.name': fc.constantFrom(...nameForms),
      'partner.name': fc.constantFrom(...nameForms),
      place: fc.constantFrom(...placeForms),
    },
    { requiredKeys: [] },
  ),
  domains,
  signatories: fc.tuple(...parties.map(signatoriesOf)).map((sides) => sides.flat()),
})

/** The same two hundred protocols at every run of a seed. */
export const twoHundredProtocols = (seed: number): readonly Answers[] => fc.sample(anyAnswers, { seed, numRuns: 200 })
