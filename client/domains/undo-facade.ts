/**
 * What y-tiptap's undo plugin takes for its undo manager. It destroys its manager when an editor unmounts, and moves the
 * caret by listeners it never removes; so each editor gets a facade of its own that does neither and leads to the page's undo.
 */
import type { PageUndo } from '../net/undo.ts'

export function undoFacade(page: PageUndo): object {
  return {
    get undoStack(): { length: number } {
      return { length: page.state.get().canUndo ? 1 : 0 }
    },
    get redoStack(): { length: number } {
      return { length: page.state.get().canRedo ? 1 : 0 }
    },
    trackedOrigins: new Set(),
    undo: () => page.undo(),
    redo: () => page.redo(),
    stopCapturing: () => page.manager.stopCapturing(),
    on: () => undefined,
    destroy: () => undefined,
  }
}
