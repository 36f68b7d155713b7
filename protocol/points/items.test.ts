import { describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../answers/document.ts'
import type { Answers, Domain } from '../answers/document.ts'
import { domainItem, domainOfItem, itemsOf, signatoriesItem } from './items.ts'
import type { Item } from './items.ts'

const domain = (id: string, title: string): Domain => ({
  id,
  position: id,
  retained: false,
  title,
  body: [{ kind: 'paragraph', runs: [{ text: 'Former les agents' }] }],
})
const full: Answers = {
  texts: {
    'belgian.name': 'Ixelles',
    'partner.name': 'Kalamu',
    'belgian.representative': 'Béa Diallo',
    'belgian.function': 'Échevine',
    'partner.representative': 'Jean Kasongo',
    'partner.function': 'Bourgmestre',
  },
  dates: { 'belgian.deliberation': '2018-03-01' },
  choices: { 'belgian.civility': 'Mme', 'partner.civility': 'M.' },
  selections: { ties: ['historiques', 'd’amitié'] },
  forms: {},
  domains: [domain('d1', 'État civil'), domain('d2', 'Archivage')],
  signatories: [],
}
const items = (answers: Partial<Answers> = {}): Item[] => itemsOf(cic20172021, { ...full, ...answers })
const item = (id: string, answers: Partial<Answers> = {}): Item | undefined =>
  items(answers).find((one) => one.id === id)
const changedBy = (answers: Partial<Answers>): string[] => {
  const before = new Map(items().map((one) => [one.id, one.hash]))
  return items(answers)
    .filter((one) => before.get(one.id) !== one.hash)
    .map((one) => one.id)
}

describe('items', () => {
  test('stand in the reading order of the text', () => {
    expect(items().map((one) => one.id)).toEqual([
      'belgian.name',
      'partner.name',
      'belgian.deliberation',
      'ties',
      'belgian.agent',
      'partner.agent',
      'domains',
      'domain:d1',
      'domain:d2',
      'signatories.belgian',
      'signatories.partner',
      'place',
      'date',
    ])
  })

  test('are read as they are printed', () => {
    expect(
      items()
        .map((one) => one.text)
        .slice(0, 7),
    ).toEqual([
      'la Commune d’Ixelles',
      'la Commune de Kalamu',
      '1er mars 2018',
      'historiques et d’amitié',
      'Mme Béa Diallo, Échevine',
      'M. Jean Kasongo, Bourgmestre',
      '1. État civil\n2. Archivage',
    ])
    expect(item('place', { texts: { place: 'Le Rœulx' } })?.text).toBe('au Rœulx')
  })

  test('are filled once every blank of theirs is', () => {
    expect(
      items()
        .filter((one) => !one.filled)
        .map((one) => one.id),
    ).toEqual(['place', 'date'])
    expect(itemsOf(cic20172021, noAnswers).some((one) => one.filled)).toBe(false)
    expect(item('belgian.agent', { choices: {} })?.filled).toBe(false)
    expect(item('ties', { selections: {}, texts: { ties: 'anciens' } })?.filled).toBe(true)
  })

  test('may wait for the ceremony only if they are its place and day', () => {
    expect(
      items()
        .filter((one) => !one.required)
        .map((one) => one.id),
    ).toEqual(['place', 'date'])
  })
})

describe('[SAY2] the hash of an item', () => {
  test.each<[string, Partial<Answers>, string[]]>([
    ['a letter of a name', { texts: { ...full.texts, 'belgian.name': 'Ixelle' } }, ['belgian.name']],
    ['the form of a name', { forms: { 'belgian.name': 'de' } }, ['belgian.name']],
    [
      'a representative, who signs too',
      { texts: { ...full.texts, 'partner.function': 'Maire' } },
      ['partner.agent', 'signatories.partner'],
    ],
    ['the words of a domain', { domains: [domain('d1', 'Population'), domain('d2', 'Archivage')] }, ['domain:d1']],
    ['the order of the domains', { domains: [domain('d2', 'Archivage'), domain('d1', 'État civil')] }, ['domains']],
    ['a domain more', { domains: [...full.domains, domain('d3', 'Recensement')] }, ['domains', 'domain:d3']],
    [
      'a position nobody sees',
      { domains: [{ ...domain('d1', 'État civil'), position: 'Z9' }, domain('d2', 'Archivage')] },
      [],
    ],
  ])('changes with %s and with nothing else', (_what, answers, ids) => {
    expect(changedBy(answers)).toEqual(ids)
  })

  test('of a mark in the programme is part of its domain', () => {
    expect(
      changedBy({ domains: [{ ...domain('d1', 'État civil'), retained: true }, domain('d2', 'Archivage')] }),
    ).toEqual(['domain:d1'])
  })

  test('of equal words in two items differs', () => {
    const twins = items({ domains: [domain('d1', 'x'), domain('d2', 'x')] }).filter((one) => one.kind === 'domain')
    expect(new Set(twins.map((one) => one.hash)).size).toBe(2)
  })
})

describe('the persons who sign', () => {
  const person = {
    id: 's1',
    party: 'partner' as const,
    position: 'a0',
    name: 'Luc Sètondji ATROKPO',
    function: 'Maire',
    delegation: true,
  }

  test('are those a side named, two at most, else its representative', () => {
    expect(item('signatories.partner')?.text).toBe('Jean Kasongo, Bourgmestre')
    expect(item('signatories.partner', { signatories: [person] })?.text).toBe(
      'Luc Sètondji ATROKPO, Maire, par délégation',
    )
    expect(
      item('signatories.partner', {
        signatories: [person, { ...person, id: 's2' }, { ...person, id: 's3' }],
      })?.text.split('\n'),
    ).toHaveLength(2)
  })

  test('must have names', () => {
    expect(item('signatories.partner', { signatories: [{ ...person, name: '' }] })?.filled).toBe(false)
    expect(item('signatories.partner', { texts: {} })?.filled).toBe(false)
  })

  test('are the same item whatever number they have in the document', () => {
    const asRepresentative = { ...person, name: 'Jean Kasongo', function: 'Bourgmestre', delegation: false }
    expect(item('signatories.partner', { signatories: [asRepresentative] })?.hash).toBe(
      item('signatories.partner')?.hash,
    )
  })
})

test('item ids lead to their domain and back', () => {
  expect(domainOfItem(domainItem('d1'))).toBe('d1')
  expect(domainOfItem(signatoriesItem('belgian'))).toBeUndefined()
})
