import { describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import { parties } from '../party.ts'
import {
  agentOf,
  domainsBlock,
  domainsHeading,
  formsFor,
  isCivility,
  jointOf,
  nameField,
  namesIn,
  readingOrder,
  retainedWords,
  signaturesBlock,
  signingFields,
  wordsBefore,
} from './blanks.ts'
import type { Template } from './template.ts'

const orderOf = (template: Template): string[] =>
  readingOrder(template).map((entry) =>
    'id' in entry ? entry.id : entry.kind === 'domains' ? 'domains' : `signatories.${entry.party}`,
  )

describe('what blanks are is read off the blocks', () => {
  test.each([
    [cic20172021, ['belgian.name', 'partner.name'], ['belgian.representative', 'partner.representative']],
    [jumelage2027, ['here.town', 'there.town'], ['here.mayor', 'there.mayor']],
  ])('what a commune calls itself, and who acts for it: $id', (template, names, agents) => {
    expect(parties.map((party) => nameField(template, party))).toEqual(names)
    expect(parties.map((party) => agentOf(template, party)?.name)).toEqual(agents)
  })

  test('a blank whose id ends like a name is none where it is printed plainly', () => {
    expect(jointOf(jumelage2027, 'bank.name')).toBeUndefined()
    expect(formsFor(jumelage2027, 'bank.name')).toEqual([])
    expect([jointOf(jumelage2027, 'here.town'), jointOf(jumelage2027, 'town.hall')]).toEqual(['of', 'at'])
  })

  test('where and when it is signed', () => {
    expect(signingFields(cic20172021)).toEqual({ place: 'place', day: 'date' })
    expect(signingFields(jumelage2027)).toEqual({ place: 'town.hall', day: 'feast.day' })
    expect(signingFields({ ...jumelage2027, blocks: [] })).toEqual({})
  })

  test('the article of the domains, and the words around a name', () => {
    expect([cic20172021, jumelage2027].map(domainsHeading)).toEqual([
      'Article 3 - Domaines d’action',
      'Article 5 - Chantiers communs',
    ])
    expect([wordsBefore(cic20172021, 'partner.name'), wordsBefore(jumelage2027, 'here.town')]).toEqual([
      'la Commune',
      'la Ville',
    ])
    expect(wordsBefore(cic20172021, 'place')).toBe('Fait')
    expect(retainedWords(jumelage2027)).toBe('(financé la première année)')
  })

  test('the order in which points are read, also of a required one behind the signatures', () => {
    expect(orderOf(cic20172021)).toEqual([
      'belgian.name',
      'partner.name',
      'belgian.deliberation',
      'ties',
      'belgian.agent',
      'partner.agent',
      'domains',
      'signatories.belgian',
      'signatories.partner',
      'place',
      'date',
    ])
    expect(orderOf(jumelage2027).slice(-5)).toEqual([
      'money',
      'signatories.partner',
      'signatories.belgian',
      'feast',
      'witness',
    ])
  })

  test('a word of address is told from a name', () => {
    expect([isCivility(jumelage2027, 'there.title'), isCivility(jumelage2027, 'there.mayor')]).toEqual([true, false])
  })

  test('the blocks there is one of', () => {
    expect(domainsBlock(jumelage2027)?.retainedMark).toBe('(financé la première année)')
    expect(signaturesBlock(jumelage2027)?.columns.map(({ party }) => party)).toEqual(['partner', 'belgian'])
  })
})

test('a commune is called as it calls itself, until then as it was created', () => {
  const given = { belgian: 'Huy', partner: 'Natitingou' }
  expect(namesIn(jumelage2027, { texts: { 'there.town': 'Boukoumbé' } }, given)).toEqual({
    belgian: 'Huy',
    partner: 'Boukoumbé',
  })
})
