import type { RefusalCode } from '../../protocol/refusal.ts'

/** These refusals end the visit; every other one ends with a fresh start of the page. */
const leaving: readonly RefusalCode[] = [
  'not-signed-in',
  'not-invited',
  'revoked',
  'unknown-protocol',
  'foreign-origin',
]
export const endsTheVisit = (code: RefusalCode): boolean => leaving.includes(code)
