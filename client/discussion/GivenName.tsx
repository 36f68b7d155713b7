/** The name a commune was given when the protocol was created, offered to it for its still empty blank: its own people confirm it. */
import { textOf } from '../../protocol/answers/document.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { isParty } from '../../protocol/party.ts'
import { nameField } from '../../protocol/text/blanks.ts'
import { useWords } from '../i18n/words.tsx'
import { ownEdit } from '../net/undo.ts'
import { useConnection, useMayWrite, useMe, useNegotiation, useTemplate } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'

export function GivenName({ item }: { readonly item: JudgedItem }) {
  const words = useWords('discussion')
  const template = useTemplate()
  const mayWrite = useMayWrite()
  const { side } = useMe()
  const { names } = useNegotiation()
  const { doc, undo } = useConnection()
  const field = isParty(side) ? nameField(template, side) : undefined
  const isOurs =
    field !== undefined && template.items.some(({ id, fields }) => id === item.id && fields.includes(field))
  const name = isParty(side) ? names[side] : ''
  if (!isOurs || item.filled || name === '' || mayWrite({ kind: 'field', field })) return null
  const take = (): void => {
    undo.newStep()
    doc.transact(() => textOf(doc, field).insert(0, name), ownEdit)
    undo.newStep()
  }
  return (
    <Button className="mt-2" onClick={take}>
      {words.takeName(name)}
    </Button>
  )
}
