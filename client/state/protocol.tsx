/** The protocol's state for every component of its page. */
import { createContext, useCallback, useContext, useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import type { CommandKind, LedgerEntry } from '../../protocol/ledger/acts.ts'
import { judge, obstacles } from '../../protocol/ledger/agreement.ts'
import type { JudgedItem, Obstacle } from '../../protocol/ledger/agreement.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { mayAct, mayWrite } from '../../protocol/ledger/guard.ts'
import type { WriteTarget } from '../../protocol/ledger/guard.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import type { Participant, Party } from '../../protocol/party.ts'
import { refuse } from '../../protocol/refusal.ts'
import type { Outcome, Refusal } from '../../protocol/refusal.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { Rendered } from '../../protocol/print/rendered.ts'
import { namesIn } from '../../protocol/text/blanks.ts'
import type { Template } from '../../protocol/text/template.ts'
import { useWords } from '../i18n/words.tsx'
import type { Connection, NotTaken } from '../net/connection.ts'
import type { PresentPerson } from '../net/presence.ts'
import type { Saving } from '../net/saving.ts'
import { actsAfter, say } from '../net/state-act.ts'
import type { Saying } from '../net/state-act.ts'
import type { PageUndo, UndoState } from '../net/undo.ts'
import { findWhoSpeaks } from '../net/who-speaks.ts'
import { useToast } from '../ui/Toast.tsx'
import { useWatched } from './watch.ts'

export type { PresentPerson } from '../net/presence.ts'
export type { Saving } from '../net/saving.ts'

/** The text as the paper and the rails show it, a moment behind the keys. */
interface Text {
  readonly settled: Answers
  readonly rendered: Rendered
}
interface Agreement {
  readonly negotiation: Negotiation
  readonly items: readonly JudgedItem[]
  readonly obstacles: readonly Obstacle[]
}
interface Focus {
  readonly item: ItemId | undefined
  readonly set: (item: ItemId | undefined, field?: string) => void
}

const ConnectionContext = createContext<Connection | undefined>(undefined)
const AnswersContext = createContext<Answers | undefined>(undefined)
const TextContext = createContext<Text | undefined>(undefined)
const AgreementContext = createContext<Agreement | undefined>(undefined)
const FocusContext = createContext<Focus | undefined>(undefined)

export function ProtocolProvider({
  connection,
  children,
}: {
  readonly connection: Connection
  readonly children: ReactNode
}) {
  const { template, awareness } = connection
  const answers = useWatched(connection.answers)
  const negotiation = useWatched(connection.ledger.negotiation)
  // The blank that is written in shows its own words at once; the paper around it and the rails follow when the keys leave time.
  const settled = useDeferredValue(answers)
  const text = useMemo(() => ({ settled, rendered: displayed(render(template, settled)) }), [template, settled])
  const plainItems = useMemo(() => itemsOf(template, settled), [template, settled])
  const agreement = useMemo(() => {
    const items = judge(plainItems, negotiation)
    return { negotiation, items, obstacles: obstacles(items) }
  }, [plainItems, negotiation])
  const [item, setItem] = useState<ItemId>()
  const set = useCallback(
    (next: ItemId | undefined, field?: string) => {
      setItem(next)
      const at = next === undefined ? null : field === undefined ? { item: next } : { item: next, field }
      awareness.get()?.setLocalStateField('at', at)
    },
    [awareness],
  )
  const focus = useMemo(() => ({ item, set }), [item, set])
  return (
    <ConnectionContext value={connection}>
      <AnswersContext value={answers}>
        <TextContext value={text}>
          <AgreementContext value={agreement}>
            <FocusContext value={focus}>{children}</FocusContext>
          </AgreementContext>
        </TextContext>
      </AnswersContext>
    </ConnectionContext>
  )
}

function inside<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Used outside of ProtocolProvider')
  return value
}

export const useConnection = (): Connection => inside(useContext(ConnectionContext))
/** As the ledger has this person now: their role may change while the page is open. */
export function useMe(): Participant {
  const { me } = useConnection().page
  return useNegotiation().members.get(me.id)?.participant ?? me
}
export const useTemplate = (): Template => useConnection().template
/** Every line of the ledger that this person may see, in order. */
export const useEntries = (): readonly LedgerEntry[] => useWatched(useConnection().ledger.entries)
export const useProtocolId = (): string => useConnection().page.id
export const useDoc = (): Y.Doc => useConnection().doc

