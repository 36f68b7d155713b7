/** What was verified, and what came of it. */
import { refuse } from '../../protocol/refusal.ts'
import type { CodeVerified, Verification } from '../../protocol/wire/wire.ts'
import type { ApiAnswer } from '../net/api.ts'

export interface Verified {
  /** The code, or the name of the file. */
  readonly what: string
  readonly answer: ApiAnswer<Verification>
}

/** The answer that came along with the page, in the form of one that was asked for. */
export function alongWithPage({ code, answer }: CodeVerified): Verified {
  return {
    what: code,
    answer:
      'refused' in answer
        ? { ok: false, failure: { kind: 'refused', refusal: refuse(answer.refused) } }
        : { ok: true, value: answer },
  }
}
