import { expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import { headingOf, lettersOf, outlineOf, personLines } from '../../testing/files/expected-outline.ts'
import type { Manner } from '../../testing/files/expected-outline.ts'
import { twoHundredProtocols } from '../../testing/files/random-answers.ts'
import { outlineOfHtml } from '../../testing/files/read-html.ts'
import type { Edition } from './edition.ts'
import { htmlFile } from './html.ts'
import { textFile } from './plain.ts'

const seed = 5
const draft: Edition = { kind: 'draft', at: 0 }
const protocols = twoHundredProtocols(seed).map((answers) => render(cic20172021, answers))

/** The browser numbers lists itself; the signature columns are read one after the other. */
const inBrowser: Manner = {
  marks: undefined,
  signatures: ({ columns, delegation }) =>
    columns.flatMap((column) => [
      `P|${headingOf(column)}`,
      ...(column.signatories.length === 0
        ? [`P|${column.hint}`]
        : column.signatories.map((person) => `P|${personLines(person, delegation).join('')}`)),
    ]),
}

test(`[LOCK2] the HTML file holds the template with its values, block by block, for two hundred protocols (seed ${seed})`, () => {
  for (const rendered of protocols)
    expect(outlineOfHtml(htmlFile(rendered, draft))).toEqual(outlineOf(displayed(rendered), inBrowser))
})

test(`[LOCK2] the text file holds the template with its values, for two hundred protocols (seed ${seed})`, () => {
  for (const rendered of protocols)
    expect(textFile(rendered, draft).split('—'.repeat(20))[1]?.trim()).toBe(plainText(displayed(rendered)).trim())
})

test.each([
  ['ligne\nsuivante, fin\u00ADi', 'lignesuivante,fini'],
  ['e\u0301 \u200Bà la\u00A0ligne', 'éàlaligne'],
  ['\u200Eآيت\u200E', 'آيت'],
  ['trait-d’union – tiret', 'trait-d’union–tiret'],
])('what does not count when words are compared: %j', (words, letters) => {
  expect(lettersOf(words)).toBe(letters)
})
