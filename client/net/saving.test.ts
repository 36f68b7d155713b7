import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuse } from '../../protocol/refusal.ts'
import { advance, nothingYet, onlyHere, savingOf } from './saving.ts'
import type { SavingEvent, SavingState } from './saving.ts'

const counts = fc.nat(12)
const anyEvent: fc.Arbitrary<SavingEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'changed' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('acknowledged' as const), upTo: counts }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('kept' as const), upTo: counts }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ kind: 'opened' as const }, { kind: 'cut' as const }, { kind: 'overdue' as const }),
  },
)
const after = (events: readonly SavingEvent[], from: SavingState = nothingYet): SavingState =>
  events.reduce(advance, from)
/** How far the server really said it is: what an honest observer of the same events knows. */
const acknowledgedIn = (events: readonly SavingEvent[]): number => {
  let made = 0
  let acknowledged = 0
  for (const event of events) {
    if (event.kind === 'changed') made++
    if (event.kind === 'acknowledged') acknowledged = Math.max(acknowledged, Math.min(event.upTo, made))
  }
  return made - acknowledged
}

test('[TELL1] “saved” is only said while the line is open and every change was acknowledged', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const state = after(events)
      const saved = savingOf(state).kind === 'saved'
      expect(saved).toBe(state.line === 'open' && acknowledgedIn(events) === 0)
    }),
    { numRuns: 2000 },
  )
})

test('[TELL1] words that neither the server nor the device has are never called kept, and closing the page then asks first', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const state = after(events)
      const told = savingOf(state)
      const lost = state.made > state.acknowledged && state.made > state.kept
      expect(onlyHere(state)).toBe(lost)
      expect(lost && ['saved', 'device', 'connecting'].includes(told.kind)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('[TELL1] a change makes “saved” untrue at once, and only its own acknowledgement restores it', () => {
  const open = after([{ kind: 'opened' }])
  const typed = after([{ kind: 'changed' }, { kind: 'changed' }], open)
  expect(savingOf(typed).kind).toBe('saving')
  expect(savingOf(after([{ kind: 'acknowledged', upTo: 1 }], typed)).kind).toBe('saving')
  expect(savingOf(after([{ kind: 'acknowledged', upTo: 2 }], typed)).kind).toBe('saved')
})

test('[TELL1] an overdue acknowledgement is no longer called saving: the line may be half open', () => {
  const waiting = after([{ kind: 'opened' }, { kind: 'changed' }, { kind: 'kept', upTo: 1 }, { kind: 'overdue' }])
  expect(savingOf(waiting)).toEqual({ kind: 'device', pending: true })
  expect(savingOf(after([{ kind: 'acknowledged', upTo: 1 }], waiting)).kind).toBe('saved')
})

test('[TELL1] an acknowledgement from before a reconnection does not stand for what came after it', () => {
  const state = after([
    { kind: 'opened' },
    { kind: 'changed' },
    { kind: 'cut' },
    { kind: 'changed' },
    { kind: 'opened' },
    { kind: 'acknowledged', upTo: 1 },
  ])
  expect(savingOf(state).kind).toBe('saving')
})

test('[TELL2] a refusal is said before anything else', () => {
  const refusal = refuse('sealed')
  expect(savingOf(after([{ kind: 'opened' }, { kind: 'refused', refusal }]))).toEqual({ kind: 'refused', refusal })
})
