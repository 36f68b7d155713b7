/** One vocabulary of refusals for pages, sockets, files and programs. The sentence in the person's language is in the client's catalogue and in the problem document. */

export const refusalCodes = [
  // who
  'not-signed-in',
  'not-invited',
  'link-served',
  'name-taken',
  'revoked',
  'not-your-side',
  'observer-reads',
  'signatory-reads',
  'reader-reads',
  'creation-closed',
  'foreign-origin',
  'speaks-for-other',
  // what exists
  'unknown-protocol',
  'unknown-item',
  'unknown-thread',
  'unknown-invitation',
  'unknown-seal',
  'unknown-template',
  'unknown-page',
  'other-generation',
  // what may be written
  'unknown-root',
  'unknown-field',
  'wrong-kind',
  'bad-value',
  'too-long',
  'too-many',
  'talk-full',
  'too-large',
  'too-fast',
  'unreadable',
  'incomplete',
  'foreign-client',
  'not-deletable',
  // a file that comes back
  'file-unreadable',
  'file-protected',
  'file-macros',
  'file-unsafe',
  'file-foreign',
  'file-elsewhere',
  // the stage of the negotiation
  'sealed',
  'not-sealed',
  'item-changed',
  'not-agreed',
  'not-initialled',
  'text-changed',
  'private-condition',
  'condition-open',
  'not-printable',
  // after the seal
  'other-version',
  'bad-day',
  'unknown-signatory',
  'unknown-scan',
  'wrong-file',
  'already-ratified',
  'not-ratified',
  'in-force',
  'called-off',
  // verifying
  'no-seal-inside',
  // the service itself
  'bad-request',
  'storage-full',
  'damaged',
  'export-failed',
  'stopping',
  'internal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]
/** What each refusal says to a person, and what they can do, in one language ([TELL2]). */
export type RefusalSentences = Readonly<Record<RefusalCode, string>>

/** Why something was not taken. `at` names the field, item or part concerned; `detail` is for programs, never a stack. */
export interface Refusal {
  readonly code: RefusalCode
  readonly at?: string
  readonly detail?: string
}

export function refuse(code: RefusalCode, at?: string, detail?: string): Refusal {
  return { code, ...(at === undefined ? {} : { at }), ...(detail === undefined ? {} : { detail }) }
}

/** A value, or the reason it was refused. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }
export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refused = (
  code: RefusalCode,
  at?: string,
  detail?: string,
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: refuse(code, at, detail) })

/** True for a string that is one of our codes, e.g. a socket's close reason. */
export const isRefusalCode = (text: string): text is RefusalCode => (refusalCodes as readonly string[]).includes(text)
