/** Words that enter a body, typed, pasted, dropped or composed, become what they become everywhere else on the page. */
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { incoming } from '../../protocol/text/printable.ts'

/** Only what these transactions brought; what others wrote was theirs to clean. */
export function cleanWords(
  transactions: readonly Transaction[],
  _before: EditorState,
  after: EditorState,
): Transaction | null {
  const own = transactions.some((transaction) => transaction.docChanged && !isChangeOrigin(transaction))
  if (!own) return null
  const cleaning = after.tr
  for (const { from, to } of broughtIn(transactions)) {
    after.doc.nodesBetween(from, to, (node, at) => {
      if (!node.isText) return
      const [start, end] = [Math.max(from, at), Math.min(to, at + node.nodeSize)]
      const words = (node.text ?? '').slice(start - at, end - at)
      const clean = incoming(words)
      if (clean === words) return
      const [left, right] = [cleaning.mapping.map(start), cleaning.mapping.map(end)]
      if (clean === '') cleaning.delete(left, right)
      else cleaning.replaceWith(left, right, after.schema.text(clean, node.marks))
    })
  }
  return cleaning.docChanged ? cleaning : null
}

/** The stretches of the present document that were not there before. */
function broughtIn(transactions: readonly Transaction[]): { readonly from: number; readonly to: number }[] {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps)
  return maps.flatMap((map, index) => {
    const stretches: { from: number; to: number }[] = []
    map.forEach((_from, _to, from, to) => {
      const later = maps.slice(index + 1)
      stretches.push({
        from: later.reduce((at, next) => next.map(at, -1), from),
        to: later.reduce((at, next) => next.map(at, 1), to),
      })
    })
    return stretches
  })
}
