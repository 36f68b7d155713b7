import type { RefusalCode } from '../../protocol/refusal.ts'

/** These refusals end the visit; every other one ends with a fresh start of the page, or is waited out. */
const leaving: readonly RefusalCode[] = [
  'not-signed-in',
  'not-invited',
  'revoked',
  'unknown-protocol',
  'foreign-origin',
]
export const endsTheVisit = (code: RefusalCode): boolean => leaving.includes(code)

/** The service takes nothing now, whoever writes it: the words stay where they are and are sent again later. */
const passing: readonly RefusalCode[] = [
  'storage-full',
  'damaged',
  'too-fast',
  'stopping',
  'internal',
  // Whose page it is may speak here again.
  'speaks-for-other',
]
export const isWaitedOut = (code: RefusalCode): boolean => passing.includes(code)

/** One word among others may be the reason: the others are offered again without it. */
const ofTheWords: readonly RefusalCode[] = [
  'unknown-root',
  'unknown-field',
  'wrong-kind',
  'bad-value',
  'too-long',
  'too-many',
  'too-large',
  'not-your-side',
  'not-deletable',
  'incomplete',
  'foreign-client',
  'unreadable',
]
export const isOfTheWords = (code: RefusalCode): boolean => ofTheWords.includes(code)
