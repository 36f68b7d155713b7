/** The talk about a point: with the partner, or among one's own side. The tab decides who will read what is written. */
import { useId, useRef, useState } from 'react'
import type { ItemId } from '../../protocol/points/items.ts'
import { isParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import type { Audience } from '../net/drafts.ts'
import { useReadTalk } from '../news/use-reading.ts'
import { useUnread } from '../news/unread-points.tsx'
import type { Unread } from '../news/unread.ts'
import { useConnection, useMay, useMe, useNegotiation, usePartyNames, useSay } from '../state/protocol.tsx'
import { newId } from '../net/new-id.ts'
import { viewpoint } from '../agreement/remaining.ts'
import { Composer } from './Composer.tsx'
import { ThreadView } from './ThreadView.tsx'

export function ItemThreads({ item }: { readonly item: ItemId }) {
  const words = useWords('discussion')
  const names = usePartyNames()
  const { side } = useMe()
  const say = useSay()
  const { reading, audience: talk } = useConnection()
  // What was new when the point was opened stays marked on it, although it is read at once.
  const [since] = useState(reading.mark.get)
  const unread = useUnread(item)
  // Who talks among their own side goes on so at the next point. What waits only there is shown first: nobody finds it behind
  // a tab they do not open.
  const [audience, setAudience] = useState<Audience>(unread && unread.side > 0 && unread.all === 0 ? 'side' : talk.get)
  const choose = (chosen: Audience): void => {
    talk.set(chosen)
    setAudience(chosen)
  }
  useReadTalk([item], audience)
  const [condition, setCondition] = useState(false)
  const { them } = viewpoint(side)
  const { threads: all } = useNegotiation()
  // A condition holds back initials, so it is for those who give them.
  const mayCondition = useMay()('initial') && audience === 'all'
  const threads = all.filter((thread) => thread.item === item && (audience === 'all') === (thread.audience === 'all'))
  const settled = threads.filter((thread) => thread.resolved)
  const tabs: readonly (readonly [Audience, string])[] = [
    ['all', isParty(side) ? words.with(names[them]) : words.withBoth],
    ['side', words.among],
  ]
  const ourName = isParty(side) ? names[side] : words.among

  return (
    <>
      <Tabs tabs={tabs} value={audience} unread={unread} onChange={choose} />
      <div role="tabpanel" id="talk" aria-labelledby={`talk-${audience}`}>
        {threads.length === 0 && <p className="py-2 text-mute">{words.noThread}</p>}
        {threads
          .filter((thread) => !thread.resolved)
          .map((thread) => (
            <ThreadView key={thread.id} thread={thread} since={since} />
          ))}
        {settled.length > 0 && (
          <details className="border-t border-rule py-2">
            <summary className="cursor-pointer text-mute">{words.showResolved(settled.length)}</summary>
            {settled.map((thread) => (
              <ThreadView key={thread.id} thread={thread} since={since} />
            ))}
          </details>
        )}
        <Composer
          key={audience}
          audience={audience}
          at={item}
          label={words.comment}
          placeholder={words.commentPlaceholder}
          send={words.send}
          note={audience === 'all' ? words.visibleToBoth : words.visibleToUs(ourName)}
          option={mayCondition && <ConditionChoice on={condition} onChange={setCondition} />}
          onSend={async (body) => {
            const asked = mayCondition && condition ? { condition } : {}
            const outcome = await say({ kind: 'comment', thread: newId(), item, audience, body, ...asked })
            if (outcome.ok) setCondition(false)
            return outcome
          }}
        />
      </div>
    </>
  )
}

function ConditionChoice({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const words = useWords('discussion')
  const help = useId()
  return (
    <>
      <label className="mt-1.5 flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-4.5 shrink-0"
          checked={on}
          aria-describedby={help}
          onChange={(event) => onChange(event.target.checked)}
        />
        {words.setCondition}
      </label>
      <p id={help} className={on ? 'text-xs text-mute' : 'sr-only'}>
        {words.conditionHelp}
      </p>
    </>
  )
}

interface TabsProps {
  readonly tabs: readonly (readonly [Audience, string])[]
  readonly value: Audience
  readonly unread: Unread | undefined
  readonly onChange: (audience: Audience) => void
}

/** Arrow keys move between tabs, as people who use a keyboard expect of tabs. */
function Tabs({ tabs, value, unread, onChange }: TabsProps) {
  const words = useWords('news')
  const buttons = useRef(new Map<Audience, HTMLButtonElement>())
  function move() {
    const next = tabs.find(([audience]) => audience !== value)?.[0] ?? value
    onChange(next)
    buttons.current.get(next)?.focus()
  }
  return (
    <div role="tablist" className="mb-2 flex gap-1">
      {tabs.map(([audience, name]) => (
        <button
          key={audience}
          type="button"
          role="tab"
          id={`talk-${audience}`}
          aria-selected={audience === value}
          aria-controls="talk"
          tabIndex={audience === value ? 0 : -1}
          ref={(button) => {
            if (button) buttons.current.set(audience, button)
          }}
          className={`min-h-8 rounded-full border-0 px-3 text-sm font-semibold ${audience === value ? 'bg-ink text-white' : 'bg-transparent text-mute'}`}
          onClick={() => onChange(audience)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') move()
          }}
        >
          {name}
          {audience !== value && unread && unread[audience] > 0 && (
            <span className="new-mark ms-1.5">
              <span aria-hidden="true">{unread[audience]}</span>
              <span className="sr-only">{` ${words.unread(unread[audience])}`}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
