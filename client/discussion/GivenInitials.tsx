/** A side's initials on a point: who gave them, for which commune, when, and on exactly which words. */
import type { ItemInitial, JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Party } from '../../protocol/party.ts'
import { shortCode } from '../../protocol/version/seal.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation, usePartyNames } from '../state/protocol.tsx'
import { PartyStamp } from '../agreement/ItemStamps.tsx'

export function GivenInitials({ item, party }: { readonly item: JudgedItem; readonly party: Party }) {
  const words = useWords('discussion')
  const names = usePartyNames()
  const initial = item.initials[party]
  return (
    <li className="flex items-start gap-2 py-1">
      <PartyStamp item={item} party={party} />
      <div className="min-w-0 flex-1">
        {initial ? (
          <Given initial={initial} party={party} />
        ) : (
          <p className="text-mute">{words.noInitials(names[party])}</p>
        )}
      </div>
    </li>
  )
}

function Given({ initial, party }: { readonly initial: ItemInitial; readonly party: Party }) {
  const words = useWords('discussion')
  const time = useTime()
  const names = usePartyNames()
  const person = useNegotiation().members.get(initial.by)?.participant
  const { carriedFrom } = initial
  return (
    <>
      <p>
        {words.given(person?.name ?? '', person?.function ?? '', names[party], time(initial.at))}
        {!initial.fresh && <em className="block text-mute">{words.staleInitials}</em>}
        {initial.fresh && carriedFrom !== undefined && (
          <em className="block text-mute">{words.carried(carriedFrom)}</em>
        )}
      </p>
      <details className="text-xs text-mute">
        <summary className="min-h-6 cursor-pointer">{words.onWhichWords}</summary>
        <p className="font-serif text-sm whitespace-pre-line text-ink" lang="fr">
          {initial.text}
        </p>
        <p>
          {words.fingerprint}: <code>{shortCode(initial.hash)}</code>
        </p>
      </details>
    </>
  )
}
