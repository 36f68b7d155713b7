import type { AccessibilityWords } from '../areas/accessibility.ts'

export const accessibility: AccessibilityWords = {
  title: 'Accessibility statement',
  status: 'Status: partly compliant with WCAG 2.2 level AA (EN 301 549); what is missing is said below.',
  paragraphs: [
    'Paraphe is built to meet WCAG 2.2 level AA and EN 301 549. Every version is checked automatically (axe) on its pages, and its main path is run by keyboard.',
    'The official text can be read without scripts. Whatever the mouse does the keyboard does too: Tab leads from blank to blank, F6 from the text to the chosen point and back. Nothing rests on colour alone: the Belgian commune’s initials are square, the partner commune’s round; full, they hold for the present words; dashed, the words have changed since.',
    'PDF exports are tagged, in French, with their reading order.',
  ],
  limitsTitle: 'What is still imperfect',
  limits: [
    'The protocol itself exists in French only, the language of the official text.',
    'No trial with a screen reader by people who use one has taken place yet; only automatic and keyboard checks.',
    'Enlarging the text alone to 200 %, without the page, pushes buttons of the header off the screen (criterion 1.4.4: the page’s zoom does it).',
    'In the Dutch or English interface some names of blanks and domains, in French, are read without their language being marked (3.1.2).',
    'The board of the agreement has a heading of level 2 that comes before the heading of level 1 of the text.',
  ],
  contactTitle: 'Reporting an obstacle',
  contactAt: 'Write to:',
  contactElse:
    'If you meet an obstacle, tell the commune that invited you: it must answer, and can give you the text in another form. Failing that, you can turn to the competent ombudsman.',
  established: 'Statement drawn up on 27 November 2026 by the project itself, on the version in development.',
}
