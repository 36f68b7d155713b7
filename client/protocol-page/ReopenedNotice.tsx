/** The other side reopened the negotiation: who and why, until this person has taken note. */
import { useWords } from '../i18n/words.tsx'
import { usePerson } from '../news/use-person.ts'
import { theWhole, unreadReopening } from '../news/unread.ts'
import { useConnection, useMe, useNegotiation } from '../state/protocol.tsx'
import { useWatched } from '../state/watch.ts'
import { Button } from '../ui/Button.tsx'

export function ReopenedNotice() {
  const words = useWords('news')
  const who = usePerson()
  const { reading } = useConnection()
  const mark = useWatched(reading.mark)
  const negotiation = useNegotiation()
  const reopening = unreadReopening(negotiation, useMe(), mark)
  if (!reopening) return null
  return (
    <section className="news-link no-print" aria-label={words.title}>
      <p className="font-semibold">{words.reopened(who(reopening.by) ?? '', reopening.reason)}</p>
      <Button className="mt-2" onClick={() => reading.readPoints({ [theWhole]: { all: reopening.seq, side: 0 } })}>
        {words.understood}
      </Button>
    </section>
  )
}
