/** The journal condensed to sittings: who wrote in which points, when. Read once per edit and kept for the next who asks. */
import * as Y from 'yjs'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { domainParts, newDocument, tidy } from '../../protocol/answers/document.ts'
import type { Sitting, Stroke } from '../../protocol/ledger/history.ts'
import { domainOfItem } from '../../protocol/points/items.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { Template } from '../../protocol/text/template.ts'
import { touchedItems } from '../../protocol/points/touched.ts'
import type { PastDocuments } from '../document/past-document.ts'
import { Turns } from '../document/turns.ts'
import type { JournaledEdit, Storage } from '../storage/storage.ts'

/** Ms without an edit that end a sitting. */
const longPause = 20 * 60_000
/** Edits read at once. */
const portion = 500
/** Protocols whose sittings are kept. */
const mostKept = 100

export interface Condensed {
  /** The last edit looked at. */
  readonly journalSeq: number
  readonly sittings: readonly Sitting[]
}
const nothing: Condensed = { journalSeq: 0, sittings: [] }

export class Sittings {
  readonly #storage: Pick<Storage, 'edits' | 'ledger'>
  readonly #past: PastDocuments
  readonly #turns = new Turns()
  /** The protocol looked at last stands last. */
  readonly #kept = new Map<string, Condensed>()

  constructor(storage: Pick<Storage, 'edits' | 'ledger'>, past: PastDocuments) {
    this.#storage = storage
    this.#past = past
  }

  of(protocol: string, template: Template): Promise<Condensed> {
    return this.#turns.take(protocol, async () => {
      const condensed = await this.#caughtUp(protocol, template)
      this.#kept.delete(protocol)
      this.#kept.set(protocol, condensed)
      for (const other of this.#kept.keys()) if (this.#kept.size > mostKept) this.#kept.delete(other)
      return condensed
    })
  }

  async #caughtUp(protocol: string, template: Template): Promise<Condensed> {
    const known = this.#kept.get(protocol) ?? nothing
    let edits = await this.#storage.edits(protocol, known.journalSeq, known.journalSeq + portion)
    const base = edits.length === 0 ? undefined : await this.#past.at(protocol, known.journalSeq)
    if (!base?.ok) return known
    let { doc } = base.value
    const writing = new Writing(known.sittings, turningEdits(await this.#storage.ledger(protocol, 0)))
    let reached = known.journalSeq
    while (edits.length > 0) {
      for (const edit of edits) {
        // What was written anew, word for word, nobody wrote.
        if (edit.begins) doc = newDocument()
        const touched = applied(doc, template, edit.update)
        writing.take(edit, edit.begins ? new Set() : touched, doc)
      }
      reached = edits.at(-1)?.seq ?? reached
      edits = await this.#storage.edits(protocol, reached, reached + portion)
    }
    doc.destroy()
    return { journalSeq: reached, sittings: writing.sittings() }
  }
}

function applied(doc: Y.Doc, template: Template, update: Uint8Array): ReadonlySet<ItemId> {
  return doc.transact((transaction) => {
    Y.applyUpdate(doc, update)
    return touchedItems(template, transaction)
  })
}

/** Talk goes on while people write; what changes the agreement ends a sitting. Only what both sides see may be told by it. */
const talk = new Set<string>(['comment', 'reply', 'resolve', 'unresolve'])
const turningEdits = (entries: readonly LedgerEntry[]): ReadonlySet<number> =>
  new Set(
    entries.flatMap(({ audience, act, journalSeq }) =>
      audience === 'all' && !talk.has(act.kind) && journalSeq !== undefined ? [journalSeq] : [],
    ),
  )

interface OpenSitting extends Omit<Sitting, 'strokes'> {
  readonly strokes: Map<string, Stroke>
}

class Writing {
  readonly #done: Sitting[]
  readonly #turning: ReadonlySet<number>
  #open: OpenSitting | undefined

  constructor(known: readonly Sitting[], turning: ReadonlySet<number>) {
    this.#turning = turning
    this.#done = known.slice(0, -1)
    const last = known.at(-1)
    this.#open = last && { ...last, strokes: new Map(last.strokes.map((stroke) => [keyOf(stroke), stroke])) }
  }

  take({ seq, participant, at }: JournaledEdit, items: ReadonlySet<ItemId>, doc: Y.Doc): void {
    const before = this.#open
    const goesOn = before && at - before.endedAt <= longPause && !this.#turning.has(before.to)
    if (before && !goesOn) this.#done.push(closed(before))
    const strokes = goesOn ? before.strokes : new Map<string, Stroke>()
    this.#open = {
      from: goesOn ? before.from : seq,
      startedAt: goesOn ? before.startedAt : at,
      to: seq,
      endedAt: at,
      strokes,
    }
    for (const item of items) {
      const key = keyOf({ by: participant, item })
      const stroke = strokes.get(key)
      const title = titleOf(doc, item) ?? stroke?.title ?? this.#lastTitle(item)
      const [from, edits] = [stroke?.from ?? seq, (stroke?.edits ?? 0) + 1]
      strokes.set(key, { by: participant, item, title, edits, from, to: seq, at })
    }
  }

  /** Of a domain that is gone. */
  #lastTitle(item: ItemId): string {
    for (let index = this.#done.length - 1; index >= 0; index -= 1) {
      const title = this.#done[index]?.strokes.find((stroke) => stroke.item === item)?.title
      if (title !== undefined) return title
    }
    return ''
  }

  sittings(): readonly Sitting[] {
    return this.#open ? [...this.#done, closed(this.#open)] : this.#done
  }
}

const keyOf = ({ by, item }: Pick<Stroke, 'by' | 'item'>): string => `${by} ${item}`
const closed = (sitting: OpenSitting): Sitting => ({ ...sitting, strokes: [...sitting.strokes.values()] })

function titleOf(doc: Y.Doc, item: ItemId): string | undefined {
  const domain = domainOfItem(item)
  if (domain === undefined) return ''
  const title = domainParts(doc, domain)?.title
  return title && tidy(title.toString())
}
