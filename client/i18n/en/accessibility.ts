import type { AccessibilityWords } from '../areas/accessibility.ts'

export const accessibility: AccessibilityWords = {
  title: 'Accessibility statement',
  paragraphs: [
    'Paraphe is built to meet WCAG 2.2 level AA and EN 301 549. Every version is checked automatically (axe) on its pages, and its main path is run by keyboard.',
    'The official text can be read without scripts. Whatever the mouse does the keyboard does too: Tab leads from blank to blank, F6 from the text to the chosen point and back. Nothing rests on colour alone: the Belgian commune’s initials are square, the partner commune’s round; full, they hold for the present words; dashed, the words have changed since.',
    'PDF exports are tagged, in French, with their reading order.',
    'If you meet an obstacle, tell the commune that invited you: it must answer, and can give you the text in another form. Failing that, you can turn to the competent ombudsman.',
  ],
  limitsTitle: 'What is still imperfect',
  limits: [
    'The protocol itself exists in French only, the language of the official text.',
    'No trial with a screen reader by people who use one has taken place yet; only automatic and keyboard checks.',
  ],
}
