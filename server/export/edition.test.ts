import { expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import { render } from '../../protocol/print/render.ts'
import { brusselsMoment, fileName, titleOf } from './edition.ts'
import type { Edition } from './edition.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'

const draft: Edition = { kind: 'draft', at: 0 }
const sealed = sealedEdition(fullAnswers)

test('a title names both communes, and a draft', () => {
  const rendered = render(cic20172021, fullAnswers)
  expect(titleOf(rendered, sealed)).toBe(
    'Protocole de collaboration entre la Commune d’Ixelles et la Commune de Kalamu',
  )
  expect(titleOf(rendered, draft)).toMatch(/^PROJET – Protocole/)
})

test.each([
  [{}, draft, 'protocole-projet.pdf'],
  [{ 'belgian.name': 'Ixelles', 'partner.name': 'Kalamu' }, sealed, 'protocole-ixelles-kalamu-version-1.pdf'],
  [
    { 'belgian.name': 'Le Rœulx', 'partner.name': 'Bobo-Dioulasso, Arrondissement n°2' },
    draft,
    'protocole-roeulx-bobo-dioulasso-arrondissement-n-2-projet.pdf',
  ],
  [{ 'belgian.name': '../../etc', 'partner.name': 'آيت باها' }, draft, 'protocole-etc-projet.pdf'],
])('the file of %j has a name every system takes', (texts, edition, name) => {
  expect(fileName(render(cic20172021, { ...noAnswers, texts }), edition, 'pdf')).toBe(name)
})

test.each([
  [Date.UTC(2026, 10, 22, 23, 5), '23 novembre 2026 à 00 h 05'],
  [Date.UTC(2018, 6, 1, 8, 30), '1er juillet 2018 à 10 h 30'],
])('moments are told in Belgian time', (at, words) => {
  expect(brusselsMoment(at)).toBe(words)
})
