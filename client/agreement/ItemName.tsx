/** A point's name in the reader's language; a domain is called by its number and its own French title. */
import { domainOfItem } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { usePartyNames } from '../state/protocol.tsx'

export function useItemName(): (item: Pick<Item, 'id' | 'label'>) => string {
  const words = useWords('item')
  const names = words.names(usePartyNames())
  return ({ id, label }) => (domainOfItem(id) === undefined ? (names[id] ?? label) : domainName(label, words.domain))
}

/** A domain's label is "2. Recensement"; without a title only its position is left to call it by. */
function domainName(label: string, untitled: (position: number) => string): string {
  const [, position = '', title = ''] = /^(\d+)\. ?(.*)$/s.exec(label) ?? []
  return title === '' ? untitled(Number(position)) : `${position} · ${title}`
}
