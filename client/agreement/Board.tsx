/** Every point with its state: first what stands between us and the agreement, then what can wait, then what is agreed; each group in reading order. */
import { viewOf } from '../../protocol/ledger/agreement.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { parties } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { jumpToItem } from '../ui/jump.ts'
import {
  useFocusedItem,
  useFocusItem,
  useItems,
  useMe,
  useNegotiation,
  useObstacles,
  usePartyNames,
} from '../state/protocol.tsx'
import { useItemName } from './ItemName.tsx'
import { ItemStamps } from './ItemStamps.tsx'
import { grouped } from './remaining.ts'
import { NewMark } from './NewMark.tsx'
import { StateSign } from './StateSign.tsx'

interface Props {
  /** Before going to a point: makes way, where the board covers the paper. */
  readonly onGo: (() => void) | undefined
}

export function Board({ onGo }: Props) {
  const words = useWords('agreement')
  const { stage } = useNegotiation()
  const { blocking, waiting, agreed } = grouped(useItems(), useObstacles())
  // Nothing can be filled in or initialled in a closed text: what was left open is none of its points.
  const closed = stage.kind === 'sealed'
  const groups = [
    [words.blocking, closed ? [] : blocking],
    [words.mayWait, closed ? [] : waiting],
    [words.agreedPoints, agreed],
  ] as const
  return groups.map(([title, items]) =>
    items.length === 0 ? null : (
      <section key={title} aria-label={title} className="mb-4">
        <h3 className="mb-1 text-xs font-semibold tracking-wider text-mute uppercase">{title}</h3>
        <ul className="m-0 list-none p-0">
          {items.map((item) => (
            <Point key={item.id} item={item} onGo={onGo} />
          ))}
        </ul>
      </section>
    ),
  )
}

function Point({ item, onGo }: Props & { readonly item: JudgedItem }) {
  const name = useItemName()
  const focused = useFocusedItem() === item.id
  const focus = useFocusItem()
  const view = viewOf(item, useMe().side)
  const stateWords = useStateWords()
  const isDiscussed = useDiscussed()
  return (
    <li>
      <button
        type="button"
        aria-current={focused ? 'true' : undefined}
        className={`flex min-h-10 w-full items-center gap-2 rounded-md border-0 px-1.5 py-1 text-start ${focused ? 'bg-tool shadow-[inset_3px_0_0_var(--color-ink)]' : 'bg-transparent hover:bg-tool'}`}
        onClick={() => {
          onGo?.()
          focus(item.id)
          jumpToItem(item.id)
        }}
      >
        <StateSign state={item.conditions.length > 0 ? 'condition' : isDiscussed(item) ? 'discussed' : view} />
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2" title={name(item)}>
            {name(item)}
          </span>
          {view !== 'agreed' && <span className="block text-xs/4 text-mute">{stateWords(item)}</span>}
          {view === 'agreed' && <span className="sr-only">{stateWords(item)}</span>}
        </span>
        <NewMark item={item.id} />
        {parties.some((party) => item.initials[party]) && <ItemStamps item={item} />}
      </button>
    </li>
  )
}

/** Whether somebody still waits for an answer on a point that could be initialled. */
function useDiscussed(): (item: JudgedItem) => boolean {
  const { threads } = useNegotiation()
  const { side } = useMe()
  return (item) =>
    viewOf(item, side) === 'to-discuss' && threads.some((thread) => thread.item === item.id && !thread.resolved)
}

/** A point's state in words, from where the reader sits; with the condition that blocks it. */
export function useStateWords(): (item: JudgedItem) => string {
  const words = useWords('agreement')
  const names = usePartyNames()
  const { side } = useMe()
  const isDiscussed = useDiscussed()
  const plain = (item: JudgedItem): string => {
    if (isDiscussed(item)) return words.inDiscussion
    const view = viewOf(item, side)
    switch (view) {
      case 'empty':
        return item.party === 'shared' || item.party === side
          ? words.empty[item.party === side ? 'us' : 'shared']
          : words.emptyFor(names[item.party])
      case 'theirs':
        return words.initialledBy(names[side === 'partner' ? 'belgian' : 'partner'])
      case 'belgian':
      case 'partner':
        return words.initialledBy(names[view])
      default:
        return words.view[view]
    }
  }
  return (item) =>
    item.conditions.length > 0 ? `${plain(item)} · ${words.openConditions(item.conditions.length)}` : plain(item)
}
