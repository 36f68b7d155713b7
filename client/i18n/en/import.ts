import type { ImportWords } from '../areas/import.ts'
import { plural } from '../plural.ts'

export const returned: ImportWords = {
  title: 'Import a Word document',
  intro:
    'For a partner without a connection: send them the Word file (Download, Word), they fill in the blanks, and you import here the file they send back.',
  help: [
    'The file is filled in with Word or LibreOffice; it may be saved as .docx or .odt.',
    'An answer that recurs in the text (a commune’s name) is written once: the other places follow here.',
    'The domains are written freely: one domain per numbered line, its text below.',
    'Nothing is taken without you: you will see every change before deciding.',
  ],
  choose: 'Choose the file',
  reading: 'Reading the file…',
  tooLarge: (size, limit) =>
    `This file is ${size}; at most ${limit} is accepted. Take photographs out of it or make them smaller, then choose it again.`,
  other: 'Choose another file',
  found: (count) => plural('en', count, 'One change in this file', `${count} changes in this file`),
  nothing: 'This file changes nothing: its answers are those of the present text.',
  base: 'When the file was made',
  baseUnknown: 'unknown: the file no longer says',
  ours: 'Here, today',
  theirs: 'In the file',
  empty: '(nothing)',
  conflict: 'Changed on both sides',
  conflictWhy: 'These words have changed here too since the file was made. They stay, unless you tick.',
  take: (label) => `Take over: ${label}`,
  takeShort: 'Take over',
  problems: {
    'not-understood': 'These words are no possible answer there. Write them yourself.',
    'too-long': 'This text is too long for its place.',
    'too-many': 'There are already as many domains as there may be.',
  },
  fixed: (count) =>
    plural(
      'en',
      count,
      'One place of the official text differs in this file',
      `${count} places of the official text differ in this file`,
    ),
  fixedWhy: 'The official text does not change: these differences are shown and never taken over.',
  remarks: 'Worth knowing about this file',
  remark: {
    'tracked-changes': 'Changes are tracked in it: insertions were read, deletions were not.',
    'hidden-text': 'It contains hidden text: it was not read.',
    links: 'It contains links to elsewhere: they are not taken over.',
    comments: 'It contains comments: they are not taken over. Write them in the discussion of the point.',
    'other-content': 'It contains pictures, notes or frames: they are not taken over.',
    'no-origin': 'It no longer says which state of the text it was made of: compare every change with care.',
    'places-differ': 'One answer is written in several ways in it: the first was read.',
    'blank-missing': 'A blank was not found in it.',
  },
  confirm: (count) => plural('en', count, 'Take over the ticked change', `Take over the ${count} ticked changes`),
  leaveAll: 'Take over nothing',
  done: (count) => plural('en', count, 'One change taken over.', `${count} changes taken over.`),
  newDomain: 'New domain',
  removedDomain: 'Domain taken out',
}
