/**
 * Words the server did not take. They are kept on this device and offered for copying; the page starts afresh without
 * them, because everything written later would hang on what was refused ([TELL2], [KEEP2]).
 */
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { readAnswers } from '../../protocol/document.ts'
import { itemsOf } from '../../protocol/items.ts'
import type { Item } from '../../protocol/items.ts'
import { isRefusalCode } from '../../protocol/refusal.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/template.ts'

export interface WordsAside {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}
export interface Aside {
  readonly code: RefusalCode
  readonly words: readonly WordsAside[]
}

/** The items whose words here differ from the server's; a point that is empty here holds nothing to keep. */
export function wordsAside(mine: readonly Item[], theirs: readonly Item[]): WordsAside[] {
  return mine
    .filter((item) => item.kind !== 'domains' && item.text !== '')
    .flatMap((item) => {
      const other = theirs.find(({ id }) => id === item.id)
      return other?.hash === item.hash ? [] : [{ label: item.label, mine: item.text, theirs: other?.text ?? '' }]
    })
}

/** Items of the document in a page's state, as the server has it. */
export function itemsInUpdate(template: Template, base64: string): Item[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fromBase64(base64))
  return itemsOf(template, readAnswers(doc, template))
}

const key = (protocolId: string, participantId: string): string => `paraphe:aside:${protocolId}:${participantId}`

/** Adds to what is already set aside; false when the device keeps nothing. */
export function keepAside(storage: Storage, protocolId: string, participantId: string, aside: Aside): boolean {
  const words = [...(asideOf(storage, protocolId, participantId)?.words ?? []), ...aside.words]
  try {
    storage.setItem(key(protocolId, participantId), JSON.stringify({ code: aside.code, words }))
    return true
  } catch {
    return false
  }
}

export function asideOf(storage: Storage, protocolId: string, participantId: string): Aside | undefined {
  const kept = storage.getItem(key(protocolId, participantId))
  return kept === null ? undefined : readAside(kept)
}

export const dropAside = (storage: Storage, protocolId: string, participantId: string): void =>
  storage.removeItem(key(protocolId, participantId))

function readAside(json: string): Aside | undefined {
  const kept: unknown = JSON.parse(json)
  if (typeof kept !== 'object' || kept === null || !('code' in kept) || !('words' in kept)) return undefined
  if (typeof kept.code !== 'string' || !isRefusalCode(kept.code) || !Array.isArray(kept.words)) return undefined
  return { code: kept.code, words: kept.words.filter(isWordsAside) }
}

const isWordsAside = (entry: unknown): entry is WordsAside =>
  typeof entry === 'object' &&
  entry !== null &&
  ['label', 'mine', 'theirs'].every((part) => typeof Reflect.get(entry, part) === 'string')
