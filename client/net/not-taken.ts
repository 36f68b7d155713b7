/** What becomes of words that the server did not take: shown with their reason, kept for copying, and out of the document. */
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { newDocument } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { takeApart } from '../../protocol/points/taken-apart.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Connection } from './connection.ts'
import { carryIn } from './carry-in.ts'
import { dropCopies, leftBehind } from './device-copy.ts'
import type { DeviceCopy, LeftBehind } from './device-copy.ts'
import { deviceStorage } from './device-storage.ts'
import { newId } from './new-id.ts'
import { offerAgain } from './offer-again.ts'
import type { Connect } from './offer-again.ts'
import { freshPageState } from './page-state.ts'
import { asidesOf, dropAside, itemsIn, itemsInUpdate, keepAside, withAside, wordsAside } from './set-aside.ts'
import type { Aside } from './set-aside.ts'
import { onlyHere } from './saving.ts'
import { endsTheVisit, isOfTheWords } from './visit.ts'

/** Offers what earlier visits left: set aside by a refusal, or in a copy that no page brings in any more. */
export async function offerLeftWords(connection: Connection, present: string): Promise<void> {
  const { page, template, notTaken } = connection
  const kept = asidesOf(deviceStorage('local'), page.id, page.me.id)
  const left = await leftBehind(page.id, present)
  const mine = left.filter((copy) => reasonFor(connection, copy) !== undefined)
  const theirs = itemsInUpdate(template, page.update)
  const asides = mine.reduce<readonly Aside[]>((all, copy) => {
    const reason = reasonFor(connection, copy)
    // The document began anew meanwhile: one's own words go on in it, but for points that others changed.
    const rest = (reason === 'other-generation' && carryIn(connection, copy)) || itemsIn(template, copy.after)
    const words = wordsAside(rest, itemsIn(template, copy.before), theirs)
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

/** `before`: as the answers stood when the server had everything; `mine`: behind this person's last change, before anything came on top. */
interface Written {
  readonly before: Answers
  readonly mine: Answers
}

/**
 * Offers what was refused as a whole point by point, sets the words aside that are refused by themselves, and begins again
 * with the server's text.
 */
export async function startAfresh(
  connection: Connection,
  copy: DeviceCopy,
  connect: Connect,
  written: Written,
  code: RefusalCode,
): Promise<void> {
  const { page, notTaken, savingState } = connection
  // The next page carries what this device kept into the document that began anew.
  if (code === 'other-generation' && !onlyHere(savingState()) && !justReloaded()) return location.reload()
  const now = await freshPageState(location.pathname)
  const fresh = now?.page === 'protocol' && now.generation === page.generation ? now.update : undefined
  const refused = fresh !== undefined && isOfTheWords(code) && (await refusedParts(connection, copy, connect, fresh))
  const asides = asidesFor(connection, written, fresh ?? page.update, refused || new Map([[code, undefined]]))
  const [aside] = asides
  if (endsTheVisit(code)) return aside && offerOnLeaving(connection, copy, aside)
  const storage = deviceStorage('local')
  const kept = asides.every((one) => keepAside(storage, page.id, page.me.id, one))
  if (kept && !refused) await copy.dropUnsent()
  if (kept && !justReloaded()) return location.reload()
  // Where the device keeps nothing, the words stay on this page, beside the sentence that says why.
  notTaken.set({
    asides: asides.reduce(withAside, asidesOf(storage, page.id, page.me.id)),
    dismiss() {
      dropAside(storage, page.id, page.me.id)
      notTaken.set(undefined)
      location.reload()
    },
  })
}

/** By the code of the refusal; undefined for all that was written. */
type Refused = ReadonlyMap<RefusalCode, readonly ItemId[] | undefined>

async function refusedParts(
  { doc, template }: Connection,
  copy: DeviceCopy,
  connect: Connect,
  fresh: string,
): Promise<Refused | undefined> {
  const theirs = fromBase64(fresh)
  const mine = newDocument()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(mine, theirs)
  const parts = takeApart(template, theirs, mine, newId)
  if (parts.length === 0) return undefined
  const settle = await copy.keepParts(parts.map(({ update }) => update))
  const fates = await offerAgain(connect, parts)
  await settle?.(
    fates.map((fate) => (fate === 'taken' ? 'with the server' : fate === 'unanswered' ? 'unsent' : 'refused')),
  )
  const refused = new Map<RefusalCode, ItemId[]>()
  for (const [index, { item }] of parts.entries()) {
    const fate = fates[index]
    // Without a device copy nobody brings in later what was not answered now.
    const code = fate === 'unanswered' && !settle ? 'internal' : fate
    if (code && code !== 'taken' && code !== 'unanswered') refused.set(code, [...(refused.get(code) ?? []), item])
  }
  return refused
}

function asidesFor({ template }: Connection, { before, mine }: Written, theirs: string, refused: Refused): Aside[] {
  const [own, known, now] = [itemsOf(template, mine), itemsOf(template, before), itemsInUpdate(template, theirs)]
  return [...refused].map(([reason, items]) => ({
    reason,
    words: wordsAside(
      own.filter(({ id }) => items?.includes(id) ?? true),
      known,
      now,
    ),
  }))
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
