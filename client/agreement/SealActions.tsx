/** Acts on the whole text: initial what is left, seal the agreed version, reopen; and the documents to take out. */
import { useState } from 'react'
import { isParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useItems, useMay, useMe, useObstacles } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Downloads } from './Downloads.tsx'
import { InitialAllDialog } from './InitialAllDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { SealDialog } from './SealDialog.tsx'

type Open = 'initial-all' | 'seal' | 'reopen' | undefined

export function SealActions() {
  const words = useWords('agreement')
  const me = useMe()
  const items = useItems()
  const ready = useObstacles().length === 0
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const may = useMay()
  const initialsFor = isParty(me.side) && may('initial') ? me.side : undefined
  const waiting = initialsFor ? items.filter((item) => item.filled && !item.initials[initialsFor]?.fresh) : []
  return (
    <div className="mt-3 flex flex-col items-stretch gap-2">
      {may('seal') && ready && (
        <Button variant="main" onClick={() => setOpen('seal')}>
          {words.seal}
        </Button>
      )}
      {waiting.length > 0 && (
        <Button variant={ready ? 'plain' : 'main'} onClick={() => setOpen('initial-all')}>
          {words.initialAll(waiting.length)}
        </Button>
      )}
      {may('reopen') && <Button onClick={() => setOpen('reopen')}>{words.reopen}</Button>}
      <Downloads />
      {open === 'initial-all' && initialsFor && <InitialAllDialog party={initialsFor} onClose={close} />}
      {open === 'seal' && <SealDialog onClose={close} />}
      {open === 'reopen' && <ReopenDialog onClose={close} />}
    </div>
  )
}
