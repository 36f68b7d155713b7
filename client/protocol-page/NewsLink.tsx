/** How many points others changed since this person last read them, and the way to their list. */
import { useEffect, useState } from 'react'
import { protocolViews } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { get } from '../net/api.ts'
import { isNews } from '../net/shapes.ts'
import { useProtocolId } from '../state/protocol.tsx'

export function NewsLink() {
  const words = useWords('view')
  const id = useProtocolId()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    void get(`/api/protocols/${id}/news`, isNews, leaving.signal).then((answer) => {
      if (answer.ok) setCount(answer.value.items.length)
    })
    return () => leaving.abort()
  }, [id])
  if (count === 0) return null
  return (
    <a className="news-link no-print" href={`/p/${id}${protocolViews.changes}`}>
      {words.news(count)}
    </a>
  )
}
