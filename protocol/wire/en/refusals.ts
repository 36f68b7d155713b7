import type { RefusalSentences } from '../../refusal.ts'

export const refusals: RefusalSentences = {
  'not-signed-in': 'You are not (or no longer) signed in on this device. Open your invitation link again.',
  'not-invited': 'This invitation link is not or no longer valid. Ask the person who sent it for a new one.',
  'link-served':
    'This link has already brought in the first person of this commune; it no longer serves. Ask your colleagues who are in for a link of theirs.',
  'name-taken':
    'Somebody else in this negotiation bears this name, or one that reads the same. Say whether you are indeed another person.',
  revoked: 'Your access to this protocol was withdrawn. Ask your commune if this is a mistake.',
  'not-your-side': 'This answer belongs to the other commune. You can comment on it and initial it.',
  'observer-reads': 'The observer reads and comments; only the two communes write and initial.',
  'signatory-reads': 'A signatory comments, initials and seals the text; the negotiators write it.',
  'reader-reads': 'You read and discuss for your commune; its negotiators write, and they and its signatories initial.',
  'creation-closed': 'Creating protocols needs this service’s administration link.',
  'foreign-origin': 'The request does not come from a page of this service. Open the page again and retry.',
  'speaks-for-other':
    'This browser now speaks for somebody else in this protocol. Nothing was recorded: reload the page to go on as that person.',
  'unknown-protocol': 'This protocol does not exist here, or is not open to you.',
  'unknown-item': 'This point is no longer in the text. Reload the page to see the current version.',
  'unknown-thread': 'This discussion does not exist or is not open to you.',
  'unknown-invitation': 'This invitation or person does not exist in this protocol.',
  'unknown-seal': 'This sealed version does not exist.',
  'unknown-template': 'This official text is not known to this service.',
  'unknown-page': 'This page does not exist. Go back to the start.',
  'other-generation':
    'The protocol was started anew. Reload the page; words that were not taken up stay on this device.',
  'unknown-root': 'This change is for no place of the text where one may write. Nothing was changed.',
  'unknown-field': 'This blank does not exist in the official text. Nothing was changed.',
  'wrong-kind': 'This place cannot take that kind of content. Nothing was changed.',
  'bad-value': 'This value is not possible here. Nothing was changed.',
  'too-long': 'This text is too long for this place. Shorten it, then try again.',
  'too-many': 'The greatest number is reached. Remove one, then try again.',
  'talk-full':
    'The room for your messages is used up. All that was said stays readable; settle the rest in conversation.',
  'too-large': 'This message is too large. Send it in smaller parts.',
  'too-fast': 'Too many requests at once. Wait a minute, then try again.',
  unreadable: 'This message cannot be read. Reload the page; nothing was changed.',
  incomplete: 'A part of this change is missing. Reload the page; your words are kept on this device.',
  'foreign-client': 'This change claims to be somebody else’s. Nothing was changed.',
  'not-deletable': 'This cannot be deleted. Nothing was changed.',
  'file-unreadable':
    'This file is not a readable Word (.docx) or LibreOffice (.odt) document, or it is damaged. Save it again, then retry.',
  'file-protected':
    'This file is protected by a password, or in an old format (.doc). Save it as .docx without a password, then retry.',
  'file-macros': 'This file contains macros: it is not read. Save it as .docx without macros, then retry.',
  'file-unsafe':
    'This file contains what a protocol never does (content from elsewhere, hidden declarations, an inordinate size): it is not read. Start from the Word file downloaded here.',
  'file-foreign': 'This file is not this protocol. Choose the Word file that was downloaded here.',
  'file-elsewhere': 'This file comes from another protocol. Open that one’s page to import it.',
  sealed: 'The agreed version is sealed: nothing more is written in it. To change it, reopen the negotiation.',
  'not-sealed': 'The version is not sealed yet.',
  'item-changed': 'These words have just changed. Read them again, then initial the new version.',
  'not-agreed': 'Some points must still be filled in or initialled before the agreed version can be sealed.',
  'not-initialled': 'Your commune has not initialled this point.',
  'text-changed': 'The text has just changed. Read it again, then start over.',
  'private-condition':
    'A condition is set before both communes: choose the talk with the other commune, not “Among us”.',
  'condition-open':
    'A condition on this point is still open. Both communes must close it before the version can be sealed.',
  'not-printable':
    'Nothing was sealed: the PDF of this version could not be made. Try again; tell the administrator if it persists.',
  'other-version': 'This is no longer, or not yet, the version in question. Reload the page, then start over.',
  'bad-day': 'This date does not exist or lies in the future. Check it.',
  'unknown-signatory':
    'This person is not among the signatories of the sealed version. Add them to the other persons present.',
  'unknown-scan': 'This file has not been received. Send it again.',
  'wrong-file': 'This file is neither a PDF nor a JPEG or PNG image. Scan the document in one of these formats.',
  'already-ratified': 'Your council’s approval is already recorded. To correct it, withdraw it first, with the reason.',
  'not-ratified': 'No approval by your council is recorded for this version.',
  'in-force': 'This version is in force: the councils’ approval can no longer be withdrawn.',
  'called-off': 'This was cancelled before it arrived: nothing was recorded. Do it again if you still want it.',
  'no-seal-inside':
    'This file holds no sealed version, and is none of those this service made. Choose the PDF or JSON of an agreed version.',
  'bad-request': 'The request is incomplete or malformed. Check the fields, then try again.',
  'storage-full': 'The service has run out of room: your words stay on this device. Tell the administrator.',
  damaged:
    'This protocol is damaged on the service’s disk: what came before is shown, to be read only. Tell the administrator.',
  'export-failed': 'The document could not be made. Try again; tell the administrator if it persists.',
  stopping: 'The service is restarting. Your words stay on this device and leave as soon as it is back.',
  internal: 'Something went wrong on our side. Nothing is lost; try again in a moment.',
}
