/** A point's name in the reader's language; a domain is called by its number and its own French title. */
import { domainOfItem } from '../../protocol/items.ts'
import type { Item, ItemId } from '../../protocol/items.ts'
import { itemWords } from '../i18n/items.ts'
import { useWords } from '../i18n/words.tsx'

export function useItemName(): (item: Pick<Item, 'id' | 'label'>) => string {
  const words = useWords(itemWords)
  return ({ id, label }) => nameOf(words, id, label)
}

function nameOf(words: { names: Readonly<Record<ItemId, string>>; domain: (position: number) => string }, id: ItemId, label: string): string {
  if (domainOfItem(id) === undefined) return words.names[id] ?? label
  const [, position = '', title = ''] = /^(\d+)\. ?(.*)$/s.exec(label) ?? []
  return title === '' ? words.domain(Number(position)) : `${position} · ${title}`
}
