/** What becomes of words that the server did not take: shown with their reason, kept for copying, and out of the document. */
import type { Answers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Connection } from './connection.ts'
import { deviceStorage, dropCopies, leftBehind } from './device-copy.ts'
import type { DeviceCopy, LeftBehind } from './device-copy.ts'
import { freshPageState } from './page-state.ts'
import { asidesOf, dropAside, itemsIn, itemsInUpdate, keepAside, withAside, wordsAside } from './set-aside.ts'
import type { Aside } from './set-aside.ts'
import { endsTheVisit } from './visit.ts'

/** Offers what earlier visits left: set aside by a refusal, or in a copy that no page brings in any more. */
export async function offerLeftWords(connection: Connection, present: string): Promise<void> {
  const { page, template, notTaken } = connection
  const kept = asidesOf(deviceStorage('local'), page.id, page.me.id)
  const left = await leftBehind(page.id, present)
  const mine = left.filter((copy) => reasonFor(connection, copy) !== undefined)
  const theirs = itemsInUpdate(template, page.update)
  const asides = mine.reduce<readonly Aside[]>((all, copy) => {
    const words = wordsAside(itemsIn(template, copy.after), itemsIn(template, copy.before), theirs)
    const reason = reasonFor(connection, copy)
    return reason === undefined || words.length === 0 ? all : withAside(all, { reason, words })
  }, kept)
  if (asides.length === 0) return
  notTaken.set({
    asides,
    dismiss() {
      dropAside(deviceStorage('local'), page.id, page.me.id)
      void dropCopies(mine.map(({ copy }) => copy))
      notTaken.set(undefined)
    },
  })
}

/** Why a copy's words were not taken up; undefined for a copy that is not this person's to see: the other commune's. */
function reasonFor({ page, ledger }: Connection, { participant }: LeftBehind): Aside['reason'] | undefined {
  if (participant === page.me.id) return 'other-generation'
  const writer = ledger.negotiation.get().members.get(participant)?.participant
  return writer?.side === page.me.side ? 'other-person' : undefined
}

/**
 * Sets the refused words aside, takes them off the device copy, and begins again with the server's text. `before`: the
 * answers as they stood when the server had everything; `mine`: behind this person's last change, before anything came on top.
 */
export async function startAfresh(
  connection: Connection,
  copy: DeviceCopy,
  { before, mine }: { readonly before: Answers; readonly mine: Answers },
  code: RefusalCode,
): Promise<void> {
  const { page, template, notTaken } = connection
  const now = await freshPageState(location.pathname)
  const theirs = itemsInUpdate(template, now?.page === 'protocol' ? now.update : page.update)
  const words = wordsAside(itemsOf(template, mine), itemsOf(template, before), theirs)
  const aside: Aside = { reason: code, words }
  if (endsTheVisit(code)) return offerOnLeaving(connection, copy, aside)
  const storage = deviceStorage('local')
  const kept = keepAside(storage, page.id, page.me.id, aside)
  if (kept) await copy.dropUnsent()
  if (kept && !justReloaded()) return location.reload()
  // Where the device keeps nothing, the words stay on this page, beside the sentence that says why.
  notTaken.set({
    asides: withAside(asidesOf(storage, page.id, page.me.id), aside),
    dismiss() {
      dropAside(storage, page.id, page.me.id)
      notTaken.set(undefined)
      location.reload()
    },
  })
}

/** Not the words were refused but who wrote them: they stay on the device, and arrive when the same person is let in again. */
function offerOnLeaving({ notTaken }: Connection, copy: DeviceCopy, aside: Aside): void {
  if (aside.words.length === 0) return
  notTaken.set({
    asides: [aside],
    dismiss() {
      void copy.dropUnsent()
      notTaken.set(undefined)
    },
  })
}

/** A server that refuses a fresh page as well must not be asked again and again. */
function justReloaded(): boolean {
  const storage = deviceStorage('session')
  const last = Number(storage?.getItem('paraphe:afresh') ?? 0)
  storage?.setItem('paraphe:afresh', String(Date.now()))
  return Date.now() - last < 15_000
}
