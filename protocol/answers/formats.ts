/** Formats of rich text as Yjs keeps them: marks between the letters, of which many show nowhere. */
import * as Y from 'yjs'

/** Whether a text's letters would stand in other forms if these of its live format marks were gone. */
export function formsHangOn(text: Pick<Y.AbstractType<unknown>, '_start'>, marks: ReadonlySet<Y.Item>): boolean {
  const all = new Map<string, string>()
  const rest = new Map<string, string>()
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item
    const isMark = content instanceof Y.ContentFormat
    if (isMark && (marks.has(item) || !item.deleted)) {
      set(all, content)
      if (!marks.has(item)) set(rest, content)
    } else if (!item.deleted && item.countable && !isSame(all, rest)) return true
  }
  return false
}

function set(forms: Map<string, string>, { key, value }: Y.ContentFormat): void {
  if (value === null) forms.delete(key)
  else forms.set(key, JSON.stringify(value))
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
