/** What the server tells of the history, asked again while the text goes on changing. */
import { useEffect, useState } from 'react'
import type { HistoryOverview } from '../../protocol/ledger/history.ts'
import { get } from '../net/api.ts'
import { isHistoryOverview } from '../net/shapes.ts'
import { useConnection } from '../state/protocol.tsx'

export type Overview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | { readonly kind: 'here'; readonly overview: HistoryOverview }

/** Ms after the last change: a person who types is not followed key by key. */
const settleMs = 1500

export function useOverview(): Overview {
  const { page, answers, ledger } = useConnection()
  const [state, setState] = useState<Overview>({ kind: 'loading' })
  useEffect(() => {
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const answer = await get(`/api/protocols/${page.id}/history`, isHistoryOverview, leaving.signal)
      if (leaving.signal.aborted) return
      const failed: Overview = { kind: 'failed', again: () => location.reload() }
      setState((known) =>
        answer.ok ? { kind: 'here', overview: answer.value } : known.kind === 'here' ? known : failed,
      )
    }
    const askSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), settleMs)
    }
    void ask()
    const stops = [answers.watch(askSoon), ledger.entries.watch(askSoon)]
    return () => {
      leaving.abort()
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [page.id, answers, ledger])
  return state
}
