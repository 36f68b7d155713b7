import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { RenderedBlock } from '../../protocol/print/rendered.ts'
import { headingOf, lettersOf, outlineOf, personLines, wordsOf } from '../../testing/files/expected-outline.ts'
import type { Manner } from '../../testing/files/expected-outline.ts'
import { twoHundredProtocols } from '../../testing/files/random-answers.ts'
import { poppler, structureOf } from '../../testing/files/read-pdf.ts'
import type { Tagged } from '../../testing/files/read-pdf.ts'
import { createPdfMaker } from './pdf.ts'

const seed = 5
const maker = createPdfMaker()
const folder = mkdtempSync(join(tmpdir(), 'paraphe-fidelity-'))
afterAll(async () => {
  await maker.close()
  rmSync(folder, { recursive: true })
})

/** A table: the communes in its first row, then the persons row by row. */
function signatureTable({ columns, delegation }: Extract<RenderedBlock, { kind: 'signatures' }>): readonly string[] {
  const rows = Math.max(1, ...columns.map(({ signatories }) => signatories.length))
  const persons = Array.from({ length: rows }, (_, row) =>
    columns.flatMap(({ signatories, hint }) => {
      const person = signatories[row]
      const lines = person ? personLines(person, delegation) : row === 0 ? [hint] : []
      return lines.map((line) => `Table/TD/P|${line}`)
    }),
  )
  return [...columns.map((column) => `Table/TH/P|${headingOf(column)}`), ...persons.flat()]
}
const onPaper: Manner = { marks: { bullet: '–', number: (at) => `${at}.` }, signatures: signatureTable }

/** Elements that only group others say nothing of their own. */
const grouping = new Set(['LI', 'LBody', 'THead', 'TBody', 'TR', 'Div', 'Part'])
const linesOf = (elements: readonly Tagged[], above: readonly string[] = []): readonly string[] =>
  elements.flatMap(({ tag, text, children }) => {
    const path = grouping.has(tag) ? above : [...above, tag]
    return [
      ...(text === '' ? [] : [lettersOf(`${path.join('/')}|${inReadingOrder(text)}`)]),
      ...linesOf(children, path),
    ]
  })
/** Arabic stands in a PDF as it is drawn, line by line from the left; every reader turns it about. */
const arabic = /\p{Script=Arabic}(?:[\p{Script=Arabic}\u202A-\u202E ]*\p{Script=Arabic})?/gu
const inReadingOrder = (text: string): string =>
  text.replace(arabic, (words) => Array.from(words).toReversed().join(''))
/** pdftotext turns the letters of each word about, but not the words of a line. */
const wordsInReadingOrder = (text: string): string =>
  text.replace(arabic, (words) => words.split(' ').toReversed().join(' '))

/** The lines between the head and the foot of the pages. */
const copied = (file: string): string =>
  lettersOf(
    wordsInReadingOrder(poppler('pdftotext', '-y', '60', '-H', '706', '-x', '0', '-W', '596', '-raw', file, '-')),
  )

/** Protocols are set two at a time, and read while the next ones are set. */
async function strayed(protocols: readonly Answers[]): Promise<readonly unknown[]> {
  const found = await Promise.all(
    protocols.map(async (answers, at) => {
      const rendered = render(cic20172021, answers)
      const made = await maker.make({ rendered, edition: { kind: 'draft', at: 0 } })
      if (!made.ok) return [{ at, refused: made.refusal }]
      const expected = outlineOf(displayed(rendered), onPaper)
      const file = join(folder, `${at}.pdf`)
      writeFileSync(file, made.value)
      return [
        ...apart({ at, by: 'structure' }, linesOf(await structureOf(made.value)), expected),
        ...apart({ at, by: 'pdftotext' }, [copied(file)], [wordsOf(expected)]),
      ]
    }),
  )
  return found.flat()
}

/** The first line that differs, from where it differs. */
function apart(where: object, read: readonly string[], expected: readonly string[]): readonly unknown[] {
  const line = expected.findIndex((words, index) => words !== read[index])
  if (line < 0 && read.length === expected.length) return []
  const [wanted = '', got = ''] = [expected[line], read[line]]
  const from = Math.max(0, Array.from(wanted).findIndex((_, index) => wanted[index] !== got[index]) - 20)
  return [{ ...where, line, wanted: wanted.slice(from, from + 60), got: got.slice(from, from + 60) }]
}

test.each([0, 50, 100, 150])(
  `[LOCK2] what is copied from a PDF, and read aloud from its tags, is the template with its values: protocols %i to +50 of seed ${seed}`,
  async (first) => {
    expect(await strayed(twoHundredProtocols(seed).slice(first, first + 50))).toEqual([])
  },
  120_000,
)
