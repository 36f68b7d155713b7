/** A protocol as this page holds it: its document, ledger, undo and truth about saving. No network here, so it also serves to render on the server. */
import { fromBase64 } from 'lib0/buffer'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { newDocument, readAnswers, undoableTypes } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import type { Participant } from '../../protocol/party.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { ProtocolPageState } from '../../protocol/wire/wire.ts'
import { deviceStorage } from './device-storage.ts'
import { draftsOf } from './drafts.ts'
import type { Audience, Drafts } from './drafts.ts'
import { ledgerFeed } from './ledger-feed.ts'
import type { LedgerFeed } from './ledger-feed.ts'
import type { PresentPerson } from './presence.ts'
import { advance, nothingYet, savingOf } from './saving.ts'
import type { Saving, SavingEvent, SavingState } from './saving.ts'
import type { Aside } from './set-aside.ts'
import { pageUndo } from './undo.ts'
import type { PageUndo } from './undo.ts'
import { readMarks } from './read-marks.ts'
import type { ReadMarks } from './read-marks.ts'
import type { Unknown } from './stated-once.ts'
import { settable } from './watched.ts'
import type { Settable, Watched } from './watched.ts'

export interface NotTaken {
  readonly asides: readonly Aside[]
  readonly dismiss: () => void
}

export interface Connection {
  readonly page: ProtocolPageState
  readonly template: Template
  readonly doc: Y.Doc
  readonly answers: Watched<Answers>
  readonly ledger: LedgerFeed
  readonly undo: PageUndo
  readonly reading: ReadMarks
  /** By point that was edited during this visit: whose edit came last, and whether anybody else's came at all. */
  readonly edits: Map<ItemId, { readonly lastByOthers: boolean; readonly everByOthers: boolean }>
  readonly saving: Watched<Saving>
  readonly deviceKeeps: Watched<boolean>
  readonly savingState: () => SavingState
  readonly tell: (event: SavingEvent) => void
  readonly awareness: Settable<Awareness | undefined>
  readonly present: Settable<readonly PresentPerson[]>
  /** For whom this browser speaks now, when it is not the person whose page this is ([SAY4]). */
  readonly speaksFor: Settable<Participant | undefined>
  /** The person is signing out: the line stays closed, and nothing more is written on this device. */
  readonly leaving: Settable<boolean>
  /** Messages being written. */
  readonly drafts: Drafts
  /** To whom this person talks, from one point to the next. */
  readonly audience: Settable<Audience>
  /** What was stated without an answer: whether it was recorded is asked as soon as there is a line. */
  readonly unknown: Settable<readonly Unknown[]>
  /** Words that were not taken up, until the person has done with them. */
  readonly notTaken: Settable<NotTaken | undefined>
}

export function openProtocol(page: ProtocolPageState): Connection {
  const template = page.text
  const doc = newDocument()
  Y.applyUpdate(doc, fromBase64(page.update), 'page')
  let savingState = nothingYet
  const saving = settable(savingOf(savingState))
  const deviceKeeps = settable(savingState.keeps)
  const ledger = ledgerFeed(page.entries)
  const undo = pageUndo(doc, undoableTypes(doc, template))
  // What is sealed is not taken back: neither by a button, nor by a key that was meant for something else.
  ledger.negotiation.watch(() => {
    if (ledger.negotiation.get().stage.kind === 'sealed') undo.forget()
  })
  return {
    page,
    template,
    doc,
    answers: watchedAnswers(doc, template),
    ledger,
    undo,
    reading: readMarks(page.id, page.read),
    edits: new Map(),
    saving,
    deviceKeeps,
    savingState: () => savingState,
    tell(event) {
      savingState = advance(savingState, event)
      deviceKeeps.set(savingState.keeps)
      const now = savingOf(savingState)
      if (JSON.stringify(now) !== JSON.stringify(saving.get())) saving.set(now)
    },
    awareness: settable<Awareness | undefined>(undefined),
    present: settable<readonly PresentPerson[]>([]),
    speaksFor: settable<Participant | undefined>(undefined),
    leaving: settable(false),
    drafts: draftsOf(page.id, page.me, () => deviceStorage('local')),
    audience: settable<Audience>('all'),
    unknown: settable<readonly Unknown[]>([]),
    notTaken: settable<NotTaken | undefined>(undefined),
  }
}

/** Read again at the first look after a change, so that a burst of updates is read once. */
function watchedAnswers(doc: Y.Doc, template: Template): Watched<Answers> {
  let answers: Answers | undefined
  const listeners = new Set<() => void>()
  doc.on('update', () => {
    answers = undefined
    for (const listener of listeners) listener()
  })
  return {
    get: () => (answers ??= readAnswers(doc, template)),
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
