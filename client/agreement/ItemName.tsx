/** A point's name in the reader's language; a domain is called by its number and its own French title. */
import { domainOfItem, domainsItem, signatoriesItem } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { parties } from '../../protocol/party.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { usePartyNames, useTemplate } from '../state/protocol.tsx'

export function useItemName(): (item: Pick<Item, 'id' | 'label'>) => string {
  const words = useWords('item')
  const language = useLanguage()
  const { items } = useTemplate()
  const communes = usePartyNames()
  return ({ id, label }) => {
    if (domainOfItem(id) !== undefined) return domainName(label, words.domain)
    if (id === domainsItem) return words.domains
    const side = parties.find((party) => id === signatoriesItem(party))
    if (side) return words.signatories(communes[side])
    const point = items.find((item) => item.id === id)
    const name = point?.short?.[language] ?? point?.label[language] ?? label
    return name.replace(/\{(belgian|partner)\}/gu, (_, party: 'belgian' | 'partner') => communes[party])
  }
}

/** A domain's label is "2. Recensement"; without a title only its position is left to call it by. */
function domainName(label: string, untitled: (position: number) => string): string {
  const [, position = '', title = ''] = /^(\d+)\. ?(.*)$/s.exec(label) ?? []
  return title === '' ? untitled(Number(position)) : `${position} · ${title}`
}
