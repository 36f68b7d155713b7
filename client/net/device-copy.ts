/**
 * The document's copy on this device: every edit is written at once, under the protocol, its generation and the person.
 * What the server has not acknowledged stays marked, so that a later visit knows which words still have to arrive.
 */
import * as Y from 'yjs'
import { newDocument } from '../../protocol/answers/document.ts'
import { openDeviceStore } from './device-store.ts'
import type { DeviceStore, KeptRow } from './device-store.ts'
import { deviceStorage } from './device-storage.ts'

/** One copy per protocol, generation and person: another person's unsent words must never leave under this one's name. */
export const copyName = (room: string, participantId: string): string => `${room}:${participantId}`

/** Whose copy of which protocol a name is; undefined for a name of another making. */
export function readCopyName(
  name: string,
): { readonly protocol: string; readonly generation: string; readonly participant: string } | undefined {
  const [, protocol, generation, participant] = /^([^.:]+)\.([^.:]+):(.+)$/.exec(name) ?? []
  return protocol && generation && participant ? { protocol, generation, participant } : undefined
}

export interface CopyDuties {
  /** Change `n` and all before it are written. */
  readonly kept: (n: number) => void
  readonly keeps: (works: boolean) => void
  /** The store was taken away with all that was in it; it is opened and written anew. */
  readonly lost: () => void
  /** Called before unsent edits of an earlier visit enter the document; `before` is the document without them. */
  readonly foundUnsent: (before: Y.Doc) => void
}

/** What became of a part; one that is still to be sent stays marked as unsent. */
export type PartKept = 'with the server' | 'refused' | 'unsent'

/** A change of this page that stands in the store: `n` as the page counts its changes. */
interface OwnRow {
  readonly n: number
  readonly key: number
}

export class DeviceCopy {
  readonly #name: string
  readonly #doc: Y.Doc
  readonly #duties: CopyDuties
  readonly #open: (lost: () => void) => Promise<DeviceStore | undefined>
  /** Undefined where the browser keeps nothing. */
  #store: Promise<DeviceStore | undefined>
  /** The store has gone, and is opened anew with the next writing. */
  #gone = false
  /** How often it has gone: what was written before that is not there. */
  #losses = 0
  /** It went once, and nothing has been written since. */
  #nothingSince = false
  #own: OwnRow[] = []
  #acknowledged = 0
  /** The last change that was not written, and the last one that a writing of the whole document covers. */
  #failedAt = 0
  #wholeAt = 0
  /** How many changes there were when the unsent ones had come in; the last change given to the store. */
  #loadedAt = 0
  #givenAt = 0
  #closed = false

  constructor(name: string, doc: Y.Doc, duties: CopyDuties, open = openDeviceStore) {
    this.#name = name
    this.#doc = doc
    this.#duties = duties
    this.#open = open
    this.#store = open(this.#lost)
  }

