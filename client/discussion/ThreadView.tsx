/** One thread: who said what for which commune and when, an answer, and whether it is settled. */
import { useRef, useState } from 'react'
import type { ReadMark } from '../../protocol/ledger/history.ts'
import type { Message, Thread } from '../../protocol/ledger/ledger.ts'
import { isParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { isUnread } from '../news/unread.ts'
import { useConnection, useMe, useNegotiation, usePartyNames, useSay } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Stamp } from '../ui/Stamp.tsx'
import { Trouble } from '../ui/Trouble.tsx'
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
  const say = useSay()
  const { drafts } = useConnection()
  const { members } = useNegotiation()
  const { state, busy, trouble } = useStatement({ goesOn: true })
  const audience = thread.audience === 'all' ? 'all' : 'side'
  const at = `thread ${thread.id}`
  const [begun] = useState(() => drafts.read(audience, at) !== '')
  const [answering, setAnswering] = useState(begun)
  const reply = useRef<HTMLButtonElement>(null)
  const putAway = (): void => {
    setAnswering(false)
    reply.current?.focus()
  }
  return (
    <article className="border-t border-rule py-2">
      {thread.condition && <ConditionStanding closed={thread.condition} />}
      {thread.messages.map((message) => (
        <MessageView key={message.seq} message={message} isNew={isUnread(message, thread, me, since)} />
      ))}
      {thread.resolved && !thread.condition && (
        <p className="text-xs text-ok">✓ {words.resolvedBy(members.get(thread.resolved.by)?.participant.name ?? '')}</p>
      )}
      {answering && (
        <Composer
          audience={audience}
          at={at}
          label={words.yourReply}
          placeholder={words.yourReply}
          send={words.sendReply}
          writeAtOnce={!begun}
          onCancel={putAway}
          onSend={async (body) => {
            const outcome = await say({ kind: 'reply', thread: thread.id, body })
            if (outcome.ok) {
              drafts.write(audience, at, '')
              putAway()
            }
            return outcome
          }}
        />
      )}
      <div className="mt-1 flex flex-wrap gap-2">
        <Button ref={reply} variant="quiet" aria-expanded={answering} onClick={() => setAnswering(!answering)}>
          {words.reply}
        </Button>
        {thread.condition ? (
          <ConditionActions thread={thread.id} closed={thread.condition} />
        ) : (
          <Button
            variant="quiet"
            busy={busy}
            onClick={() => void state({ kind: thread.resolved ? 'unresolve' : 'resolve', thread: thread.id })}
          >
            {thread.resolved ? words.unresolve : words.resolve}
          </Button>
        )}
      </div>
      <Trouble sentence={trouble} />
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
