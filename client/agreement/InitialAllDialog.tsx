/** Initials on many points at once: what did not change since the last reading is ticked, the rest is read first and ticked by hand. */
import { useState } from 'react'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Party } from '../../protocol/party.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useItems } from '../state/protocol.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Button } from '../ui/Button.tsx'
import { useStatement } from '../state/statement.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useStateWords } from './Board.tsx'
import { Changes } from './Changes.tsx'
import { initialling } from './initialling.ts'
import { useItemName } from './ItemName.tsx'
import { useLastReading, useOwnWords } from './reading.tsx'

/** Ticked points with the words they were ticked on: a point that changes meanwhile loses its tick. */
type Ticks = ReadonlyMap<string, string>

export function InitialAllDialog({ party, onClose }: { readonly party: Party; readonly onClose: () => void }) {
  const words = useWords('initial')
  const time = useTime()
  const toast = useToast()
  const { initial, busy, trouble } = useStatement()
  const reading = useLastReading()
  const { own, unchanged, toRead, empty, done } = initialling(useItems(), party, reading, useOwnWords())
  const [ticks, setTicks] = useState<Ticks>(() => ticked(new Map(), [...own, ...unchanged], true))
  const chosen = [...own, ...unchanged, ...toRead].filter((item) => ticks.get(item.id) === item.hash)
  const tick = (items: readonly JudgedItem[], on: boolean): void => setTicks((before) => ticked(before, items, on))
  const list = { ticks, onTick: (item: JudgedItem, on: boolean): void => tick([item], on), party }

  async function initialAll() {
    const outcome = await initial(chosen)
    if (!outcome) return
    const { recorded, refused } = outcome
    toast(
      [recorded > 0 ? words.done(recorded) : '', refused > 0 ? words.skipped(refused) : ''].filter(Boolean).join(' '),
    )
    onClose()
  }

  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="mb-3">{words.intro}</p>
      <div className="border-t border-rule">
        {own.length > 0 && (
          <section className="py-2">
            <h3 className="font-semibold">{words.own}</h3>
            <Points items={own} {...list} />
          </section>
        )}
        {unchanged.length > 0 && (
          <section className="py-2">
            <h3 className="font-semibold">{reading ? words.unchanged(time(reading.at)) : ''}</h3>
            <Points items={unchanged} {...list} />
          </section>
        )}
        {toRead.length > 0 && (
          <section className="py-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <h3 className="font-semibold">{reading ? words.toRead(time(reading.at)) : words.firstReading}</h3>
              <Button
                variant="quiet"
                onClick={() => tick(toRead, !toRead.every((item) => ticks.get(item.id) === item.hash))}
              >
                {toRead.every((item) => ticks.get(item.id) === item.hash) ? words.tickNone : words.tickAll}
              </Button>
            </div>
            <Points items={toRead} {...list} />
          </section>
        )}
        <NotInitialled empty={empty} done={done} />
      </div>
      <div className="dialog-foot">
        <p className="mb-2 text-sm" role="status">
          {words.chosen(chosen.length)}
        </p>
        <Trouble sentence={trouble} />
        <div className="flex flex-wrap gap-2">
          <Button variant="main" busy={busy} disabled={chosen.length === 0} onClick={() => void initialAll()}>
            {busy ? words.busy : words.confirm}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Dialog>
  )
}

function ticked(before: Ticks, items: readonly JudgedItem[], on: boolean): Ticks {
  const ticks = new Map(before)
  for (const item of items) {
    if (on) ticks.set(item.id, item.hash)
    else ticks.delete(item.id)
  }
  return ticks
}

interface PointsProps {
  readonly items: readonly JudgedItem[]
  readonly ticks: Ticks
  readonly onTick: (item: JudgedItem, on: boolean) => void
  readonly party: Party
}

function Points({ items, ticks, onTick, party }: PointsProps) {
  const name = useItemName()
  return (
    <ul className="m-0 list-none p-0">
      {items.map((item) => (
        <li key={item.id} className="border-t border-rule py-2 first:border-0">
          <label className="flex min-h-7 items-start gap-2 font-semibold">
            <input
              type="checkbox"
              className="mt-0.5 size-4.5 shrink-0"
              checked={ticks.get(item.id) === item.hash}
              onChange={(event) => onTick(item, event.target.checked)}
            />
            {name(item)}
          </label>
          <div className="ms-6.5 font-serif" lang="fr">
            {item.initials[party] ? (
              <Changes before={item.initials[party]} after={item} />
            ) : (
              <span className="whitespace-pre-line">{item.text}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What is left out, and why. */
function NotInitialled({ empty, done }: { readonly empty: readonly JudgedItem[]; readonly done: number }) {
  const words = useWords('initial')
  const name = useItemName()
  const stateWords = useStateWords()
  if (empty.length === 0 && done === 0) return null
  return (
    <section className="py-2 text-sm text-mute">
      <h3 className="font-semibold text-ink">{words.leftOut}</h3>
      <ul className="m-0 list-none p-0">
        {empty.map((item) => (
          <li key={item.id}>
            {name(item)}: {stateWords(item)}
          </li>
        ))}
        {done > 0 && <li>{words.already(done)}</li>}
      </ul>
    </section>
  )
}
