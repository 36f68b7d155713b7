import type { RedlineWords } from '../areas/redline.ts'
import { withOf } from '../with-of.ts'
import { plural } from '../plural.ts'

export const redline: RedlineWords = {
  removed: 'supprimé:',
  added: 'ajouté:',
  unseen: {
    space: 'espace',
    'no-break-space': 'espace insécable',
    'narrow-no-break-space': 'espace fine insécable',
    'other-space': 'espace d’une autre largeur',
  },
  unseenSign: (code) => `signe invisible ${code}`,
  restyled: {
    bold: 'mis en gras',
    'not-bold': 'n’est plus en gras',
    italic: 'mis en italique',
    'not-italic': 'n’est plus en italique',
  },
  reshaped: {
    paragraph: 'devient un paragraphe',
    bullet: 'devient un point de liste',
    numbered: 'devient un point numéroté',
    continued: 'continue le point précédent',
    level: 'change de niveau',
  },
  moved: (from, to) => `déplacé de la ${nth(from)} à la ${nth(to)} place`,
  unchangedLines: (count) => plural('fr', count, 'Un alinéa sans changement', `${count} alinéas sans changement`),
  onlyFormatting: 'Les mots sont les mêmes; la mise en forme a changé.',
  changed: (by, since) => (by === undefined ? `Modifié depuis ${since}` : `Modifié par ${by} depuis ${since}`),
  lastChange: (name, time) => `Dernière modification: ${name}, le ${time}`,
  ourCommune: 'votre commune',
  since: {
    ours: 'votre paraphe',
    theirs: (commune) => `le paraphe ${withOf(commune)}`,
    both: 'les paraphes des deux communes',
    seal: (number) => `la version convenue n° ${number}`,
  },
}

const nth = (place: number): string => (place === 1 ? '1re' : `${place}e`)
