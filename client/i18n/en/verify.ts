import type { VerifyWords } from '../areas/verify.ts'

export const verify: VerifyWords = {
  title: 'Verify a document',
  intro:
    'Is the protocol you received the one on which the two communes agreed? Give its file, or the code printed at the foot of its pages.',
  byFile: 'With the file',
  file: 'Choose the file, or drop it here',
  fileHint: 'PDF, Word, HTML, text or JSON. It is read, then forgotten: nothing of it is kept.',
  byCode: 'With the code',
  code: 'Verification code',
  codeHint: 'for example 3F2A-90C1-7B4E',
  verifyCode: 'Verify this code',
  busy: 'Verifying…',
  result: 'Result of the verification',
  verified: (what) => `Verified: ${what}`,
  protocol: 'Protocol',
  version: 'Version',
  sealedOn: (number, time) => `no. ${number}, sealed on ${time}`,
  hash: 'SHA-256 fingerprint',
  verdict: {
    proved: 'What is proved',
    contradicted: 'What is contradicted',
    'not-proved': 'What is not proved',
  },
  replacedBy: (version) => `But version no. ${version} has replaced it.`,
  print: 'Print this result',
  howTitle: 'How it works',
  how: [
    'When both communes have initialled every point, the text is sealed. Its content gives a fingerprint: a series of digits and letters that changes entirely when a single letter changes. The service puts its electronic mark on it.',
    'The file of an agreed version holds all that is needed to do this calculation again. The code at the foot of the pages is the beginning of the fingerprint.',
    'This verification is about the text. It replaces neither the signature in ink nor the ratification by the councils. A computer specialist can do it again without this service, with the command “npm run verify”.',
  ],
}
