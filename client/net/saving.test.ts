import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuse } from '../../protocol/refusal.ts'
import { advance, nothingYet, onlyHere, savingOf, wantsToBeTold } from './saving.ts'
import type { SavingEvent, SavingState } from './saving.ts'

const counts = fc.nat(12)
const full = refuse('storage-full')
const anyEvent: fc.Arbitrary<SavingEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'changed' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('acknowledged' as const), upTo: counts }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('kept' as const), upTo: counts }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ kind: 'opened' as const }, { kind: 'cut' as const }, { kind: 'overdue' as const }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('told' as const), durable: counts, seen: counts }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'held' as const, refusal: full }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('device' as const), keeps: fc.boolean() }) },
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
      expect(saved).toBe(state.line === 'open' && state.held === undefined && acknowledgedIn(events) === 0)
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
      expect(lost && told.kind === 'held' && told.kept).toBe(false)
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
  expect(savingOf(waiting)).toEqual({ kind: 'device', pending: true, keeps: true })
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

/** The words of two people on one server, as an onlooker who sees everything knows them. */
interface Onlooker {
  made: number
  /** The journal's edits: which of this page's changes each is, or 0 for somebody else's. */
  journal: number[]
  seen: number
}

test('[TELL1] “seen” is only said when the other commune was shown every change made here', () => {
  const happening = fc.constantFrom('change', 'journaled', 'acknowledged', 'other edit', 'partner looks', 'told')
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const world: Onlooker = { made: 0, journal: [], seen: 0 }
      let state = after([{ kind: 'opened' }])
      const tell = (event: SavingEvent): void => void (state = advance(state, event))
      const onDisk = (): number => Math.max(0, ...world.journal)
      for (const what of happenings) {
        if (what === 'change') {
          world.made++
          tell({ kind: 'changed' })
        }
        if (what === 'journaled' && onDisk() < world.made) world.journal.push(onDisk() + 1)
        if (what === 'other edit') world.journal.push(0)
        if (what === 'acknowledged') tell({ kind: 'acknowledged', upTo: onDisk() })
        if (what === 'partner looks') world.seen = world.journal.length
        if (what === 'told') tell({ kind: 'told', durable: world.journal.length, seen: world.seen })
        const told = savingOf(state)
        const shown = Math.max(0, ...world.journal.slice(0, world.seen))
        expect(told.kind === 'saved' && told.seen && shown < world.made).toBe(false)
      }
    }),
    { numRuns: 2000 },
  )
})

test('[TELL1] a new change makes “seen” untrue until the partner was shown that one too', () => {
  const seen = after([{ kind: 'opened' }, { kind: 'told', durable: 4, seen: 4 }])
  expect(savingOf(seen)).toEqual({ kind: 'saved', seen: true })
  const more = after([{ kind: 'changed' }, { kind: 'acknowledged', upTo: 1 }], seen)
  expect(savingOf(more)).toEqual({ kind: 'saved', seen: false })
  expect(wantsToBeTold(more)).toBe(true)
  const told = after([{ kind: 'told', durable: 5, seen: 4 }], more)
  expect(savingOf(told)).toEqual({ kind: 'saved', seen: false })
  expect(savingOf(after([{ kind: 'told', durable: 9, seen: 5 }], told))).toEqual({ kind: 'saved', seen: true })
})

test('[TELL1] what the partner writes on top does not make one’s own words unseen', () => {
  const told = after([{ kind: 'opened' }, { kind: 'told', durable: 4, seen: 4 }, { kind: 'told', durable: 7, seen: 4 }])
  expect(savingOf(told)).toEqual({ kind: 'saved', seen: true })
})

test('an empty document has not been seen by anybody', () => {
  expect(savingOf(after([{ kind: 'opened' }, { kind: 'told', durable: 0, seen: 0 }]))).toEqual({
    kind: 'saved',
    seen: false,
  })
})

test('[TELL2] a service without room is not a refusal: the words wait, and are saved once it answers again', () => {
  const held = after([
    { kind: 'opened' },
    { kind: 'changed' },
    { kind: 'kept', upTo: 1 },
    { kind: 'held', refusal: full },
  ])
  expect(savingOf(held)).toEqual({ kind: 'held', refusal: full, kept: true })
  const back = after([{ kind: 'opened' }], held)
  expect(savingOf(back).kind).toBe('held')
  expect(savingOf(after([{ kind: 'acknowledged', upTo: 1 }], back)).kind).toBe('saved')
})

test('[TELL1] a device that keeps nothing is told so while the line is cut', () => {
  const idle = after([{ kind: 'opened' }, { kind: 'device', keeps: false }, { kind: 'cut' }])
  expect(savingOf(idle)).toEqual({ kind: 'device', pending: false, keeps: false })
  expect(savingOf(after([{ kind: 'changed' }], idle)).kind).toBe('unsaved')
})
