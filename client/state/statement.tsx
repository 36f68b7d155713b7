/** Stating what binds ([SAY4]): asked once, called off when its dialog closes before the answer, and what became of it said. */
import { useEffect, useRef, useState } from 'react'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import type { Binding } from '../net/state-act.ts'
import { initialOnce, stateOnce } from '../net/stated-once.ts'
import type { Stated } from '../net/stated-once.ts'
import { findWhoSpeaks } from '../net/who-speaks.ts'
import { useToast } from '../ui/Toast.tsx'
import { catchUp, useConnection } from './protocol.tsx'

type Counts = Pick<Extract<Stated, { kind: 'recorded' }>, 'recorded' | 'refused'>
interface Statement {
  readonly busy: boolean
  /** Why it was not recorded, or is not known to be: said beside the button that was pressed. */
  readonly trouble: string | undefined
  /** Undefined when nothing was recorded, as far as is known. */
  readonly state: (wish: Binding) => Promise<Counts | undefined>
  readonly initial: (items: readonly JudgedItem[]) => Promise<Counts | undefined>
}

/** `goesOn`: not in a dialog of its own, so that leaving its place is no cancelling. */
export function useStatement({ goesOn = false } = {}): Statement {
  const connection = useConnection()
  const refusals = useWords('refusals')
  const words = useWords('stating')
  const announce = useToast()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const left = useRef(new AbortController())
  useEffect(() => {
    const here = new AbortController()
    left.current = here
    return () => {
      if (!goesOn) here.abort()
    }
  }, [goesOn])

  async function asked(ask: (cancel: AbortSignal) => Promise<Stated>): Promise<Counts | undefined> {
    const cancel = left.current.signal
    // A scan was still on its way when the dialog closed, say.
    if (cancel.aborted) return undefined
    setBusy(true)
    setTrouble(undefined)
    const stated = await ask(cancel)
    setBusy(false)
    switch (stated.kind) {
      case 'recorded':
        await catchUp(connection)
        if (cancel.aborted) announce(words.recordedAfterAll, 'problem')
        return stated
      case 'refused':
        if (stated.refusal.code === 'speaks-for-other') void findWhoSpeaks(connection)
        if (cancel.aborted) announce(refusals[stated.refusal.code], 'problem')
        else setTrouble(refusals[stated.refusal.code])
        return undefined
      case 'called-off':
        if (cancel.aborted) announce(words.nothingRecorded)
        else setTrouble(words.noAnswer)
        return undefined
      case 'unknown':
        setTrouble(words.noLine)
        void stated.known.then(async (recorded) => {
          await catchUp(connection)
          setTrouble(recorded > 0 ? words.recordedAfterAll : words.nothingRecorded)
          announce(recorded > 0 ? words.recordedAfterAll : words.nothingRecorded, recorded > 0 ? 'problem' : 'news')
        })
        return undefined
    }
  }
  const page = { protocol: connection.page.id, unknown: connection.unknown }
  return {
    busy,
    trouble,
    state: (wish) => asked((cancel) => stateOnce(page, wish, cancel)),
    initial: (items) => asked((cancel) => initialOnce(page, items, cancel)),
  }
}
