/** Who wrote last in a point, and when: said beside what changed in it. */
import { useEffect, useState } from 'react'
import type { Stroke } from '../../protocol/ledger/history.ts'
import type { Item } from '../../protocol/points/items.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { get } from '../net/api.ts'
import { isHistoryOverview } from '../net/shapes.ts'
import { useNegotiation, useProtocolId } from '../state/protocol.tsx'

/** Ms without a change: a person who types is not asked after key by key. */
const settleMs = 1500

export function LastChange({ item }: { readonly item: Pick<Item, 'id' | 'hash'> }) {
  const words = useWords('redline')
  const time = useTime()
  const { members } = useNegotiation()
  const stroke = useLastStroke(item)
  const author = stroke && members.get(stroke.by)?.participant
  if (!author) return null
  return <p className="text-xs text-mute">{words.lastChange(author.name, time(stroke.at))}</p>
}

function useLastStroke({ id, hash }: Pick<Item, 'id' | 'hash'>): Stroke | undefined {
  const protocol = useProtocolId()
  const [found, setFound] = useState<{ readonly of: string; readonly stroke: Stroke | undefined }>()
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async (): Promise<void> => {
      const answer = await get(`/api/protocols/${protocol}/history`, isHistoryOverview, leaving.signal)
      if (!answer.ok) return
      const strokes = answer.value.sittings.flatMap((sitting) => sitting.strokes).filter(({ item }) => item === id)
      const last = strokes.reduce<Stroke | undefined>((late, one) => (late && late.to > one.to ? late : one), undefined)
      setFound({ of: hash, stroke: last })
    }
    const settled = setTimeout(() => void ask(), settleMs)
    return () => {
      clearTimeout(settled)
      leaving.abort()
    }
  }, [protocol, id, hash])
  return found?.of === hash ? found.stroke : undefined
}
