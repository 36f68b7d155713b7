import type { ImportWords } from '../areas/import.ts'
import { plural } from '../plural.ts'

export const returned: ImportWords = {
  title: 'Importer un document Word',
  intro:
    'Pour un partenaire sans connexion: envoyez-lui le fichier Word (Télécharger, Word), il remplit les blancs, vous importez ici le fichier qu’il renvoie.',
  help: [
    'Le fichier se remplit dans Word ou LibreOffice; on peut l’enregistrer en .docx ou en .odt.',
    'Une réponse répétée dans le texte (le nom d’une commune) s’écrit une fois: les autres endroits suivent ici.',
    'Les domaines s’écrivent librement: un domaine par ligne numérotée, son texte en dessous.',
    'Rien n’est repris sans vous: vous verrez chaque changement avant de décider.',
  ],
  choose: 'Choisir le fichier',
  reading: 'Lecture du fichier…',
  tooLarge: (size, limit) =>
    `Ce fichier fait ${size}; ${limit} au plus sont acceptés. Retirez-en des photos ou réduisez-les, puis choisissez-le à nouveau.`,
  other: 'Choisir un autre fichier',
  found: (count) => plural('fr', count, 'Un changement dans ce fichier', `${count} changements dans ce fichier`),
  nothing: 'Ce fichier ne change rien: ses réponses sont celles du texte actuel.',
  base: 'Au départ du fichier',
  baseUnknown: 'inconnu: le fichier ne le dit plus',
  ours: 'Ici, aujourd’hui',
  theirs: 'Dans le fichier',
  empty: '(rien)',
  conflict: 'Changé des deux côtés',
  conflictWhy: 'Ces mots ont aussi changé ici depuis le départ du fichier. Ils restent, sauf si vous cochez.',
  take: (label) => `Reprendre: ${label}`,
  takeShort: 'Reprendre',
  problems: {
    'not-understood': 'Ces mots ne sont pas une réponse possible à cet endroit. Écrivez-les vous-même.',
    'too-long': 'Ce texte est trop long pour cet endroit.',
    'too-many': 'Il y a déjà le nombre maximal de domaines.',
  },
  fixed: (count) =>
    plural(
      'fr',
      count,
      'Un endroit du texte officiel diffère dans ce fichier',
      `${count} endroits du texte officiel diffèrent dans ce fichier`,
    ),
  fixedWhy: 'Le texte officiel ne change pas: ces différences sont montrées et ne sont jamais reprises.',
  remarks: 'À savoir sur ce fichier',
  remark: {
    'tracked-changes': 'Des modifications y sont suivies: les ajouts ont été lus, les suppressions non.',
    'hidden-text': 'Il contient du texte masqué: il n’a pas été lu.',
    links: 'Il contient des liens vers l’extérieur: ils ne sont pas repris.',
    comments: 'Il contient des commentaires: ils ne sont pas repris. Écrivez-les dans la discussion du point.',
    'other-content': 'Il contient des images, des notes ou des cadres: ils ne sont pas repris.',
    'no-origin': 'Il ne dit plus de quel état du texte il est parti: comparez chaque changement avec soin.',
    'places-differ': 'Une même réponse y est écrite de plusieurs façons: la première a été lue.',
    'blank-missing': 'Un blanc n’y a pas été retrouvé.',
  },
  confirm: (count) => plural('fr', count, 'Reprendre le changement coché', `Reprendre les ${count} changements cochés`),
  leaveAll: 'Ne rien reprendre',
  done: (count) => plural('fr', count, 'Un changement repris.', `${count} changements repris.`),
  newDomain: 'Nouveau domaine',
  removedDomain: 'Domaine retiré',
}
