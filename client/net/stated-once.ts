/**
 * What binds is asked once ([SAY4]). When no answer came, or the person cancels meanwhile, nobody here knows whether it was
 * recorded: it is called off by its id, and the service says what is true. Until it has, the page says that it does not know.
 */
import type { Refusal } from '../../protocol/refusal.ts'
import type { Item } from '../../protocol/points/items.ts'
import type { ActsCalledOff } from '../../protocol/wire/wire.ts'
import { post } from './api.ts'
import type { ApiAnswer } from './api.ts'
import { newId } from './new-id.ts'
import { isActRecorded, isActsCalledOff, isSeveralInitialled } from './shapes.ts'
import { askedUntilAnswered } from './state-act.ts'
import type { Binding } from './state-act.ts'
import type { Settable } from './watched.ts'

/** Longer than a slow line takes, and than the service takes for a seal. */
const patienceMs = 30_000

export type Stated =
  /** `refused`: of several initials, those whose words had just changed. */
  | { readonly kind: 'recorded'; readonly recorded: number; readonly refused: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No answer came, but the line is there again: it was not recorded, and never will be. */
  | { readonly kind: 'called-off' }
  /** No line: how many were recorded is known as soon as there is one. */
  | { readonly kind: 'unknown'; readonly known: Promise<number> }

/** Of what the page does not know whether it was recorded. */
export interface Unknown {
  readonly kind: Binding['kind']
  readonly acts: readonly string[]
}

interface Page {
  readonly protocol: string
  readonly unknown: Settable<readonly Unknown[]>
}

/** Aborting `cancel` calls it off. */
export function stateOnce(page: Page, wish: Binding, cancel: AbortSignal): Promise<Stated> {
  const command = { id: newId(), ...wish }
  return once(page, { kind: wish.kind, acts: [command.id] }, cancel, async (signal) => {
    const answer = await post(`/api/protocols/${page.protocol}/acts`, command, isActRecorded, {}, signal)
    return answer.ok ? { ok: true, value: { recorded: 1, refused: 0 } } : answer
  })
}

/** In one request; each is recorded or refused by itself. */
export function initialOnce(
  page: Page,
  items: readonly Pick<Item, 'id' | 'hash'>[],
  cancel: AbortSignal,
): Promise<Stated> {
  const initials = items.map(({ id, hash }) => ({ id: newId(), item: id, hash }))
  return once(page, { kind: 'initial', acts: initials.map(({ id }) => id) }, cancel, async (signal) => {
    const path = `/api/protocols/${page.protocol}/initials`
    const answer = await post(path, { initials }, isSeveralInitialled, {}, signal)
    if (!answer.ok) return answer
    const recorded = answer.value.initials.filter(({ outcome }) => outcome === 'recorded').length
    return { ok: true, value: { recorded, refused: initials.length - recorded } }
  })
}

type Counts = Pick<Extract<Stated, { kind: 'recorded' }>, 'recorded' | 'refused'>

async function once(
  page: Page,
  stated: Unknown,
  cancel: AbortSignal,
  ask: (signal: AbortSignal) => Promise<ApiAnswer<Counts>>,
): Promise<Stated> {
  const giveUp = new AbortController()
  const stop = (): void => giveUp.abort()
  const late = setTimeout(stop, patienceMs)
  cancel.addEventListener('abort', stop)
  const answer = await ask(giveUp.signal)
  clearTimeout(late)
  cancel.removeEventListener('abort', stop)
  if (answer.ok) return { kind: 'recorded', ...answer.value }
  if (answer.failure.kind === 'refused') return { kind: 'refused', refusal: answer.failure.refusal }
  const path = `/api/protocols/${page.protocol}/acts/call-off`
  const callOff = (): Promise<ApiAnswer<ActsCalledOff>> => post(path, { acts: stated.acts }, isActsCalledOff)
  const first = await callOff()
  if (first.ok) {
    const recorded = recordedOf(first.value)
    return recorded > 0 ? { kind: 'recorded', recorded, refused: 0 } : { kind: 'called-off' }
  }
  page.unknown.set([...page.unknown.get(), stated])
  const known = askedUntilAnswered(callOff).then((outcome) => {
    page.unknown.set(page.unknown.get().filter((one) => one !== stated))
    return outcome.ok ? recordedOf(outcome.value) : 0
  })
  return { kind: 'unknown', known }
}

const recordedOf = ({ acts }: ActsCalledOff): number => acts.filter(({ outcome }) => outcome === 'recorded').length
