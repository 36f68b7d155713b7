/** What is said is asked again with the same id until our server has answered, so a lost answer never says it twice. */
import type { LedgerEntry, Wish } from '../../protocol/ledger/acts.ts'
import { accepted } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { ActRecorded } from '../../protocol/wire/wire.ts'
import { get, post } from './api.ts'
import type { ApiAnswer, ApiFailure } from './api.ts'
import { newId } from './new-id.ts'
import { isActRecorded, isActsAfter } from './shapes.ts'

/** Called once when nothing of ours has answered, with what there was instead, and it will be asked again. */
export type Waiting = (why: Exclude<ApiFailure['kind'], 'refused'>) => void

/** Words of a discussion, which may wait for the line and go by themselves; what binds may not (stated-once.ts). */
export type Saying = Extract<Wish, { kind: 'comment' | 'reply' }>
export type Binding = Exclude<Wish, Saying>

export function say(protocolId: string, saying: Saying, waiting: Waiting): Promise<Outcome<ActRecorded>> {
  const command = { id: newId(), ...saying }
  return askedUntilAnswered(() => post(`/api/protocols/${protocolId}/acts`, command, isActRecorded), waiting)
}

/** For requests that may be repeated without doing anything twice. */
export async function askedUntilAnswered<T>(
  ask: () => Promise<ApiAnswer<T>>,
  waiting: Waiting = () => undefined,
): Promise<Outcome<T>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask()
    if (answer.ok) return accepted(answer.value)
    if (answer.failure.kind === 'refused') return { ok: false, refusal: answer.failure.refusal }
    if (attempt === 0) waiting(answer.failure.kind)
    await backOnline(Math.min(1000 * 2 ** attempt, 15_000))
  }
}

/** The lines after `seq`, for a page whose socket is cut while requests still pass. */
export async function actsAfter(protocolId: string, seq: number): Promise<readonly LedgerEntry[]> {
  const answer = await get(`/api/protocols/${protocolId}/acts?after=${seq}`, isActsAfter)
  return answer.ok ? answer.value.entries : []
}

/** At the latest after `ms`, sooner when the device says that it is on line again. */
function backOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, ms)
    addEventListener('online', go)
  })
}
