import type { InitialWords } from '../areas/initials.ts'
import { plural } from '../plural.ts'

export const initial: InitialWords = {
  title: 'Parapher plusieurs points',
  intro:
    'Vous paraphez, pour votre commune, chacun des points cochés, tel qu’il est écrit ici. Ce qui n’a pas changé depuis votre dernière lecture est déjà coché; relisez le reste avant de le cocher.',
  own: 'Écrit par vous pendant cette visite',
  unchanged: (time) => `Sans changement depuis votre dernière lecture, le ${time}`,
  toRead: (time) => `Changé ou nouveau depuis votre dernière lecture, le ${time}`,
  firstReading: 'À lire pour la première fois sur cet appareil',
  tickAll: 'Tout cocher',
  tickNone: 'Tout décocher',
  leftOut: 'Ne seront pas paraphés',
  already: (count) =>
    plural(
      'fr',
      count,
      'Un point porte déjà votre paraphe sur ces mots.',
      `${count} points portent déjà votre paraphe sur ces mots.`,
    ),
  chosen: (count) =>
    count === 0 ? 'Aucun point coché.' : plural('fr', count, 'Un point coché.', `${count} points cochés.`),
  confirm: 'J’ai lu, je paraphe ces points',
  busy: 'Paraphe en cours…',
  done: (count) => plural('fr', count, 'Un point paraphé.', `${count} points paraphés.`),
  skipped: (count) =>
    plural('fr', count, 'Un point vient de changer: relisez-le.', `${count} points viennent de changer: relisez-les.`),
  cancel: 'Annuler',
}
