/** What changed since one last read, since one’s own initials or since the agreed version: one list, to read and to print, that marks itself read. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { timelineOf } from '../../protocol/ledger/history.ts'
import type { HistoryOverview } from '../../protocol/ledger/history.ts'
import type { Item } from '../../protocol/points/items.ts'
import { isParty, parties } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useConnection, useEntries, useItems, useMe, useNegotiation, usePartyNames } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { ChangeList } from './ChangeList.tsx'
import { TalkNews } from './TalkNews.tsx'
import { namedPlaces } from './places.ts'
import type { NamedPlace } from './places.ts'
import { usePastItems } from './use-past-items.ts'

export function ChangesView({ overview }: { readonly overview: HistoryOverview }) {
  const words = useWords('history')
  const time = useTime()
  const names = usePartyNames()
  const negotiation = useNegotiation()
  const entries = useEntries()
  const me = useMe()
  // What was new when the page was opened stays on it, although it is marked read at once.
  const [mark] = useState(overview.mark)
  const timeline = useMemo(() => timelineOf(entries, overview), [entries, overview])
  const places = namedPlaces(timeline, negotiation, me.side, mark)
  const lastSeal = places.findLast(({ name }) => name.kind === 'seal')
  const choices = places.filter(
    (place) => place.name.kind === 'mark' || place.name.kind === 'initials' || place === lastSeal,
  )
  const [key, setKey] = useState('mark')
  const [by, setBy] = useState<Side>()
  const since = choices.find((place) => place.key === key)
  const now = useItems()
  const before = useBefore(since, now)
  useMarkRead(overview, before !== undefined)
  const label = ({ name }: NamedPlace): string => {
    if (name.kind === 'seal') return words.sinceSeal(name.number)
    return name.kind === 'initials' ? words.sinceInitials : words.sinceMark(time(mark.at))
  }
  return (
    <main className="list-desk">
      <section className="list-sheet">
        <h1 className="font-serif text-2xl font-semibold">{words.sinceTitle}</h1>
        <p className="mb-3 text-mute">{words.sinceIntro}</p>
        <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
          <Choice
            label={words.since}
            value={key}
            onChange={setKey}
            options={choices.map((place) => [place.key, label(place)] as const)}
          />
          <Choice
            label={words.by}
            value={by ?? 'all'}
            onChange={(value) => setBy(parties.find((party) => party === value))}
            options={[
              ['all', words.byAll],
              ...parties.map(
                (party) => [party, isParty(me.side) && party === me.side ? words.byUs : names[party]] as const,
              ),
            ]}
          />
          <Button className="no-print" onClick={() => print()}>
            {words.print}
          </Button>
        </div>
        <TalkNews />
        {before && since ? (
          <ChangeList
            before={before}
            after={now}
            by={by}
            none={words.nothingNew}
            span={{ from: since.journalSeq, to: overview.journalSeq, sittings: overview.sittings }}
          />
        ) : (
          <p role="status">{words.behind}</p>
        )}
      </section>
    </main>
  )
}

/** Since our initials: each point since our own on it, the others since the last we gave anywhere. */
function useBefore(since: NamedPlace | undefined, now: readonly Item[]): readonly Item[] | undefined {
  const { initials } = useNegotiation()
  const { side } = useMe()
  const then = usePastItems(since?.journalSeq)
  return useMemo(() => {
    if (since?.name.kind !== 'initials' || !isParty(side) || !then) return then
    const ours = then.map((item) => ({ ...item, ...initials.get(item.id)?.[side] }))
    const gone = now.flatMap((item) => {
      const initial = initials.get(item.id)?.[side]
      return initial && !then.some(({ id }) => id === item.id) ? [{ ...item, ...initial }] : []
    })
    return [...ours, ...gone]
  }, [since, side, then, initials, now])
}

/** What was on screen counts as read, once for each edit that came. */
function useMarkRead({ journalSeq }: HistoryOverview, shown: boolean): void {
  const { reading } = useConnection()
  const { seq } = useNegotiation()
  const marked = useRef('')
  useEffect(() => {
    if (!shown || marked.current === `${journalSeq} ${seq}`) return
    const markWhenSeen = (): void => {
      if (document.visibilityState !== 'visible' || marked.current === `${journalSeq} ${seq}`) return
      marked.current = `${journalSeq} ${seq}`
      reading.readAll(journalSeq, seq)
    }
    markWhenSeen()
    document.addEventListener('visibilitychange', markWhenSeen)
    return () => document.removeEventListener('visibilitychange', markWhenSeen)
  }, [reading, journalSeq, seq, shown])
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly (readonly [value: string, name: string])[]
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <label className="flex min-w-0 items-center gap-2">
      <span>{label}</span>
      <select
        className="min-h-9 min-w-0 rounded-md border border-bracket bg-white px-2"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
