import type { SignWords } from '../areas/signs.ts'

export const signs: SignWords = {
  title: 'Mots et signes',
  intro: 'Dans la marge, le carré est le paraphe de la commune belge, le rond celui de la commune partenaire.',
  stamps: {
    fresh: 'Paraphé: la commune est d’accord avec ces mots, exactement.',
    carried: 'Repris: paraphé pour une version précédente, et ces mots n’ont pas changé depuis.',
    stale: 'Périmé: les mots ont changé depuis ce paraphe; il faut parapher à nouveau.',
    missing: 'Pas encore paraphé.',
  },
  words: [
    ['Parapher', 'Marquer de ses initiales chaque point sur lequel on est d’accord. Ce n’est pas une signature.'],
    ['Convenu', 'Un point que les deux communes ont paraphé sur les mêmes mots, sans condition ouverte.'],
    [
      'Arrêter le texte',
      'Quand tout est convenu, figer le texte: c’est une version convenue, numérotée. Elle se signe ensuite à l’encre.',
    ],
    ['Condition', 'Une discussion que les deux communes doivent fermer avant que le point soit convenu.'],
    ['Accompagnement', 'Une personne du programme qui lit et commente, sans jamais parapher.'],
    [
      'Empreinte',
      'Un code calculé sur le texte: une lettre changée, et il est tout autre. Il sert à vérifier un fichier.',
    ],
    ['Ratifier', 'Le Conseil de chaque commune approuve la version signée; elle est alors en vigueur.'],
  ],
  close: 'Fermer',
}
