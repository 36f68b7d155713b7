/**
 * One undo for the whole page, own edits only. Words and choices are undone by one Y.UndoManager; adding, removing and
 * moving a domain each bring their own way back, because re-creating a deleted entry under its old key would look like
 * a forged one and could take the partner's words with it.
 */
import * as Y from 'yjs'
import { settable } from './watched.ts'
import type { Watched } from './watched.ts'

/** Origin of every edit this person makes outside the rich-text editors. */
export const ownEdit = Symbol('own edit')

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface PageUndo {
  readonly state: Watched<UndoState>
  readonly undo: () => void
  readonly redo: () => void
  /** Brings a nested text or fragment under this undo; `origin` is the one its editor's transactions carry, when it is not {@link ownEdit}. */
  track(type: Y.Text | Y.XmlFragment, origin?: unknown): void
  /** What is written from here on is a step of its own, however soon it follows: another blank, another choice. */
  readonly newStep: () => void
  /** Puts a structural step, already done, on the stack. */
  readonly offer: (label: string, revert: () => void) => void
  /** Nothing can be taken back any more: the text is sealed. */
  readonly forget: () => void
  /** For an editor's plugin that wants an undo manager. Never destroy it: hand the editor a facade whose `destroy` does nothing. */
  readonly manager: Y.UndoManager
}

interface Step {
  readonly label: string
  readonly revert: () => void
  /** How many text steps lay below when this one was made: it is next as soon as no more than these are left. */
  readonly depth: number
}

/**
 * Undoing the making of a paragraph or a list entry leaves it when somebody else has written in it since. One's own words
 * in it are taken back first, so what is only one's own goes.
 */
function isEmptied({ content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentType)) return true
  const { type } = content
  return !(type instanceof Y.Text || type instanceof Y.XmlElement) || type.length === 0
}

export function pageUndo(doc: Y.Doc, scope: Y.AbstractType<unknown>[]): PageUndo {
  const manager = new Y.UndoManager(scope, { doc, trackedOrigins: new Set([ownEdit]), deleteFilter: isEmptied })
  const steps: Step[] = []
  const state = settable<UndoState>({ canUndo: false, canRedo: false })
  const tell = (): void => {
    const canUndo = manager.canUndo() || steps.length > 0
    const canRedo = manager.canRedo()
    const known = state.get()
    if (known.canUndo !== canUndo || known.canRedo !== canRedo) state.set({ canUndo, canRedo })
  }
  manager.on('stack-item-added', tell)
  manager.on('stack-item-popped', tell)
  manager.on('stack-cleared', tell)
  return {
    state,
    manager,
    undo() {
      const step = steps.at(-1)
      if (step && step.depth >= manager.undoStack.length) {
        steps.pop()
        step.revert()
      } else manager.undo()
      tell()
    },
    redo() {
      manager.redo()
      tell()
    },
    track(type, origin) {
      manager.addToScope(type)
      if (origin !== undefined) manager.addTrackedOrigin(origin)
    },
    newStep: () => manager.stopCapturing(),
    forget() {
      steps.length = 0
      manager.clear()
      tell()
    },
    offer(label, revert) {
      manager.stopCapturing()
      steps.push({ label, revert, depth: manager.undoStack.length })
      tell()
    },
  }
}
