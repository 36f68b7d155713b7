import type { RedlineWords } from '../areas/redline.ts'
import { plural } from '../plural.ts'

export const redline: RedlineWords = {
  removed: 'geschrapt:',
  added: 'toegevoegd:',
  unseen: {
    space: 'spatie',
    'no-break-space': 'vaste spatie',
    'narrow-no-break-space': 'smalle vaste spatie',
    'other-space': 'spatie van een andere breedte',
  },
  unseenSign: (code) => `onzichtbaar teken ${code}`,
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
  lastChange: (name, time) => `Laatst gewijzigd: ${name}, ${time}`,
  ourCommune: 'uw gemeente',
  since: {
    ours: 'uw paraaf',
    theirs: (commune) => `de paraaf van ${commune}`,
    both: 'de parafen van beide gemeenten',
    seal: (number) => `de overeengekomen versie nr. ${number}`,
  },
}
