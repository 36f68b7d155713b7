import { expect, test } from 'vitest'
import { suggestedDomains } from './suggestions.ts'

const usual = ['État civil', 'Recensement de la population', 'Gestion des déchets']

test('a usual domain that is in the list is not suggested again, however it is typed', () => {
  expect(suggestedDomains(usual, ['etat  civil', 'GESTION DES DÉCHETS '])).toEqual(['Recensement de la population'])
})

test('a domain of one’s own takes no suggestion away', () => {
  expect(suggestedDomains(usual, ['Santé', ''])).toEqual(usual)
})
