/** The caret in an element that holds nothing but text, as a distance from its start. */
export interface Selected {
  readonly start: number
  readonly end: number
}

export function selectedIn(element: HTMLElement): Selected | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined
  const distance = (node: Node, offset: number): number => {
    const before = document.createRange()
    before.selectNodeContents(element)
    before.setEnd(node, offset)
    return before.toString().length
  }
  return {
    start: distance(range.startContainer, range.startOffset),
    end: distance(range.endContainer, range.endOffset),
  }
}

export function putCaret(element: HTMLElement, at: number): void {
  const node = element.firstChild
  const selection = getSelection()
  if (node instanceof Text) selection?.collapse(node, Math.max(0, Math.min(at, node.length)))
  else selection?.collapse(element, 0)
}
