/** Choosing a meeting, or the whole negotiation, and taking out its procès-verbal. */
import { useState } from 'react'
import type { HistoryOverview } from '../../protocol/ledger/history.ts'
import { meetingsOf } from '../../protocol/ledger/meetings.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { FileLink } from '../state/FileLink.tsx'
import { useEntries, useProtocolId } from '../state/protocol.tsx'

export function MinutesView({ overview }: { readonly overview: HistoryOverview }) {
  const words = useWords('history')
  const time = useTime()
  const id = useProtocolId()
  const meetings = meetingsOf(useEntries(), overview.sittings)
  const [meeting, setMeeting] = useState('')
  const [own, setOwn] = useState(false)
  const asked = new URLSearchParams({ ...(meeting === '' ? {} : { meeting }), ...(own ? { own: '1' } : {}) }).toString()
  const address = (format: string): string => `/api/protocols/${id}/minutes.${format}${asked === '' ? '' : `?${asked}`}`
  const link =
    'inline-flex min-h-10 items-center rounded-md border border-bracket bg-white px-4 font-semibold no-underline hover:bg-desk'
  return (
    <main className="list-desk">
      <section className="list-sheet">
        <h1 className="font-serif text-2xl font-semibold">{words.minutesTitle}</h1>
        <p className="mb-4 text-mute">{words.minutesIntro}</p>
        {meetings.length === 0 ? (
          <p>{words.noMeeting}</p>
        ) : (
          <>
            <fieldset className="mb-4">
              <legend className="mb-1 font-semibold">{words.minutesWhich}</legend>
              <Which value="" name={words.whole} chosen={meeting} onChoose={setMeeting} />
              {meetings.map(({ startedAt, endedAt }, index) => (
                <Which
                  key={startedAt}
                  value={String(index + 1)}
                  name={words.meeting(time(startedAt), time(endedAt))}
                  chosen={meeting}
                  onChoose={setMeeting}
                />
              ))}
            </fieldset>
            <label className="flex min-h-9 items-center gap-2">
              <input type="checkbox" checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} />
              <span>{words.own}</span>
            </label>
            {own && (
              <p className="mb-2 rounded-md bg-warn-bg px-3 py-2 text-warn" role="status">
                {words.ownHint}
              </p>
            )}
            <p className="mt-4 flex flex-wrap gap-3">
              <FileLink className={link} path={address('pdf')}>
                {words.minutesPdf}
              </FileLink>
              <FileLink className={link} path={address('html')}>
                {words.minutesHtml}
              </FileLink>
            </p>
          </>
        )}
      </section>
    </main>
  )
}

interface WhichProps {
  readonly value: string
  readonly name: string
  readonly chosen: string
  readonly onChoose: (value: string) => void
}

const Which = ({ value, name, chosen, onChoose }: WhichProps) => (
  <label className="flex min-h-9 items-center gap-2">
    <input type="radio" name="meeting" value={value} checked={chosen === value} onChange={() => onChoose(value)} />
    <span>{name}</span>
  </label>
)
