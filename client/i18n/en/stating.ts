import type { StatingWords } from '../areas/stating.ts'

export const stating: StatingWords = {
  noLine:
    'No connection. Nothing will go by itself: try again when the line is back. Should your request have arrived all the same, this page will tell you.',
  noAnswer: 'The service did not answer: nothing was recorded. Try again.',
  nothingRecorded: 'Checked: nothing was recorded.',
  recordedAfterAll: 'Your request had arrived before the line was cut: it is recorded.',
  unknown: (what) =>
    `The service did not answer: we do not know yet whether this arrived: ${what.join(', ')}. Nothing will go by itself; this page checks as soon as it answers.`,
  acts: {
    initial: 'initials',
    withdraw: 'initials taken back',
    seal: 'agreed version',
    reopen: 'negotiation reopened',
    ceremony: 'ceremony',
    scan: 'signed originals',
    ratify: 'approval by the council',
    'correct-ratification': 'approval by the council corrected',
    'withdraw-ratification': 'approval withdrawn',
    resolve: 'discussion settled',
    unresolve: 'discussion reopened',
    'revoke-invitation': 'link withdrawn',
    'revoke-participant': 'access withdrawn',
    'change-role': 'role changed',
  },
}
