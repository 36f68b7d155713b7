/** What an edit in a body may grow to. Edits of others are never held back here: the server judged them. */
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { deepestList, richNodes } from '../../protocol/answers/content.ts'

export type BoundsReached = 'length' | 'depth'

export function bodyBounds(limit: number, onBound: (reached: BoundsReached) => void) {
  return (transaction: Transaction, state: EditorState): boolean => {
    if (!transaction.docChanged || isChangeOrigin(transaction)) return true
    const length = transaction.doc.textContent.length
    // A text that is too long already (both sides wrote at once) may always be shortened.
    if (length > limit && length > state.doc.textContent.length) return refuse('length')
    if (listDepth(transaction.doc) > deepestList) return refuse('depth')
    return true
  }
  function refuse(reached: BoundsReached): false {
    onBound(reached)
    return false
  }
}

function listDepth(node: Node): number {
  const own = node.type.name === richNodes.bulletList || node.type.name === richNodes.orderedList ? 1 : 0
  let deepest = 0
  node.forEach((child) => {
    deepest = Math.max(deepest, listDepth(child))
  })
  return own + deepest
}
