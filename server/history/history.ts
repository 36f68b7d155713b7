/** What is asked of a protocol's past: its sittings, its text at a moment, who wrote which words, what is new to somebody. */
import { readAnswers } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { typedRuns } from '../../protocol/points/authorship.ts'
import { arrivalOf, readSince } from '../../protocol/ledger/history.ts'
import type { HistoryOverview, News, PastAuthors, PastText, ReadMark } from '../../protocol/ledger/history.ts'
import { changesBetween } from '../../protocol/points/item-changes.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item, ItemId } from '../../protocol/points/items.ts'
import type { Participant } from '../../protocol/party.ts'
import { accepted } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { PastDocuments } from '../document/past-document.ts'
import type { PastDocument } from '../document/past-document.ts'
import type { Storage } from '../storage/storage.ts'
import { Sittings } from './sittings.ts'
import type { Condensed } from './sittings.ts'

export type HistoryStorage = Pick<Storage, 'edits' | 'ledger' | 'load' | 'readMark'>

/** Whose past, in which official text. */
export interface Subject {
  readonly protocol: string
  readonly template: Template
}

/** What the routes ask, wherever it is answered. */
export type HistoryQuestions = Pick<History, keyof History>

export class History {
  readonly #storage: HistoryStorage
  readonly #past: PastDocuments
  readonly #sittings: Sittings

  constructor(storage: HistoryStorage) {
    this.#storage = storage
    this.#past = new PastDocuments(storage)
    this.#sittings = new Sittings(storage, this.#past)
  }

  sittings({ protocol, template }: Subject): Promise<Condensed> {
    return this.#sittings.of(protocol, template)
  }

  /** Makes the states on the way to the present as well: from then on every move costs one interval of edits at most. */
  async overview(subject: Subject, me: Participant): Promise<HistoryOverview> {
    const condensed = await this.sittings(subject)
    await this.#read(subject.protocol, condensed.journalSeq, () => undefined)
    return { ...condensed, mark: await this.#mark(subject, me) }
  }

  /** Refuses `bad-request` for a moment that cannot be read. */
  async text({ protocol, template }: Subject, seq: number): Promise<Outcome<PastText>> {
    return this.#read(protocol, seq, ({ doc, last }) => ({
      seq,
      by: last?.participant ?? null,
      at: last?.at ?? null,
      answers: readAnswers(doc, template),
    }))
  }

  async authors({ protocol, template }: Subject, seq: number, item: ItemId): Promise<Outcome<PastAuthors>> {
    const { owners } = await this.#storage.load(protocol)
    return this.#read(protocol, seq, ({ doc }) => ({
      texts: typedRuns(doc, template, item).map((runs) =>
        runs.map(({ text, client }) => ({ text, by: owners.get(client) ?? null })),
      ),
    }))
  }

  async #mark({ protocol }: Subject, me: Participant): Promise<ReadMark> {
    const mark = await this.#storage.readMark(protocol, me.id)
    return readSince(mark, arrivalOf(await this.#storage.ledger(protocol, 0), me.id))
  }

  /** Points that others wrote in since the mark and that read otherwise now. */
  async news(subject: Subject, me: Participant): Promise<Outcome<News>> {
    const mark = await this.#mark(subject, me)
    const { journalSeq, sittings } = await this.sittings(subject)
    const written = new Set(
      sittings
        .flatMap(({ strokes }) => strokes)
        .filter(({ by, to }) => by !== me.id && to > mark.journalSeq)
        .map(({ item }) => item),
    )
    if (written.size === 0) return accepted({ mark, items: [] })
    const before = await this.items(subject, mark.journalSeq)
    const now = await this.items(subject, journalSeq)
    if (!before.ok) return before
    if (!now.ok) return now
    const items = changesBetween(before.value, now.value).map(({ id }) => id)
    return accepted({ mark, items: items.filter((id) => written.has(id)) })
  }

  async items(subject: Subject, seq: number): Promise<Outcome<readonly Item[]>> {
    const answers = await this.#answers(subject, seq)
    return answers.ok ? accepted(itemsOf(subject.template, answers.value)) : answers
  }

  #answers({ protocol, template }: Subject, seq: number): Promise<Outcome<Answers>> {
    return this.#read(protocol, seq, ({ doc }) => readAnswers(doc, template))
  }

  async #read<T>(protocol: string, seq: number, look: (past: PastDocument) => T): Promise<Outcome<T>> {
    const past = await this.#past.at(protocol, seq)
    if (!past.ok) return past
    const seen = look(past.value)
    past.value.doc.destroy()
    return accepted(seen)
  }
}
