import { withOf } from './with-of.ts'
import { inLanguages, plural } from './words.tsx'

/** What happened to the formatting of words that stayed. */
export type Restyling = 'bold' | 'not-bold' | 'italic' | 'not-italic'
/** What a line of a domain has become. */
export type Shape = 'paragraph' | 'bullet' | 'numbered' | 'continued' | 'level'

interface RedlineWords {
  removed: string
  added: string
  restyled: Record<Restyling, string>
  reshaped: Record<Shape, string>
  moved: (from: number, to: number) => string
  unchangedLines: (count: number) => string
  onlyFormatting: string
  /** `by` is the commune whose words they are, where only one may write them. */
  changed: (by: string | undefined, since: string) => string
  ourCommune: string
  since: {
    ours: string
    theirs: (commune: string) => string
    both: string
    seal: (number: number) => string
  }
}

export const redlineWords = inLanguages<RedlineWords>({
  fr: {
    removed: 'supprimé:',
    added: 'ajouté:',
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
    ourCommune: 'votre commune',
    since: {
      ours: 'votre paraphe',
      theirs: (commune) => `le paraphe ${withOf(commune)}`,
      both: 'les paraphes des deux communes',
      seal: (number) => `la version convenue n° ${number}`,
    },
  },
  nl: {
    removed: 'geschrapt:',
    added: 'toegevoegd:',
    restyled: {
      bold: 'vet gezet',
      'not-bold': 'niet meer vet',
      italic: 'cursief gezet',
      'not-italic': 'niet meer cursief',
    },
    reshaped: {
      paragraph: 'wordt een alinea',
      bullet: 'wordt een lijstpunt',
      numbered: 'wordt een genummerd punt',
      continued: 'zet het vorige punt voort',
      level: 'verandert van niveau',
    },
    moved: (from, to) => `verplaatst van plaats ${from} naar plaats ${to}`,
    unchangedLines: (count) => plural('nl', count, 'Eén ongewijzigde alinea', `${count} ongewijzigde alinea’s`),
    onlyFormatting: 'De woorden zijn dezelfde; de opmaak is gewijzigd.',
    changed: (by, since) => (by === undefined ? `Gewijzigd sinds ${since}` : `Gewijzigd door ${by} sinds ${since}`),
    ourCommune: 'uw gemeente',
    since: {
      ours: 'uw paraaf',
      theirs: (commune) => `de paraaf van ${commune}`,
      both: 'de parafen van beide gemeenten',
      seal: (number) => `de overeengekomen versie nr. ${number}`,
    },
  },
  en: {
    removed: 'removed:',
    added: 'added:',
    restyled: {
      bold: 'made bold',
      'not-bold': 'no longer bold',
      italic: 'made italic',
      'not-italic': 'no longer italic',
    },
    reshaped: {
      paragraph: 'becomes a paragraph',
      bullet: 'becomes a list entry',
      numbered: 'becomes a numbered entry',
      continued: 'continues the entry before',
      level: 'changes level',
    },
    moved: (from, to) => `moved from place ${from} to place ${to}`,
    unchangedLines: (count) => plural('en', count, 'One unchanged paragraph', `${count} unchanged paragraphs`),
    onlyFormatting: 'The words are the same; the formatting has changed.',
    changed: (by, since) => (by === undefined ? `Changed since ${since}` : `Changed by ${by} since ${since}`),
    ourCommune: 'your commune',
    since: {
      ours: 'your initials',
      theirs: (commune) => `the initials of ${commune}`,
      both: 'both communes’ initials',
      seal: (number) => `agreed version no. ${number}`,
    },
  },
})

const nth = (place: number): string => (place === 1 ? '1re' : `${place}e`)
