/** The whole negotiation in order: sittings in a few words, acts in full; each leads to the text of its moment. */
import { useEffect, useRef } from 'react'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import type { Event, Sitting } from '../../protocol/ledger/history.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation } from '../state/protocol.tsx'
import { Moment } from '../ui/Moment.tsx'
import { itemOfAct, usePointName, wroteBy } from './event-words.tsx'
import { PersonName } from './PersonName.tsx'

interface Props {
  readonly events: readonly Event[]
  readonly step: number
  readonly onGo: (step: number) => void
}

export function TimeLine({ events, step, onGo }: Props) {
  const words = useWords('history')
  const current = events.findLastIndex((event) => event.step <= step)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const rail = list.current?.closest('.rail')
    const here = list.current?.children[current]
    if (!rail || !here) return
    const { top, height } = rail.getBoundingClientRect()
    rail.scrollTop += here.getBoundingClientRect().top - top - height / 2
  }, [current])
  return (
    <div className="text-sm">
      <h2 className="mb-2 text-xs font-semibold tracking-wider text-mute uppercase">{words.timeline}</h2>
      <ol ref={list} className="timeline">
        {events.map((event, index) => (
          <li key={`${event.kind} ${event.step}`} className={event.kind}>
            <button
              type="button"
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onGo(event.step)}
            >
              <span className="block text-xs text-mute">
                <Moment at={event.at} />
              </span>
              {event.kind === 'sitting' ? <Wrote sitting={event.sitting} /> : <Stated entry={event.entry} />}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Wrote({ sitting }: { readonly sitting: Sitting }) {
  const words = useWords('history')
  const pointName = usePointName()
  return wroteBy(sitting, ({ item, title }) => pointName(item, title)).map(({ by, points, edits }) => (
    <span key={by} className="block">
      <PersonName id={by} /> {words.wrote(points.join(', '))}{' '}
      <small className="text-mute">({words.edits(edits)})</small>
    </span>
  ))
}

function Stated({ entry }: { readonly entry: LedgerEntry }) {
  const words = useWords('history')
  const pointName = usePointName()
  const negotiation = useNegotiation()
  const item = itemOfAct(entry, negotiation)
  const { act } = entry
  const said =
    act.kind === 'comment' || act.kind === 'reply' ? act.body : act.kind === 'reopen' ? act.reason : undefined
  return (
    <>
      <PersonName id={entry.by} /> {words.acts[act.kind]}
      {act.kind === 'seal' && ` n° ${act.number}`}
      {item !== undefined && `, ${words.onPoint(pointName(item))}`}
      {entry.audience !== 'all' && <em className="text-warn"> ({words.among})</em>}
      {said !== undefined && (
        <q className="block whitespace-pre-line" dir="auto">
          {said}
        </q>
      )}
    </>
  )
}
