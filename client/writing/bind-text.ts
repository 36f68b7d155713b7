/** Binds a focused element to a shared text: native input in, remote changes out, nothing between the two. No React, no editor. */
import type * as Y from 'yjs'
import { incoming } from '../../protocol/text/printable.ts'
import { ownEdit } from '../net/undo.ts'
import { putCaret, selectedIn } from './caret.ts'
import { heldBack, sharedPlace, shownAs, spliceBetween, spliced, within, written } from './shown-text.ts'
import type { DeltaStep, Splice } from './shown-text.ts'

export interface TextBinding {
  /** Lets go of the element, with all its words taken in. */
  release(): void
}

interface Wishes {
  readonly limit: number
  /** There was no room for all that was typed or pasted. */
  readonly full: () => void
  readonly enter: () => void
}

export function bindText(element: HTMLElement, text: Y.Text, wishes: Wishes): TextBinding {
  let shown = shownAs(text.toString())
  let composing = false
  let writing = false

  function apply(splice: Splice): void {
    const result = written(shown, splice)
    shown = result.shown
    writing = true
    text.doc?.transact(() => {
      for (const edit of result.edits) {
        if (edit.removed > 0) text.delete(edit.at, edit.removed)
        if (edit.inserted !== '') text.insert(edit.at, edit.inserted)
      }
    }, ownEdit)
    writing = false
  }

  /** Puts the shared text on screen, with the caret between the same characters. */
  function refresh(): void {
    const now = text.toString()
    const selected = selectedIn(element)
    const caret = selected && sharedPlace(shown, Math.min(selected.start, shown.text.length))
    shown = shownAs(now)
    if (element.textContent !== now) {
      element.textContent = now
      if (caret !== undefined) putCaret(element, caret)
    }
    markEmpty(element, now)
  }

  /** Takes in what the person did to the element. */
  function take(): void {
    const seen = element.textContent
    const typed = spliceBetween(shown.text, seen, selectedIn(element)?.end ?? seen.length)
    if (!typed) return
    const wanted = { ...typed, inserted: incoming(typed.inserted) }
    const fitting = within(wishes.limit, shown.text, wanted)
    apply(fitting)
    markEmpty(element, shown.text)
    if (fitting.inserted.length < wanted.inserted.length) wishes.full()
    if (!composing && seen !== text.toString()) {
      // What was cut or turned into one line changed the screen behind the caret's back.
      element.textContent = shown.text
      putCaret(element, fitting.at + fitting.inserted.length)
      refresh()
    }
  }

  function put(words: string): void {
    take()
    const selected = selectedIn(element)
    if (!selected) return
    const splice = { at: selected.start, removed: selected.end - selected.start, inserted: incoming(words) }
    const fitting = within(wishes.limit, shown.text, splice)
    element.textContent = spliced(shown.text, fitting)
    putCaret(element, fitting.at + fitting.inserted.length)
    apply(fitting)
    refresh()
    if (fitting.inserted.length < splice.inserted.length) wishes.full()
  }

  const listeners: { [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void } = {
    beforeinput(event) {
      const { inputType } = event
      if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
        event.preventDefault()
        wishes.enter()
      } else if (inputType.startsWith('format') || inputType.startsWith('history')) event.preventDefault()
      else if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') {
        event.preventDefault()
        put(event.dataTransfer?.getData('text/plain') ?? event.data ?? '')
      }
    },
    paste(event) {
      event.preventDefault()
      put(event.clipboardData?.getData('text/plain') ?? '')
    },
    input: () => take(),
    compositionstart: () => {
      composing = true
    },
    compositionend: () => {
      composing = false
      take()
      refresh()
    },
  }
  const observe = (event: Y.YTextEvent): void => {
    if (writing) return
    shown = heldBack(shown, event.delta as readonly DeltaStep[])
    if (!composing) refresh()
  }

  text.observe(observe)
  for (const [kind, listener] of Object.entries(listeners)) element.addEventListener(kind, listener as EventListener)
  begin(element, shown.text)
  return {
    release() {
      composing = false
      take()
      text.unobserve(observe)
      for (const [kind, listener] of Object.entries(listeners))
        element.removeEventListener(kind, listener as EventListener)
    },
  }
}

/** A name is printed without its article ("du Rœulx") but written with it ("Le Rœulx"): the caret keeps its distance from the end. */
function begin(element: HTMLElement, text: string): void {
  const printed = element.textContent
  markEmpty(element, text)
  if (printed === text) return
  const fromEnd = printed.length - (selectedIn(element)?.end ?? printed.length)
  element.textContent = text
  putCaret(element, text.length - fromEnd)
}

/** An empty element has a name and a width of its own (paper.css). */
export function markEmpty(element: HTMLElement, text: string): void {
  element.toggleAttribute('data-empty', text === '')
}
