/** The words of agreed versions, as they were sealed by this program and by earlier ones, in every file that is made of them. */
import { describe, expect, test } from 'vitest'
import { plainText } from '../../protocol/print/plain-text.ts'
import { render } from '../../protocol/print/render.ts'
import { openSealFile } from '../../protocol/version/seal-file.ts'
import type { SealedDocument } from '../../protocol/version/seal.ts'
import { sealedText } from '../../protocol/version/sealed-text.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import type { Template } from '../../protocol/text/template.ts'
import { twoHundredProtocols } from '../../testing/files/random-answers.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'
import { releases } from '../../testing/releases/releases.ts'

const opened = (file: string): SealedDocument => {
  const read = openSealFile(file)
  if (!read.ok) throw new Error('it is no version')
  return read.value.document
}
/** As versions were sealed before 0.2. */
const inLinesOnly = ({ blocks: _blocks, ...document }: SealedDocument): SealedDocument => document

describe.each(releases)('[SEAL4] what release $name sealed', ({ seals }) => {
  test.each(seals)('$pair, version $number, is printed with the words it was sealed with', ({ file }) => {
    const document = opened(file('json').toString())
    expect(plainText(sealedText(document, cic20172021))).toBe(document.text)
  })
})

test('[SEAL4] a version has its structure in it: it is printed from that, whatever the rules print of its answers today', () => {
  const { document } = sealedEdition(fullAnswers).seal
  expect(sealedText(document)).toEqual(JSON.parse(JSON.stringify(render(cic20172021, fullAnswers))))
  const otherwise = { ...document, answers: { ...document.answers, texts: {} } }
  expect(plainText(sealedText(otherwise))).toBe(document.text)
})

test('[SEAL4] of a version that holds lines only, every part is found again, whatever was answered', () => {
  for (const answers of twoHundredProtocols(2018)) {
    const { document } = sealedEdition(answers).seal
    expect(plainText(sealedText(inLinesOnly(document), cic20172021))).toBe(document.text)
  }
})

test('[SEAL4] names, persons, dates and domains of such a version are told from the fixed words around them', () => {
  const { document } = sealedEdition(fullAnswers).seal
  const withoutIds = JSON.parse(
    JSON.stringify(render(cic20172021, fullAnswers)).replaceAll(/"id":"s\d",/gu, ''),
  ) as unknown
  const read = sealedText(inLinesOnly(document), cic20172021)
  const hints = /"(?:hint|after)":"[^"]*"/gu
  expect(JSON.stringify(read).replaceAll(hints, '')).toBe(JSON.stringify(withoutIds).replaceAll(hints, ''))
})

test.each<[string, Template | undefined]>([
  ['is gone', undefined],
  ['has fewer lines', { ...cic20172021, blocks: cic20172021.blocks.slice(1) }],
  [
    'says something else everywhere',
    JSON.parse(
      JSON.stringify(cic20172021).replaceAll('Commune', 'Ville').replaceAll('retenu', 'choisi').replaceAll('Pour', 'À'),
    ) as Template,
  ],
])('[SEAL4] the sealed words are printed, also where the official text %s', (_what, guide) => {
  for (const answers of [fullAnswers, ...twoHundredProtocols(7).slice(0, 20)]) {
    const { document } = sealedEdition(answers).seal
    const printed = plainText(sealedText(inLinesOnly(document), guide))
    expect(printed.replaceAll(/\s+/gu, ' ')).toBe(document.text.replaceAll(/\s+/gu, ' '))
  }
})
