/** Out, through LibreOffice, and back: exactly what was changed there is proposed here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import { fullAnswers } from '../../testing/files/filled-in-protocol.ts'
import { LibreOffice } from '../../testing/files/libreoffice.ts'
import { poppler } from '../../testing/files/read-pdf.ts'
import { returnedFrom, wordFileOf } from '../../testing/files/word-return.ts'

const twoMinutes = 120_000
let office: LibreOffice
beforeAll(async () => {
  office = await LibreOffice.start()
})
const folder = mkdtempSync(join(tmpdir(), 'paraphe-office-'))
afterAll(async () => {
  await office.stop()
  rmSync(folder, { recursive: true })
})

const proposed = (file: Uint8Array, base: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(proposalsOf(cic20172021, returnedFrom(file, base), base).map(({ id, theirs }) => [id, theirs]))

describe('a filled form, edited in LibreOffice', () => {
  const answers: Answers = { ...fullAnswers, texts: { ...fullAnswers.texts, 'partner.name': 'Kpɔ̀mè' } }
  let back: { readonly docx: Uint8Array; readonly odt: Uint8Array }
  beforeAll(async () => {
    back = await office.edit(wordFileOf(answers), {
      blanks: [
        ['d’Ixelles', 'du Rœulx'],
        ['1er mars 2018', '14 juin 2018'],
        ['Jean-Claude Kadima', 'Luc Sètondji ATROKPO'],
        ['d’amitié et socioculturels', 'historiques, d’amitié et de voisinage'],
        ['Christos Doulkeridis', 'Christos D.'],
      ],
      words: [['Classer ', 'Ranger et classer ']],
      domains: [['Recensement', 'Taxes & <redevances>']],
    })
  }, twoMinutes)

  const expected = {
    'belgian.name': 'du Rœulx',
    'belgian.deliberation': '14 juin 2018',
    'partner.representative': 'Luc Sètondji ATROKPO',
    ties: 'historiques, d’amitié et de voisinage',
    'domain:d-a1': 'Archivage\nRanger et classer et conserver',
    'new-domain:3': 'Taxes & <redevances>',
    'signatory:belgian:0': 'Christos D., Bourgmestre',
    'signatory:partner:0': 'Luc Sètondji ATROKPO, Bourgmestre',
  }

  test.each(['docx', 'odt'] as const)('and saved as %s: exactly those changes, and no other word differs', (format) => {
    expect(proposed(back[format], answers)).toEqual(expected)
    const { fixed, remarks } = returnedFrom(back[format], answers)
    expect(fixed).toEqual([])
    expect(remarks).toEqual([])
  })
})

test(
  'a name in two scripts comes back whole; LibreOffice 7.4 doubles it in a DOCX, which is told and changes nothing',
  async () => {
    const answers: Answers = { ...fullAnswers, texts: { ...fullAnswers.texts, 'partner.name': 'آيت باها Kpɔ̀mè' } }
    const back = await office.edit(wordFileOf(answers), { blanks: [['Bourgmestre', 'Maire']] })
    for (const file of [back.odt, back.docx]) expect(proposed(file, answers)).not.toHaveProperty('partner.name')
    expect(returnedFrom(back.odt, answers).fixed).toEqual([])
  },
  twoMinutes,
)

describe('an empty form, filled in LibreOffice', () => {
  let back: { readonly docx: Uint8Array; readonly odt: Uint8Array }
  beforeAll(async () => {
    back = await office.edit(wordFileOf(noAnswers), {
      blanks: [
        ['(nom, fonction)', 'Maire'],
        ['à …', 'Les Bons Villers'],
      ],
      words: [['… (domaines de coopération envisagés', 'État civil … (domaines de coopération envisagés']],
    })
  }, twoMinutes)

  test.each(['docx', 'odt'] as const)('and saved as %s', (format) => {
    expect(proposed(back[format], noAnswers)).toMatchObject({
      'belgian.function': 'Maire',
      'partner.function': 'Maire',
      place: 'aux Bons Villers',
    })
    expect(returnedFrom(back[format], noAnswers).fixed).toEqual([])
  })
})

describe('LibreOffice opens the exported file', () => {
  test(
    'and shows the title of every domain in bold, the retained and the first ones too',
    async () => {
      const titles = ['État civil', 'Population', 'Foncier']
      const domains = titles.map((title, at) => ({
        id: `d${at}`,
        position: `a${at}`,
        retained: at !== 1,
        title,
        body: [],
      }))
      const file = join(folder, 'titles.pdf')
      writeFileSync(file, await office.convert(wordFileOf({ ...noAnswers, domains }), 'pdf'))
      const bold = poppler('pdftohtml', '-xml', '-stdout', file).match(/(?<=<b>)[^<]+(?=<\/b>)/g)
      expect(bold?.filter((words) => titles.includes(words))).toEqual(titles)
    },
    twoMinutes,
  )

  test(
    'and reads the same words in it',
    async () => {
      const text = new TextDecoder().decode(await office.convert(wordFileOf(fullAnswers), 'txt:Text'))
      for (const words of ['Considérant les liens d’amitié et socioculturels qui lient', '1. État civil et population'])
        expect(text).toContain(words)
      expect((await office.convert(wordFileOf(fullAnswers), 'pdf')).length).toBeGreaterThan(20_000)
    },
    twoMinutes,
  )
})