  readonly #lost = (): void => {
    if (this.#closed || this.#gone) return
    this.#gone = true
    this.#losses++
    this.#own = []
    // Nothing of it is there any more: the next writing is of the whole document.
    this.#wholeAt = -1
    this.#failedAt = Math.max(this.#failedAt, this.#givenAt)
    this.#duties.lost()
    // At once, but not again and again where it goes as soon as it is opened.
    if (this.#nothingSince) return
    this.#nothingSince = true
    void this.keep(this.#givenAt, new Uint8Array())
  }

  /** Brings in what an earlier visit left. `made`: how many changes the page counts, asked once they are in. */
  async load(made: () => number): Promise<void> {
    const store = await this.#store
    if (this.#closed) return
    if (!store) return this.#duties.keeps(false)
    const page = Y.encodeStateAsUpdate(this.#doc)
    try {
      const rows = await store.rows(this.#name)
      const unsent = rows.filter(({ pending }) => pending)
      const settled = rows.filter(({ pending }) => !pending)
      if (this.#closed) return
      if (unsent.length > 0) this.#duties.foundUnsent(documentOf(settled))
      this.#doc.transact(() => rows.forEach(({ bytes }) => Y.applyUpdate(this.#doc, bytes, this)), this)
      this.#loadedAt = made()
      this.#own.push(...unsent.map(({ key }) => ({ n: this.#loadedAt, key })))
      if (this.#givenAt === 0) this.#duties.kept(this.#loadedAt)
      // The server's present text takes the place of what it was known to have.
      const base = { copy: this.#name, bytes: ownBytes(page), pending: false }
      await store.replace(
        settled.map(({ key }) => key),
        base,
      )
    } catch {
      this.#duties.keeps(false)
    }
  }

  /** Writes this page's change number `n`. */
  async keep(n: number, update: Uint8Array): Promise<void> {
    this.#givenAt = n
    if (this.#gone) {
      this.#gone = false
      this.#store = this.#open(this.#lost)
    }
    const losses = this.#losses
    const store = await this.#store
    if (!store) {
      this.#gone = this.#wholeAt < 0
      return
    }
    // Behind a writing that failed stands everything, or later words would hang on what is not there.
    const whole = this.#failedAt > this.#wholeAt
    const bytes = ownBytes(whole ? Y.encodeStateAsUpdate(this.#doc) : update)
    try {
      const key = await store.add({ copy: this.#name, bytes, pending: true }, 'firm')
      this.#own.push({ n, key })
      this.#nothingSince = false
      if (losses !== this.#losses) return this.#gone ? this.keep(this.#givenAt, new Uint8Array()) : undefined
      if (whole) this.#wholeAt = n
      if (this.#failedAt > this.#wholeAt) return
      if (whole) this.#duties.keeps(true)
      this.#duties.kept(n >= this.#givenAt ? Math.max(n, this.#loadedAt) : n)
      this.#settle()
    } catch {
      this.#failedAt = Math.max(this.#failedAt, n)
      this.#duties.keeps(false)
    }
  }

  /** Writes what came from the server: later words of one's own stand on it. */
  async follow(update: Uint8Array): Promise<void> {
    const store = await this.#store
    // Lost, it comes again from the server; what hangs on it is written whole the next time something is.
    await store?.add({ copy: this.#name, bytes: ownBytes(update), pending: false }, 'easy').catch(() => undefined)
  }

  /** The server has change `n` and all before it. */
  acknowledged(n: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, n)
    this.#settle()
  }

  /** Unsent edits of this page go, those it found included. What another tab of the same person holds stays. */
  async dropUnsent(): Promise<void> {
    const keys = this.#own.map(({ key }) => key)
    this.#own = []
    await (await this.#store)?.discard(keys).catch(() => undefined)
  }

  /**
   * Unsent edits of this page give way to the parts they were taken apart into, which a later visit would bring in. The answer
   * says what became of each. Undefined where the device keeps nothing.
   */
  async keepParts(parts: readonly Uint8Array[]): Promise<((fates: readonly PartKept[]) => Promise<void>) | undefined> {
    const store = await this.#store
    const edits = parts.map((update) => ({ copy: this.#name, bytes: ownBytes(update), pending: true }))
    const own = this.#own.map(({ key }) => key)
    const keys = await store?.exchange(own, edits).catch(() => undefined)
    if (!store || !keys) return undefined
    this.#own = []
    return async (fates) => {
      const where = (fate: PartKept): number[] => keys.filter((_, index) => fates[index] === fate)
      await store.settle(where('with the server')).catch(() => undefined)
      await store.discard(where('refused')).catch(() => undefined)
    }
  }

  close(): void {
    this.#closed = true
    void this.#store.then((store) => store?.close())
  }

  #settle(): void {
    const keys = this.#own.filter(({ n }) => n <= this.#acknowledged).map(({ key }) => key)
    if (keys.length === 0) return
    this.#own = this.#own.filter(({ n }) => n > this.#acknowledged)
    // Not written, they are sent once more at the next visit, and change nothing.
    void this.#store.then((store) => store?.settle(keys).catch(() => undefined))
  }
}

/** A copy that no page of this person brings in any more, with words in it that the server never acknowledged. */
export interface LeftBehind {
  readonly copy: string
  readonly participant: string
  readonly generation: string
  /** The document as the server was known to have it, and with the unsent words. */
  readonly before: Y.Doc
  readonly after: Y.Doc
}

/** Copies of this protocol that are not the present one: older generations, other people who used this device. */
export async function leftBehind(protocol: string, present: string): Promise<readonly LeftBehind[]> {
  const store = await openDeviceStore()
  if (!store) return []
  try {
    const left: LeftBehind[] = []
    for (const copy of await store.copies()) {
      const whose = readCopyName(copy)
      if (copy === present || whose?.protocol !== protocol) continue
      const rows = await store.rows(copy)
      const settled = rows.filter(({ pending }) => !pending)
      if (settled.length < rows.length)
        left.push({ copy, ...whose, before: documentOf(settled), after: documentOf(rows) })
    }
    return left
  } catch {
    return []
  } finally {
    store.close()
  }
}

export async function dropCopies(copies: readonly string[]): Promise<void> {
  const store = await openDeviceStore()
  for (const copy of copies) await store?.remove(copy).catch(() => undefined)
  store?.close()
}

/** Nothing of any protocol stays on this device: unsent words and words set aside go too. For signing out. */
export async function forgetDevice(): Promise<void> {
  const store = await openDeviceStore()
  await store?.clear().catch(() => undefined)
  store?.close()
  for (const kept of [deviceStorage('local'), deviceStorage('session')])
    for (const key of Object.keys(kept ?? {})) if (key.startsWith('paraphe:')) kept?.removeItem(key)
}

function documentOf(rows: readonly KeptRow[]): Y.Doc {
  const doc = newDocument()
  doc.transact(() => rows.forEach(({ bytes }) => Y.applyUpdate(doc, bytes)))
  return doc
}

/** Only its own bytes: an update may be a view on a whole message. */
const ownBytes = (update: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(update)
