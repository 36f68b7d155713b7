/** A point's words with the difference to what each side initialled, and this side's own initials on it. */
import { useLayoutEffect, useRef } from 'react'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { isParty, parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMay, useMe, usePartyNames } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import type { Binding } from '../net/state-act.ts'
import { Button } from '../ui/Button.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Changes } from '../agreement/Changes.tsx'
import { staleInitials } from '../agreement/stale-initials.ts'
import { GivenInitials } from './GivenInitials.tsx'
import { GivenName } from './GivenName.tsx'
import { LastChange } from './LastChange.tsx'

export function ItemInitials({ item }: { readonly item: JudgedItem }) {
  const { side } = useMe()
  const initialsFor = useMay()('initial') && isParty(side) ? side : undefined
  return (
    <>
      <Wording item={item} />
      <GivenName item={item} />
      {initialsFor && <OwnInitials item={item} party={initialsFor} />}
      <ul className="m-0 mt-3 list-none p-0">
        {parties.map((party) => (
          <GivenInitials key={party} item={item} party={party} />
        ))}
      </ul>
    </>
  )
}

/** The words as they are, or what changed in them since each side's initials. */
function Wording({ item }: { readonly item: JudgedItem }) {
  const words = useWords('discussion')
  const { side } = useMe()
  const stale = staleInitials(item, side)
  if (!item.filled && stale.length === 0) return <p className="text-mute italic">{words.emptyWording}</p>
  if (stale.length === 0)
    return (
      <p className="border-s-3 border-rule bg-paper px-2.5 py-1.5 font-serif text-base whitespace-pre-line" lang="fr">
        {item.text}
      </p>
    )
  return stale.map(({ parties: since, initial }) => (
    <section key={initial.hash} className="mb-2">
      <h3 className="font-serif text-base leading-snug font-semibold">
        <ChangedSince item={item} since={since} />
      </h3>
      <LastChange item={item} />
      <div
        className={`my-2 border-s-3 ${since.length > 1 ? 'border-ink' : since[0] === 'belgian' ? 'border-be' : 'border-pa'} bg-paper px-2.5 py-1.5 font-serif text-base`}
      >
        <Changes before={initial} after={item} />
      </div>
    </section>
  ))
}

/** "Modifié par Kalamu depuis votre paraphe": by whom, where only one commune writes these words. */
function ChangedSince({ item, since }: { readonly item: JudgedItem; readonly since: readonly Party[] }) {
  const { changed, ourCommune, since: sinceWords } = useWords('redline')
  const names = usePartyNames()
  const { side } = useMe()
  const author = item.party === 'shared' ? undefined : item.party === side ? ourCommune : names[item.party]
  const [first] = since
  if (since.length > 1) return changed(author, sinceWords.both)
  return changed(author, first === side || first === undefined ? sinceWords.ours : sinceWords.theirs(names[first]))
}

function OwnInitials({ item, party }: { readonly item: JudgedItem; readonly party: Party }) {
  const words = useWords('discussion')
  const { state, busy, trouble } = useStatement({ goesOn: true })
  const buttons = useRef<HTMLDivElement>(null)
  /** What was there when a button was pressed. */
  const pressed = useRef<{ readonly fresh: boolean | undefined }>(undefined)
  const own = item.initials[party]
  const fresh = own?.fresh
  const give = (wish: Binding): void => {
    pressed.current = { fresh }
    void state(wish)
  }
  // The button that was pressed gives way to its opposite, which takes over the keyboard's focus.
  useLayoutEffect(() => {
    if (!pressed.current || pressed.current.fresh === fresh) return
    pressed.current = undefined
    if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus()
  }, [fresh])
  return (
    <div ref={buttons} className="mt-2 flex flex-wrap gap-2">
      {item.filled && fresh !== true && (
        <Button variant="main" busy={busy} onClick={() => give({ kind: 'initial', item: item.id, hash: item.hash })}>
          {busy ? words.initialling : words.initial}
        </Button>
      )}
      {own && (
        <Button busy={busy} onClick={() => give({ kind: 'withdraw', item: item.id })}>
          {words.withdraw}
        </Button>
      )}
      <Trouble sentence={trouble} />
    </div>
  )
}
