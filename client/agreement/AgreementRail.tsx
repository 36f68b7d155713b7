/** The left rail: what stands between us and the agreement, and every point with both sides' stamps. */
import { parties } from '../../protocol/party.ts'
import type { JudgedItem } from '../../protocol/agreement.ts'
import { agreementWords } from '../i18n/agreement.ts'
import { useTime } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { jumpToItem } from '../ui/jump.ts'
import { useFocusedItem, useFocusItem, useItems, useNegotiation, useObstacles } from '../state/protocol.tsx'
import { AgreementBar } from './AgreementBar.tsx'
import { useItemName } from './ItemName.tsx'
import { ItemStamps } from './ItemStamps.tsx'
import { remaining } from './remaining.ts'
import { RemainingCounts } from './RemainingCounts.tsx'
import { SealActions } from './SealActions.tsx'

interface Props {
  /** Before going to a point: makes way, where the rail covers the paper. */
  readonly onGo?: () => void
}

export function AgreementRail({ onGo }: Props) {
  const words = useWords(agreementWords)
  const items = useItems()
  return (
    <div className="text-sm">
      <section className="mb-4 rounded-xl border border-rule bg-tool p-3.5">
        <Standing />
        <AgreementBar items={items} />
        <RemainingCounts />
        <SealActions />
      </section>
      <h2 className="mb-2 text-xs font-semibold tracking-wider text-mute uppercase">{words.points}</h2>
      <ul className="m-0 list-none p-0">
        {items.map((item) => (
          <PointRow key={item.id} item={item} onGo={onGo} />
        ))}
      </ul>
    </div>
  )
}

/** One sentence that an elected official understands in ten seconds. */
function Standing() {
  const words = useWords(agreementWords)
  const time = useTime()
  const { stage, members } = useNegotiation()
  const { points } = remaining(useObstacles())
  if (stage.kind === 'sealed') {
    const name = members.get(stage.seal.by)?.participant.name ?? ''
    return (
      <p className="font-serif text-lg/6 font-semibold">
        {words.sealedTitle(stage.seal.number)}
        <span className="block font-sans text-sm font-normal">{words.sealedBy(name, time(stage.seal.at))}</span>
      </p>
    )
  }
  return (
    <p className="font-serif text-lg/6 font-semibold" aria-live="polite">
      {points === 0 ? words.readyToSeal : words.separating(points)}
    </p>
  )
}

function PointRow({ item, onGo }: { readonly item: JudgedItem; readonly onGo: Props['onGo'] }) {
  const words = useWords(agreementWords)
  const name = useItemName()
  const focused = useFocusedItem() === item.id
  const focus = useFocusItem()
  return (
    <li>
      <button
        type="button"
        aria-current={focused ? 'true' : undefined}
        className={`flex min-h-8 w-full items-center gap-2 rounded-md border-0 px-2 py-1 text-start ${focused ? 'bg-tool shadow-[inset_3px_0_0_var(--color-ink)]' : 'bg-transparent hover:bg-tool'}`}
        onClick={() => {
          onGo?.()
          focus(item.id)
          jumpToItem(item.id)
        }}
      >
        <span className="min-w-0 flex-1 truncate" title={name(item)}>
          {name(item)}
        </span>
        {item.state === 'empty' && !initialledBySomebody(item) ? (
          <small className="shrink-0 text-mute">{words.toFill}</small>
        ) : (
          <ItemStamps item={item} />
        )}
      </button>
    </li>
  )
}

const initialledBySomebody = (item: JudgedItem): boolean => parties.some((party) => item.initials[party])
