/** The invented text filled in by both towns. */
import type * as Y from 'yjs'
import { addDomain, choiceKeys, retainDomain, setChoice, textOf } from '../../protocol/answers/document.ts'
import type { CreateProtocol } from '../../protocol/wire/wire.ts'
import { jumelage2027 } from './jumelage-2027.ts'

export const huyAndNatitingou: CreateProtocol = {
  template: jumelage2027.id,
  belgian: 'Huy',
  partner: 'Natitingou',
  creator: { name: 'Anne Lambert', party: 'belgian' },
}

/** The name of Huy stands there since the protocol was made. */
export function asHuyWrites(doc: Y.Doc): void {
  setChoice(doc, choiceKeys.value('here.title'), 'Maître')
  textOf(doc, 'here.mayor').insert(0, 'Éric Dosogne')
  textOf(doc, 'here.office').insert(0, 'Bourgmestre')
  textOf(doc, 'bank.name').insert(0, 'Le Crédit du Condroz')
  setChoice(doc, choiceKeys.selected('common', 'un fleuve'), true)
  textOf(doc, 'common').insert(0, 'des archives')
  addDomain(doc, 'water', 'Eau potable')
  retainDomain(doc, 'water', true)
}

export function asNatitingouWrites(doc: Y.Doc): void {
  textOf(doc, 'there.town').insert(0, 'Natitingou')
  setChoice(doc, choiceKeys.value('vote'), '2027-03-01')
  setChoice(doc, choiceKeys.value('there.title'), 'Madame')
  textOf(doc, 'there.mayor').insert(0, 'Kpɔ̀mè Atrokpo')
  textOf(doc, 'there.office').insert(0, 'Maire')
  textOf(doc, 'witness').insert(0, 'Les Amis du Fleuve')
  textOf(doc, 'town.hall').insert(0, 'Le Rœulx')
}

/** What then stands in it, paragraph by paragraph, as every file shows it. */
export const printedJumelage: readonly string[] = [
  'Convention de jumelage entre la Ville de Natitingou et la Ville de Huy',
  'Vu le vote du 1er mars 2027, qui honore la Ville de Natitingou;',
  'La Ville de Natitingou, par la voix de Madame Kpɔ̀mè Atrokpo, Maire,',
  'La Ville de Huy, par la voix de Maître Éric Dosogne, Bourgmestre,',
  'Les deux Villes partagent un fleuve et des archives.',
  'Article 5 - Chantiers communs',
  'Le compte commun est tenu par Le Crédit du Condroz.',
  'Fêté au Rœulx le … (jour).',
  'Devant Les Amis du Fleuve, qui a relu.',
]
