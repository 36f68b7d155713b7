import type { ItemId } from '../../protocol/points/items.ts'
import { undrawnSigns } from '../../protocol/print/drawable.ts'
import { codeOf } from '../../protocol/redline/unseen.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { useItems } from '../state/protocol.tsx'

/** More are one kind of writing, which the first ones tell. */
const mostNamed = 5

/** At the point itself, while it is written: which of its signs the PDF can only show as a frame with their code. */
export function UndrawnNotice({ items }: { readonly items: readonly ItemId[] }) {
  const words = useWords('agreement')
  const language = useLanguage()
  const text = useItems()
    .filter(({ id }) => items.includes(id))
    .map((item) => item.text)
    .join(' ')
  const signs = undrawnSigns(text)
  if (signs.length === 0) return null
  const named = signs.slice(0, mostNamed).map((sign) => `«\u2068${sign}\u2069» (${codeOf(sign)})`)
  return (
    <p role="status" lang={language} className="undrawn-notice no-print">
      {words.undrawn([...named, ...(signs.length > mostNamed ? ['…'] : [])].join(', '), signs.length)}
    </p>
  )
}
