import type { RedlineWords } from '../areas/redline.ts'
import { plural } from '../plural.ts'

export const redline: RedlineWords = {
  removed: 'removed:',
  added: 'added:',
  unseen: {
    space: 'space',
    'no-break-space': 'no-break space',
    'narrow-no-break-space': 'narrow no-break space',
    'other-space': 'space of another width',
  },
  unseenSign: (code) => `invisible sign ${code}`,
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
  lastChange: (name, time) => `Last changed: ${name}, ${time}`,
  ourCommune: 'your commune',
  since: {
    ours: 'your initials',
    theirs: (commune) => `the initials of ${commune}`,
    both: 'both communes’ initials',
    seal: (number) => `agreed version no. ${number}`,
  },
}
