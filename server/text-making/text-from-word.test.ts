import { describe, expect, test } from 'vitest'
import { noAnswers } from '../../protocol/answers/document.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import { agentOf, domainsHeading, nameField, signingFields } from '../../protocol/text/blanks.ts'
import { readText } from '../../protocol/text/read-text.ts'
import type { Template } from '../../protocol/text/template.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import { docxFile } from '../export/docx/docx.ts'
import { noTalk } from '../export/docx/talk.ts'
import type { ReadParagraph } from '../import/reading.ts'
import { readReturnedFile } from '../import/returned-file.ts'
import { textFromWord } from './text-from-word.ts'

const printed = (template: Template): string => plainText(displayed(render(template, noAnswers)))

/** A Word file of nothing but the text, its blanks content controls. */
function wordFileOf(template: Template): readonly ReadParagraph[] {
  const origin = { protocol: 'p', generation: 'g', template: template.id, state: { kind: 'draft', seq: 0 } } as const
  const file = docxFile({ template, answers: noAnswers, edition: { kind: 'draft', at: 0 }, origin, talk: noTalk })
  const reading = readReturnedFile(file)
  if (!reading.ok) throw new Error(reading.refusal.code)
  return reading.value.paragraphs
}

function templateFrom(paragraphs: readonly ReadParagraph[]): Template {
  const read = readText(textFromWord(paragraphs, 'Mon texte').file)
  if (!read.ok) throw new Error(read.faults.map(({ at, en }) => `${at}: ${en}`).join('\n'))
  return read.template
}

const typed = (...lines: readonly string[]): ReadParagraph[] =>
  lines.map((text) => ({
    pieces: [{ text, bold: false, italic: false, control: undefined }],
    style: 'normal',
    list: undefined,
    column: undefined,
    bookmarks: [],
  }))

test('[LOCK1] out of a Word file with content controls comes a text that prints the same words', () => {
  const made = templateFrom(wordFileOf(cic20172021))
  // What marks the entries of a list stands in no paragraph of a Word file.
  expect(printed(made)).toBe(printed(cic20172021).replace(/^· /gmu, '- '))
  expect(
    Object.values(made.fields)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(
    Object.values(cic20172021.fields)
      .map(({ kind }) => kind)
      .toSorted(),
  )
  expect(domainsHeading(made)).toBe(domainsHeading(cic20172021))
})

test('a text that is set otherwise comes out as well', () => {
  const made = templateFrom(wordFileOf(jumelage2027))
  expect(printed(made).replace(/\s+/gu, ' ')).toBe(printed(jumelage2027).replace(/\s+/gu, ' '))
})

describe('out of typed words', () => {
  const lines = [
    'Convention d’amitié',
    'Convention entre la Ville de ….. et la Ville de …',
    'Vu la décision du … (date), prise à l’unanimité;',
    'La Ville de …, représentée par Monsieur/Madame … (nom, charge),',
    'La Ville de …, représentée par Monsieur/Madame … (nom, charge),',
    'Article 1 - Amis',
    'Les Villes partagent (un fleuve, une langue, etc.).',
    'Le compte est tenu par [nom de la banque], agence de (lieu).',
    'Article 2 - Domaines',
    'Elles œuvrent dans les domaines suivants: … (domaines retenus).',
    'Pour la Ville de …',
    'Pour la Ville de …',
    '(Nom, signature)',
    '(Nom, signature)',
    'Fait à … (lieu), le … (date)',
  ]
  const made = templateFrom(typed(...lines))

  test('blanks written as dots, in square or in round brackets are found', () => {
    const labels = Object.values(made.fields).map(({ kind, label }) => `${kind} ${label.fr}`)
    expect(labels).toEqual([
      'text Commune belge',
      'text Commune partenaire',
      'date Date',
      'choice Civilité',
      'text Nom',
      'text Charge',
      'choice Civilité',
      'text Nom',
      'text Charge',
      'selection Mots à choisir',
      'text Nom de la banque',
      'text Lieu',
      'date Date 2',
    ])
  })

  test('who is who, where it is signed and where the domains stand is read off it', () => {
    expect([nameField(made, 'belgian'), nameField(made, 'partner')]).toEqual(['belgian.commune', 'partner.commune'])
    expect(made.fields[agentOf(made, 'partner')?.name ?? '']?.owner).toBe('partner')
    expect(signingFields(made)).toEqual({ place: 'lieu', day: 'date-2' })
    expect(domainsHeading(made)).toBe('Article 2 - Domaines')
  })

  test('what it cannot know is listed for a person', () => {
    const { decisions } = textFromWord(typed(...lines.slice(0, 9)), 'Mon texte')
    const told = decisions.map(({ en }) => en).join('\n')
    for (const words of [
      'What is this text called',
      '“Date”: who writes it',
      'Where do the communes sign',
      'Where is the list',
      'Translate',
    ])
      expect(told).toContain(words)
  })
})
