import { Component } from 'react'
import type { ReactNode } from 'react'

interface Caret {
  readonly field: Element
  readonly anchor: Node
  readonly anchorOffset: number
  readonly focus: Node
  readonly focusOffset: number
}

/**
 * Keeps the caret of whoever writes in a list while somebody else changes its order. Moving an element takes its focus and
 * selection away; React gives both back to ordinary editable elements, but only the focus to `plaintext-only` ones.
 */
export class KeepCaret extends Component<{ readonly children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Caret | null {
    const field = document.activeElement
    const selection = getSelection()
    if (!field?.hasAttribute('contenteditable') || !selection?.anchorNode || !selection.focusNode) return null
    const { anchorNode: anchor, anchorOffset, focusNode: focus, focusOffset } = selection
    return { field, anchor, anchorOffset, focus, focusOffset }
  }

  override componentDidUpdate(_props: unknown, _state: unknown, caret: Caret | null): void {
    if (!caret || document.activeElement !== caret.field) return
    const { anchor, anchorOffset, focus, focusOffset } = caret
    const selection = getSelection()
    const moved = selection?.anchorNode !== anchor || selection.anchorOffset !== anchorOffset
    if (moved && caret.field.contains(anchor) && caret.field.contains(focus))
      selection?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset)
  }

  override render(): ReactNode {
    return this.props.children
  }
}
