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
const passing: readonly RefusalCode[] = ['storage-full', 'damaged', 'too-fast', 'stopping', 'internal']
export const isWaitedOut = (code: RefusalCode): boolean => passing.includes(code)
