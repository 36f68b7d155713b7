/** What others changed and said since this person last read, and the way to the list of it. */
import { useEffect, useState } from 'react'
import { protocolViews } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { get } from '../net/api.ts'
import { isNews } from '../net/shapes.ts'
import { unreadInAll } from '../news/unread.ts'
import { useUnreadPoints } from '../news/unread-points.tsx'
import { useProtocolId } from '../state/protocol.tsx'

export function NewsLink() {
  const words = useWords('news')
  const id = useProtocolId()
  // As it was when the page was opened: what comes later is told otherwise, and no line may push the text down under the eyes.
  const [{ messages }] = useState(unreadInAll(useUnreadPoints()))
  const [count, setCount] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    void get(`/api/protocols/${id}/news`, isNews, leaving.signal).then((answer) => {
      if (answer.ok) setCount(answer.value.items.length)
    })
    return () => leaving.abort()
  }, [id])
  if (count + messages === 0) return null
  return (
    <a className="news-link no-print" href={`/p/${id}${protocolViews.changes}`}>
      {words.since(messages, count)}
    </a>
  )
}
