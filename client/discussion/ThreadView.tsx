/** One thread: who said what for which commune and when, an answer, and whether it is settled. */
import { useState } from 'react'
import type { ReadMark } from '../../protocol/ledger/history.ts'
import type { Message, Thread } from '../../protocol/ledger/ledger.ts'
import { isParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { isUnread } from '../news/unread.ts'
import { useAct, useMe, useNegotiation, usePartyNames } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Stamp } from '../ui/Stamp.tsx'
import { Composer } from './Composer.tsx'
import { ConditionActions, ConditionStanding } from './Condition.tsx'

interface Props {
  readonly thread: Thread
  /** How far the reader had read when the talk was opened. */
  readonly since: ReadMark
}

export function ThreadView({ thread, since }: Props) {
  const me = useMe()
  const words = useWords('discussion')
  const act = useAct()
  const { members } = useNegotiation()
  const [answering, setAnswering] = useState(false)
  return (
    <article className="border-t border-rule py-2">
      {thread.condition && <ConditionStanding closed={thread.condition} />}
      {thread.messages.map((message) => (
        <MessageView key={message.seq} message={message} isNew={isUnread(message, thread, me, since)} />
      ))}
      {thread.resolved && !thread.condition && (
        <p className="text-xs text-ok">✓ {words.resolvedBy(members.get(thread.resolved.by)?.participant.name ?? '')}</p>
      )}
      {answering ? (
        <Composer
          label={words.reply}
          placeholder={words.commentPlaceholder}
          send={words.send}
          onSend={async (body) => {
            const outcome = await act({ kind: 'reply', thread: thread.id, body })
            if (outcome.ok) setAnswering(false)
            return outcome
          }}
        />
      ) : (
        <div className="mt-1 flex flex-wrap gap-2">
          <Button variant="quiet" onClick={() => setAnswering(true)}>
            {words.reply}
          </Button>
          {thread.condition ? (
            <ConditionActions thread={thread.id} closed={thread.condition} />
          ) : (
            <Button
              variant="quiet"
              onClick={() => void act({ kind: thread.resolved ? 'unresolve' : 'resolve', thread: thread.id })}
            >
              {thread.resolved ? words.unresolve : words.resolve}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

function MessageView({ message, isNew }: { readonly message: Message; readonly isNew: boolean }) {
  const words = useWords('news')
  const names = usePartyNames()
  const author = useNegotiation().members.get(message.by)?.participant
  return (
    <div className="py-1">
      <p className="text-xs text-mute">
        <b className="text-sm text-ink">{author?.name}</b>{' '}
        {author && isParty(author.side) && <Stamp party={author.side} name={names[author.side]} state="plain" />}{' '}
        <Moment at={message.at} />{' '}
        {isNew && <b className="rounded bg-ink px-1 py-px font-semibold text-white">{words.newMessage}</b>}
      </p>
      <p className="whitespace-pre-line" dir="auto">
        {message.body}
      </p>
    </div>
  )
}
