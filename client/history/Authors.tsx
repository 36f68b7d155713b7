/** Who wrote the words of a point, passage by passage; asked of the server when somebody opens it. */
import { useEffect, useState } from 'react'
import type { PastAuthors } from '../../protocol/ledger/history.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { get } from '../net/api.ts'
import { isPastAuthors } from '../net/shapes.ts'
import { useNegotiation, useProtocolId } from '../state/protocol.tsx'
import { PersonName } from './PersonName.tsx'

export function Authors({ item, seq }: { readonly item: ItemId; readonly seq: number }) {
  const words = useWords('history')
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer font-serif text-base font-semibold">{words.wroteWords}</summary>
      {open && <Passages item={item} seq={seq} />}
    </details>
  )
}

type Found = PastAuthors | 'loading' | 'failed'

function Passages({ item, seq }: { readonly item: ItemId; readonly seq: number }) {
  const words = useWords('history')
  const { failed } = useWords('view')
  const id = useProtocolId()
  const { members } = useNegotiation()
  const [found, setFound] = useState<Found>('loading')
  useEffect(() => {
    const leaving = new AbortController()
    const path = `/api/protocols/${id}/authors?seq=${seq}&item=${encodeURIComponent(item)}`
    void get(path, isPastAuthors, leaving.signal).then((answer) => {
      if (!leaving.signal.aborted) setFound(answer.ok ? answer.value : 'failed')
    })
    return () => leaving.abort()
  }, [id, item, seq])
  if (found === 'loading') return <p role="status">{words.behind}</p>
  if (found === 'failed') return <p role="alert">{failed}</p>
  const runs = found.texts.flat().filter(({ text }) => text.trim() !== '')
  if (runs.length === 0) return <p className="text-mute">{words.noWords}</p>
  return (
    <>
      <p className="my-1 text-mute">{words.wroteIntro}</p>
      <ul className="m-0 list-none p-0">
        {runs.map(({ text, by }, index) => (
          <li key={index} className="border-t border-rule py-1.5">
            <q className={`authored ${members.get(by ?? '')?.participant.side ?? ''}`} lang="fr">
              {text}
            </q>{' '}
            <span className="block text-xs">
              <PersonName id={by} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
