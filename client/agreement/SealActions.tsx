/** What the reader can do for the whole text now: the next blank, initials on what is left, the seal, a new round; and whose turn it is. */
import { useState } from 'react'
import { isParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useItems, useMay, useMe, useObstacles } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { jumpToItem } from '../ui/jump.ts'
import { InitialAllDialog } from './InitialAllDialog.tsx'
import { useItemName } from './ItemName.tsx'
import { useOpenItem } from './open-item.tsx'
import { nextThing } from './remaining.ts'
import { ReopenDialog } from './ReopenDialog.tsx'
import { SealDialog } from './SealDialog.tsx'
import { TheirTurn } from './TheirTurn.tsx'

type Open = 'initial-all' | 'seal' | 'reopen' | undefined

export function SealActions({ onGo }: { readonly onGo: (() => void) | undefined }) {
  const words = useWords('agreement')
  const me = useMe()
  const items = useItems()
  const obstacles = useObstacles()
  const ready = obstacles.length === 0
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const may = useMay()
  const next = nextThing(obstacles, items, me.role === 'reader' ? 'observer' : me.side, undefined)
  const initialsFor = isParty(me.side) && may('initial') ? me.side : undefined
  const waiting = initialsFor ? items.filter((item) => item.filled && !item.initials[initialsFor]?.fresh) : []
  const optional = waiting.filter((item) => !item.required).length
  return (
    <div className="mt-3 flex flex-col items-stretch gap-2">
      {may('seal') && ready && (
        <Button variant="main" onClick={() => setOpen('seal')}>
          {words.seal}
        </Button>
      )}
      {next && next.kind !== 'to-initial' && <NextButton next={next} onGo={onGo} />}
      {waiting.length > 0 && (
        <Button variant={next?.kind === 'to-initial' ? 'main' : 'plain'} onClick={() => setOpen('initial-all')}>
          {words.initialAll(waiting.length)}
        </Button>
      )}
      {optional > 0 && optional < waiting.length && (
        <p className="-mt-1 text-xs text-mute">{words.mayWaitToo(optional)}</p>
      )}
      {isParty(me.side) && !next && <TheirTurn us={me.side} />}
      {may('reopen') && <Button onClick={() => setOpen('reopen')}>{words.reopen}</Button>}
      {open === 'initial-all' && initialsFor && <InitialAllDialog party={initialsFor} onClose={close} />}
      {open === 'seal' && <SealDialog onClose={close} />}
      {open === 'reopen' && <ReopenDialog onClose={close} />}
    </div>
  )
}

interface NextProps {
  readonly next: NonNullable<ReturnType<typeof nextThing>>
  readonly onGo: (() => void) | undefined
}

/** "Remplir: Délibération": leads to it. */
function NextButton({ next, onGo }: NextProps) {
  const words = useWords('agreement')
  const nameOf = useItemName()
  const openItem = useOpenItem()
  const item = useItems().find(({ id }) => id === next.item)
  if (!item) return null
  const name = nameOf(item)
  return (
    <Button
      variant="main"
      onClick={() => {
        onGo?.()
        if (next.kind !== 'to-fill') openItem(item.id)
        jumpToItem(item.id)
      }}
    >
      {next.kind === 'to-fill' ? words.fillNext(name) : words.closeNext(name)}
    </Button>
  )
}
