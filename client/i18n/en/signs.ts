import type { SignWords } from '../areas/signs.ts'

export const signs: SignWords = {
  title: 'Words and signs',
  intro: 'In the margin the square is the initials of the Belgian commune, the circle those of the partner commune.',
  stamps: {
    fresh: 'Initialled: the commune agrees to exactly these words.',
    carried: 'Carried over: initialled for an earlier version, and these words have not changed since.',
    stale: 'Stale: the words changed after these initials; they have to be given again.',
    missing: 'Not initialled yet.',
  },
  words: [
    ['To initial', 'To mark each point one agrees to with one’s initials. It is not a signature.'],
    ['Agreed', 'A point that both communes have initialled on the same words, with no condition open.'],
    [
      'To seal',
      'When everything is agreed, the text is frozen: an agreed version with a number. It is then signed in ink.',
    ],
    ['Condition', 'A discussion that both communes have to close before its point is agreed.'],
    ['Adviser', 'A person of the programme who reads and comments, and never initials.'],
    [
      'Fingerprint',
      'A code computed from the text: one letter changed, and it is quite another. It serves to verify a file.',
    ],
    ['To ratify', 'Each commune’s council approves the signed version; it is then in force.'],
  ],
  close: 'Close',
}
