/** What a person has not read yet, point by point: what others said there, and words that moved since their side initialled them. */
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { ReadMark } from '../../protocol/ledger/history.ts'
import type { Message, Negotiation, Thread } from '../../protocol/ledger/ledger.ts'
import { isParty } from '../../protocol/party.ts'
import type { Participant } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'

export interface Unread {
  /** Messages that both communes may read. */
  readonly all: number
  /** Messages of one's own side among itself. */
  readonly side: number
  /** The words moved since this side's initials, and this person has not looked at them since. */
  readonly words: boolean
}
type Reader = Pick<Participant, 'id' | 'side'>

export function unreadPoints(
  threads: readonly Thread[],
  items: readonly JudgedItem[],
  me: Reader,
  mark: ReadMark,
): ReadonlyMap<ItemId, Unread> {
  const found = new Map<ItemId, Unread>()
  const add = (item: ItemId, more: Partial<Unread>): void => {
    const { all, side, words } = found.get(item) ?? { all: 0, side: 0, words: false }
    found.set(item, { all: all + (more.all ?? 0), side: side + (more.side ?? 0), words: words || more.words === true })
  }
  for (const thread of threads) {
    const count = thread.messages.filter((message) => isUnread(message, thread, me, mark)).length
    if (count > 0) add(thread.item, thread.audience === 'all' ? { all: count } : { side: count })
  }
  for (const item of items) if (hasUnreadWords(item, me, mark)) add(item.id, { words: true })
  return found
}

export function isUnread({ by, seq }: Message, { item, audience }: Thread, me: Reader, mark: ReadMark): boolean {
  const read = mark.points?.[item]
  return by !== me.id && seq > mark.ledgerSeq && seq > ((audience === 'all' ? read?.all : read?.side) ?? 0)
}

function hasUnreadWords(item: JudgedItem, { side }: Reader, mark: ReadMark): boolean {
  const own = isParty(side) ? item.initials[side] : undefined
  return own !== undefined && !own.fresh && mark.points?.[item.id]?.hash !== item.hash
}

/** Where it is kept that a reopening was taken note of: no point, but the whole. */
export const theWhole = 'protocol'

/** A negotiation that somebody else reopened, until this person has taken note. */
export function unreadReopening(
  { reopenings, stage }: Pick<Negotiation, 'reopenings' | 'stage'>,
  me: Reader,
  mark: ReadMark,
): Negotiation['reopenings'][number] | undefined {
  const last = reopenings.at(-1)
  const read = Math.max(mark.ledgerSeq, mark.points?.[theWhole]?.all ?? 0)
  return last && stage.kind === 'draft' && last.by !== me.id && last.seq > read ? last : undefined
}

/** Messages of a point, whoever may read them. */
const messagesIn = (unread: Unread | undefined): number => (unread ? unread.all + unread.side : 0)
/** Everything that is new in a point. */
export const newIn = (unread: Unread | undefined): number => messagesIn(unread) + (unread?.words ? 1 : 0)

/** Over all points. */
export function unreadInAll(points: ReadonlyMap<ItemId, Unread>): {
  readonly messages: number
  readonly words: number
} {
  const all = [...points.values()]
  return {
    messages: all.reduce((sum, unread) => sum + messagesIn(unread), 0),
    words: all.filter(({ words }) => words).length,
  }
}
