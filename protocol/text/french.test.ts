import { describe, expect, test } from 'vitest'
import { atPlace, frenchList, longDate, ofName } from './french.ts'
import type { NameForm } from './french.ts'

const of = (name: string, form?: NameForm): string => {
  const { preposition, rest } = ofName(name, form)
  return preposition + rest
}
const at = (place: string): string => {
  const { preposition, rest } = atPlace(place)
  return preposition + rest
}

describe('de, d’, du, des before the name of a commune', () => {
  test.each([
    ['Le Rœulx', 'du Rœulx'],
    ['Les Bons Villers', 'des Bons Villers'],
    ['La Louvière', 'de La Louvière'],
    ['L’Escaillère', 'de L’Escaillère'],
    ["L'Escaillère", "de L'Escaillère"],
    ['Lessines', 'de Lessines'],
    ['Leuze-en-Hainaut', 'de Leuze-en-Hainaut'],
    ['Le', 'de Le'],
    ['Yvoir', 'd’Yvoir'],
    ['Yaoundé', 'de Yaoundé'],
    ['Ixelles', 'd’Ixelles'],
    ['Évere', 'd’Évere'],
    ['E\u0301vere', 'd’E\u0301vere'],
    ['Aït Baha', 'd’Aït Baha'],
    ['El Jadida', 'd’El Jadida'],
    ['Al Hoceïma', 'd’Al Hoceïma'],
    ['Œudeghien', 'd’Œudeghien'],
    ['Oupeye', 'd’Oupeye'],
    ['Uccle', 'd’Uccle'],
    ['Amay', 'd’Amay'],
    ['Kalamu', 'de Kalamu'],
    ['N’Djili', 'de N’Djili'],
    ['Za-Kpota', 'de Za-Kpota'],
    ['Ville de Namur', 'de Ville de Namur'],
    ['Court-Saint-Étienne', 'de Court-Saint-Étienne'],
    ['Mbour', 'de Mbour'],
    ['Kpɔ̀mè', 'de Kpɔ̀mè'],
    ['آيت باها', 'de آيت باها'],
  ])('%s → %s, without a question', (name, printed) => {
    expect(of(name)).toBe(printed)
    expect(ofName(name).ask).toBe(false)
  })

  test.each([
    ['Huy', 'de Huy'],
    ['Hastière', 'de Hastière'],
    ['Ouagadougou', 'de Ouagadougou'],
    ['Ouinhi', 'de Ouinhi'],
    ['Iasi', 'd’Iasi'],
  ])('%s → %s, and both forms are offered', (name, printed) => {
    expect(of(name)).toBe(printed)
    expect(ofName(name).ask).toBe(true)
  })

  test.each<[string, NameForm, string]>([
    ['Huy', 'd’', 'd’Huy'],
    ['Hastière', 'd’', 'd’Hastière'],
    ['Le Rœulx', 'de', 'de Le Rœulx'],
    ['Rœulx', 'du', 'du Rœulx'],
    ['Le Rœulx', 'du', 'du Rœulx'],
    ['Les Bons Villers', 'des', 'des Bons Villers'],
    ['Ixelles', 'de', 'de Ixelles'],
  ])('the party of %s chooses %s → %s', (name, form, printed) => {
    expect(of(name, form)).toBe(printed)
  })

  test('a form of "à" says nothing about "de"', () => {
    expect(ofName('Ixelles', 'aux')).toEqual({ preposition: 'd’', rest: 'Ixelles', ask: false })
  })
})

describe('à, au, aux before a place', () => {
  test.each([
    ['Le Rœulx', 'au Rœulx'],
    ['Les Bons Villers', 'aux Bons Villers'],
    ['La Louvière', 'à La Louvière'],
    ['Ixelles', 'à Ixelles'],
    ['Huy', 'à Huy'],
  ])('%s → %s', (place, printed) => {
    expect(at(place)).toBe(printed)
  })

  test('a party may choose the form', () => {
    expect(atPlace('Rœulx', 'au')).toEqual({ preposition: 'au ', rest: 'Rœulx' })
    expect(atPlace('Le Rœulx', 'à')).toEqual({ preposition: 'à ', rest: 'Le Rœulx' })
  })
})

test.each([
  ['2018-03-01', '1er mars 2018'],
  ['2017-08-11', '11 août 2017'],
  ['2019-12-31', '31 décembre 2019'],
  ['2020-02-29', '29 février 2020'],
])('%s reads %s', (day, words) => {
  expect(longDate(day)).toBe(words)
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a et b'],
  [['a', 'b', 'c'], 'a, b et c'],
])('%j reads "%s"', (words, list) => {
  expect(frenchList(words)).toBe(list)
})
