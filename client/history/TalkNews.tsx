/** What others said since one last read, thread by thread; what was unread when the list was opened stays on it. */
import { useState } from 'react'
import { useItemName } from '../agreement/ItemName.tsx'
import { useWords } from '../i18n/words.tsx'
import { isUnread } from '../news/unread.ts'
import { useConnection, useItems, useMe, useNegotiation } from '../state/protocol.tsx'
import { Moment } from '../ui/Moment.tsx'
import { PersonName } from './PersonName.tsx'

export function TalkNews() {
  const words = useWords('history')
  const name = useItemName()
  const items = useItems()
  const me = useMe()
  const { threads } = useNegotiation()
  const { reading } = useConnection()
  const [since] = useState(reading.mark.get)
  const said = threads
    .map((thread) => ({ thread, messages: thread.messages.filter((one) => isUnread(one, thread, me, since)) }))
    .filter(({ messages }) => messages.length > 0)
  if (said.length === 0) return null
  return (
    <section className="mb-5" aria-label={words.saidTitle}>
      <h2 className="font-serif text-lg font-semibold">{words.saidTitle}</h2>
      <ol className="m-0 list-none p-0">
        {said.map(({ thread, messages }) => (
          <li key={thread.id} className="change-point">
            <h3 className="font-serif text-base font-semibold">
              {name(items.find(({ id }) => id === thread.item) ?? { id: thread.item, label: thread.itemLabel })}
              {thread.audience !== 'all' && <small className="font-sans font-normal text-mute"> ({words.among})</small>}
            </h3>
            {messages.map((message) => (
              <div key={message.seq} className="py-1">
                <p className="text-sm text-mute">
                  <PersonName id={message.by} />, <Moment at={message.at} />
                </p>
                <p className="whitespace-pre-line" dir="auto">
                  {message.body}
                </p>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
