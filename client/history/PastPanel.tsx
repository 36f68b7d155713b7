/** The point in focus as it was at the moment shown: its words and initials, the talk of then, its authors; and the way back to these words. */
import type { ItemId } from '../../protocol/points/items.ts'
import type { Thread } from '../../protocol/ledger/ledger.ts'
import { useItemName } from '../agreement/ItemName.tsx'
import { ItemInitials } from '../discussion/ItemInitials.tsx'
import { useWords } from '../i18n/words.tsx'
import { useItems, useNegotiation } from '../state/protocol.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Authors } from './Authors.tsx'
import { PersonName } from './PersonName.tsx'
import { RestoreWording } from './RestoreWording.tsx'
import type { LivePoint } from './RestoreWording.tsx'

interface Props {
  readonly item: ItemId | undefined
  /** The edit behind which the text is shown. */
  readonly seq: number
  /** The text as it is now, outside of the past. */
  readonly live: LivePoint
}

const card = 'mb-4 rounded-xl border border-rule bg-tool p-3.5'

export function PastPanel({ item: id, seq, live }: Props) {
  const words = useWords('history')
  const name = useItemName()
  const item = useItems().find((one) => one.id === id)
  if (id === undefined) return <p className={`${card} text-sm text-mute`}>{words.noPoint}</p>
  if (!item) {
    return (
      <div className="text-sm">
        <p className={`${card} text-mute`}>{words.noPointThen}</p>
      </div>
    )
  }
  return (
    <div className="text-sm">
      <section className={card} aria-label={name(item)}>
        <h2 className="mb-2 text-xs font-semibold tracking-wider text-mute uppercase">{name(item)}</h2>
        <ItemInitials item={item} />
        <RestoreWording item={item} live={live} />
      </section>
      <section className={card}>
        <Authors key={`${id} ${seq}`} item={id} seq={seq} />
      </section>
      <section className={card}>
        <Talk item={id} />
      </section>
    </div>
  )
}

function Talk({ item }: { readonly item: ItemId }) {
  const words = useWords('history')
  const threads = useNegotiation().threads.filter((thread) => thread.item === item)
  return (
    <>
      <h3 className="mb-1 font-serif text-base font-semibold">{words.talkThen}</h3>
      {threads.length === 0 && <p className="text-mute">{words.noTalkThen}</p>}
      {threads.map((thread) => (
        <PastThread key={thread.id} thread={thread} />
      ))}
    </>
  )
}

function PastThread({ thread }: { readonly thread: Thread }) {
  const words = useWords('history')
  return (
    <article className="border-t border-rule py-2">
      {thread.audience !== 'all' && <p className="text-xs text-warn">{words.among}</p>}
      {thread.messages.map((message) => (
        <div key={message.seq} className="py-1">
          <p className="text-xs text-mute">
            <PersonName id={message.by} /> <Moment at={message.at} />
          </p>
          <p className="whitespace-pre-line" dir="auto">
            {message.body}
          </p>
        </div>
      ))}
      {thread.resolved && <p className="text-xs text-ok">✓ {words.settled}</p>}
    </article>
  )
}
