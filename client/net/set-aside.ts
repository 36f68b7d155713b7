/**
 * Words the server did not take. They are kept on this device and offered for copying until the person has done with
 * them; the page goes on without them, because everything written later would hang on what was refused ([TELL2], [KEEP2]).
 */
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { newDocument, readAnswers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { isRefusalCode } from '../../protocol/refusal.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'

export interface WordsAside {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}
/** `other-person`: somebody else of the same commune wrote it on this device, and it never left. */
export type AsideReason = RefusalCode | 'other-person'
export interface Aside {
  readonly reason: AsideReason
  readonly words: readonly WordsAside[]
}

/**
 * The items this person wrote in that differ from the server's. `before`: the items as they stood before the words that
 * were not taken; what differs from the server only because the others went on is nobody's loss. A point that is empty
 * here holds nothing to keep.
 */
export function wordsAside(mine: readonly Item[], before: readonly Item[], theirs: readonly Item[]): WordsAside[] {
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]))
  return mine
    .filter((item) => item.kind !== 'domains' && item.text !== '' && hashes.get(item.id) !== item.hash)
    .flatMap((item) => {
      const other = theirs.find(({ id }) => id === item.id)
      return other?.hash === item.hash ? [] : [{ label: item.label, mine: item.text, theirs: other?.text ?? '' }]
    })
}

export const itemsIn = (template: Template, doc: Y.Doc): Item[] => itemsOf(template, readAnswers(doc, template))

/** Items of the document in a page's state, as the server has it. */
export function itemsInUpdate(template: Template, base64: string): Item[] {
  const doc = newDocument()
  Y.applyUpdate(doc, fromBase64(base64))
  return itemsIn(template, doc)
}

/** Together with what was set aside before; the same words for the same reason stand once. */
export function withAside(kept: readonly Aside[], { reason, words }: Aside): readonly Aside[] {
  const same = kept.find((aside) => aside.reason === reason)
  if (!same) return [...kept, { reason, words }]
  const known = new Set(same.words.map((entry) => JSON.stringify(entry)))
  const joined = [...same.words, ...words.filter((entry) => !known.has(JSON.stringify(entry)))]
  return [...kept.filter((aside) => aside !== same), { reason, words: joined }]
}

const key = (protocolId: string, participantId: string): string => `paraphe:aside:${protocolId}:${participantId}`

/** Adds to what is already set aside; false when the device keeps nothing. */
export function keepAside(
  storage: Storage | undefined,
  protocolId: string,
  participantId: string,
  aside: Aside,
): boolean {
  try {
    const all = withAside(asidesOf(storage, protocolId, participantId), aside)
    storage?.setItem(key(protocolId, participantId), JSON.stringify(all))
    return storage !== undefined
  } catch {
    return false
  }
}

export function asidesOf(storage: Storage | undefined, protocolId: string, participantId: string): readonly Aside[] {
  const kept = storage?.getItem(key(protocolId, participantId))
  return kept ? readAsides(kept) : []
}

export const dropAside = (storage: Storage | undefined, protocolId: string, participantId: string): void =>
  storage?.removeItem(key(protocolId, participantId))

/** What a person or another program put there instead is passed over. */
function readAsides(json: string): readonly Aside[] {
  try {
    const kept: unknown = JSON.parse(json)
    return Array.isArray(kept) ? kept.flatMap(readAside) : []
  } catch {
    return []
  }
}

function readAside(kept: unknown): Aside[] {
  if (typeof kept !== 'object' || kept === null || !('reason' in kept) || !('words' in kept)) return []
  const { reason, words } = kept
  return isReason(reason) && Array.isArray(words) ? [{ reason, words: words.filter(isWordsAside) }] : []
}

const isReason = (reason: unknown): reason is AsideReason =>
  typeof reason === 'string' && (reason === 'other-person' || isRefusalCode(reason))

const isWordsAside = (entry: unknown): entry is WordsAside =>
  typeof entry === 'object' &&
  entry !== null &&
  ['label', 'mine', 'theirs'].every((part) => typeof Reflect.get(entry, part) === 'string')