const useText = (): Text => inside(useContext(TextContext))
export const useAnswers = (): Answers => inside(useContext(AnswersContext))
/** The official text with its answers, apostrophes as they are shown. */
export const useRendered = (): Rendered => useText().rendered

const useAgreement = (): Agreement => inside(useContext(AgreementContext))
export const useNegotiation = (): Negotiation => useAgreement().negotiation
export const useItems = (): readonly JudgedItem[] => useAgreement().items
export const useObstacles = (): readonly Obstacle[] => useAgreement().obstacles

export const useSaving = (): Saving => useWatched(useConnection().saving)
/** For whom this browser speaks now, when it is not the person whose page this is ([SAY4]). */
export const useSpeaksFor = (): Participant | undefined => useWatched(useConnection().speaksFor)
/** Whether this device keeps what is written here. */
export const useDeviceKeeps = (): boolean => useWatched(useConnection().deviceKeeps)
/** Words that were not taken up, until the person has done with them. */
export const useNotTaken = (): NotTaken | undefined => useWatched(useConnection().notTaken)
/** The others on this page now, one entry per connection. */
export const usePresent = (): readonly PresentPerson[] => useWatched(useConnection().present)

export const useFocusedItem = (): ItemId | undefined => inside(useContext(FocusContext)).item
/** Puts an item in focus, and shows the others where this person is. */
export const useFocusItem = (): Focus['set'] => inside(useContext(FocusContext)).set

/** Says something in a discussion; it is asked again until the server answers. A refusal is also announced to the person. */
export function useSay(): (saying: Saying) => Promise<Outcome<{ seq: number }>> {
  const connection = useConnection()
  const refusals = useWords('refusals')
  const words = useWords('page')
  const announce = useToast()
  return useCallback(
    async (saying) => {
      const outcome = await say(connection.page.id, saying, (why) =>
        announce(why === 'foreign' ? words.foreignAnswer : words.actWaits),
      )
      if (outcome.ok) await catchUp(connection)
      else {
        if (outcome.refusal.code === 'speaks-for-other') void findWhoSpeaks(connection)
        announce(refusals[outcome.refusal.code], 'problem')
      }
      return outcome
    },
    [connection, refusals, words, announce],
  )
}

/** Brings in the lines just recorded, where no socket does: requests may pass while it is cut. */
export async function catchUp({ page, ledger, saving }: Connection): Promise<void> {
  if (saving.get().kind === 'device') ledger.add(await actsAfter(page.id, ledger.negotiation.get().seq))
}

/** The communes' names as they stand in the text, or as they were given at the start while their blank is empty. */
export function usePartyNames(): Readonly<Record<Party, string>> {
  const { texts } = useText().settled
  const { names } = useNegotiation()
  const { belgian, partner } = namesIn(useTemplate(), { texts }, names)
  return useMemo(() => ({ belgian, partner }), [belgian, partner])
}

/** Why this person may not write there now, or undefined when they may. */
export function useMayWrite(): (target: WriteTarget) => Refusal | undefined {
  const { template, page } = useConnection()
  const me = useMe()
  const { stage } = useNegotiation()
  const { damaged } = page
  return useCallback(
    (target) => (damaged ? refuse('damaged') : mayWrite(me, stage, template, target)),
    [damaged, me, stage, template],
  )
}

/** Whether this person may state such an act now; what it names is judged by the server. */
export function useMay(): (kind: CommandKind) => boolean {
  const me = useMe()
  const { stage } = useNegotiation()
  return useCallback((kind) => mayAct(me, stage, kind) === undefined, [me, stage])
}

/** The page's one undo, with what it can do now. */
export function useUndo(): Omit<PageUndo, 'state'> & UndoState {
  const { undo } = useConnection()
  const state = useWatched(undo.state)
  return useMemo(() => ({ ...undo, ...state }), [undo, state])
}
