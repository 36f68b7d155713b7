import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOneLine } from '../../protocol/answers/grammar.ts'
import { incoming } from '../../protocol/text/printable.ts'
import * as Y from 'yjs'
import { heldBack, shownAs, sharedPlace, spliceBetween, spliced, within, written } from './shown-text.ts'
import type { DeltaStep, Shown, Splice } from './shown-text.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '😁', 'ب'), maxLength: 12 })
const gaps = fc.nat(40)
/** A stretch of a text between two characters, never inside a pair. */
function stretch(text: string, from: number, to: number): { at: number; removed: number } {
  const points = Array.from(text)
  const [a, b] = [from % (points.length + 1), to % (points.length + 1)].sort((x, y) => x - y) as [number, number]
  const at = points.slice(0, a).join('').length
  return { at, removed: points.slice(a, b).join('').length }
}

/** A blank on one screen, bound to a shared text that somebody else writes as well. */
class Screen {
  readonly doc = new Y.Doc()
  readonly text = this.doc.getText('blank')
  shown: Shown = shownAs('')
  own = false
  constructor(initial: Uint8Array) {
    Y.applyUpdate(this.doc, initial)
    this.shown = shownAs(this.text.toString())
    this.text.observe((event) => {
      if (!this.own) this.shown = heldBack(this.shown, event.delta as DeltaStep[])
    })
  }
  type(splice: Splice): void {
    const { edits, shown } = written(this.shown, splice)
    this.own = true
    this.doc.transact(() => {
      for (const edit of edits) {
        this.text.delete(edit.at, edit.removed)
        this.text.insert(edit.at, edit.inserted)
      }
    })
    this.own = false
    this.shown = shown
  }
}

const start = (text: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('blank').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

test('an input is read as one replacement that leads from the old text to the new one, never through an emoji', () => {
  fc.assert(
    fc.property(words, words, gaps, (before, after, caret) => {
      const splice = spliceBetween(before, after, caret % (after.length + 1))
      expect(splice ? spliced(before, splice) : before).toBe(after)
      expect(splice?.inserted.isWellFormed() ?? true).toBe(true)
    }),
  )
})

test('a letter typed among equal ones is read at the caret', () => {
  expect(spliceBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, removed: 0, inserted: 'a' })
  expect(spliceBetween('aaaa', 'aaa', 1)).toEqual({ at: 1, removed: 1, inserted: '' })
})

test('[KEEP3] two people in one blank, one of them composing: both end with the same text, and every character on a screen knows its place in it', () => {
  const action = fc.record({ who: fc.boolean(), from: gaps, to: gaps, inserted: words, meet: fc.boolean() })
  fc.assert(
    fc.property(words, fc.array(action, { maxLength: 25 }), (initial, actions) => {
      const update = start(initial)
      const [a, b] = [new Screen(update), new Screen(update)]
      const meet = (): void => {
        Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc))
        Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
      }
      for (const { who, from, to, inserted, meet: now } of actions) {
        const screen = who ? a : b
        screen.type({ ...stretch(screen.shown.text, from, to), inserted })
        if (now) meet()
      }
      meet()
      expect(a.text.toString()).toBe(b.text.toString())
      expect(a.text.toString().isWellFormed()).toBe(true)
      for (const { shown, text } of [a, b]) {
        const still = shown.places.flatMap((place, index) =>
          place === undefined ? [] : [[shown.text[index], text.toString()[place]]],
        )
        expect(still.every(([seen, shared]) => seen === shared)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('[KEEP3] what others wrote inside a stretch being replaced stays', () => {
  const screen = new Screen(start('Ixelles'))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(screen.doc))
  other.getText('blank').insert(2, '(!)')
  Y.applyUpdate(screen.doc, Y.encodeStateAsUpdate(other))
  screen.type({ at: 0, removed: 7, inserted: 'Kalamu' })
  expect(screen.text.toString()).toBe('Kalamu(!)')
})

test('a caret keeps its neighbours when others write before it', () => {
  const shown = heldBack(shownAs('Kalamu'), [{ insert: 'La ' }])
  expect(sharedPlace(shown, 3)).toBe(6)
})

test('a pasted text becomes one line of composed letters, cut at the limit', () => {
  expect(incoming('Court-\r\nSaint-E\u0301tienne')).toBe('Court- Saint-Étienne')
  expect(isOneLine(incoming('\u202Bآيت\u202C\tباها\u0000\u2028x'))).toBe(true)
  expect(within(4, 'ab', { at: 2, removed: 0, inserted: 'c😀' }).inserted).toBe('c')
})
