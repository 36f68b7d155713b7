/** The points as they stood behind an edit; undefined while they are read. */
import { useEffect, useMemo, useState } from 'react'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import type { PastText } from '../../protocol/ledger/history.ts'
import { get } from '../net/api.ts'
import { isPastText } from '../net/shapes.ts'
import { useProtocolId, useTemplate } from '../state/protocol.tsx'

export function usePastItems(seq: number | undefined): readonly Item[] | undefined {
  const id = useProtocolId()
  const template = useTemplate()
  const [text, setText] = useState<PastText>()
  useEffect(() => {
    if (seq === undefined) return
    const leaving = new AbortController()
    void get(`/api/protocols/${id}/past?seq=${seq}`, isPastText, leaving.signal).then((answer) => {
      if (answer.ok) setText(answer.value)
    })
    return () => leaving.abort()
  }, [id, seq])
  return useMemo(() => (text && text.seq === seq ? itemsOf(template, text.answers) : undefined), [template, text, seq])
}
