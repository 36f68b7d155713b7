import { shortCode } from '../../version/seal.ts'
import { readableDay } from '../verification-sentences.ts'
import type { VerificationSentences } from '../verification-sentences.ts'

export const verification: VerificationSentences = {
  findings: {
    'document-intact': ({ hash }) =>
      `The content is exactly the one its fingerprint names (short code ${shortCode(hash)}): not a letter has changed.`,
    'document-changed': ({ stated, found }) =>
      `The content has been changed: its fingerprint is ${shortCode(found)}, the file states ${shortCode(stated)}.`,
    'points-intact': ({ count }) => `Each of the ${count} points of the protocol matches its own fingerprint.`,
    'point-changed': ({ label }) => `The point “${label}” does not match what was initialled.`,
    'text-official': () => 'The text is, word for word, the official text completed with these answers.',
    'text-differs': ({ line, stated, expected }) =>
      `On line ${line} the file says “${stated}”; the completed official text says “${expected}”.`,
    'text-unknown': ({ template }) =>
      `The official text “${template}” is not known here: its words could not be compared.`,
    'printed-otherwise': ({ line, stated, today }) =>
      `All words of the official text are in it, and so are the answers. In line ${line} this program would today print “${today}” instead of “${stated}”: the frozen words are what counts.`,
    'initialled-by-both': ({ count }) => `Both communes have initialled the ${count} necessary points.`,
    'initials-missing': ({ label, party }) =>
      `The ${party === 'belgian' ? 'Belgian' : 'partner'} commune’s initials are missing on the point “${label}”.`,
    'signed-by-this-service': () =>
      'This service froze this version: it carries the service’s electronic mark, which is valid.',
    'signed-by-given-key': () => 'The electronic mark is valid, and it is that of the key you gave.',
    'signed-by-unknown-key': ({ fingerprint }) =>
      `The electronic mark is valid, but that of a service which is not known here: nothing says who it is. Compare its key’s fingerprint with the one that the other commune or the service gave you: ${fingerprint}.`,
    'signature-false': () => 'The electronic mark is not valid for this content.',
    'signature-unchecked': ({ fingerprint }) =>
      `The electronic mark could not be checked: this browser knows no Ed25519. Take a newer one. The key’s fingerprint: ${fingerprint}.`,
    unsigned: () => 'The file carries no electronic mark.',
    'known-here': ({ number }) => `This service did freeze this version, under number ${number}.`,
    'unknown-here': () => 'No version frozen by this service is this one.',
    'another-here': ({ number }) => `Under number ${number} of this protocol, this service froze another content.`,
    latest: () => 'It is the last agreed version of this protocol.',
    superseded: ({ by }) => `There is a later version: version ${by} replaces this one.`,
    'in-force': ({ since }) => `Both councils have approved it: it has been in force since ${readableDay(since)}.`,
    'not-in-force': () => 'It is not in force: the approval of both councils is not recorded.',
    'file-made-here': () => 'This file is, byte for byte, one of those this service made of this version.',
    'file-not-made-here': () =>
      'This file is none of those this service made: its pages were changed, or saved in another way. Download the version again and compare.',
    'file-continues': ({ bytes, signatures }) =>
      `The file begins, byte for byte, with the one this service made; ${signatures > 0 ? `${signatures === 1 ? 'a signature was' : `${signatures} signatures were`} added` : 'something was added'} after it (${bytes} bytes), which was not checked here: a PDF reader says what a signature is worth, and whether the pages changed.`,
    'file-repacked': () =>
      'This file has the content of one that this service made, saved otherwise (by a mail gateway, for example): its pages were not read.',
    'pages-unread': () =>
      'The pages of the file were not read: only the version attached to it was verified. Compare them with its text.',
    'code-only': () =>
      'The code names a version; it says nothing of the paper you hold. Compare it with the file of that version.',
    'no-signature-of-persons': () =>
      'None of this is a signature: the signatories sign in ink, and the signed original is what counts.',
  },
  conclusions: {
    genuine: 'This file is genuine.',
    'genuine-inside': 'The version attached to this file is genuine; its pages were not read.',
    altered: 'This file does not match an agreed version. Do not rely on it.',
    named: 'This code names a version frozen by this service.',
    unproven: 'Nothing proves what was presented.',
  },
  wholeInItself: 'This file is whole in itself; whose it is is not proved.',
  continued: 'The version inside this file is genuine; something was added after it.',
}
