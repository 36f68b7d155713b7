/** A protocol as it stood at a moment, in the shape of a page’s connection: paper, stamps and panel show it, and nobody writes in it. */
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Answers } from '../../protocol/answers/document.ts'
import { beforeAnything, fold } from '../../protocol/ledger/ledger.ts'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { isParty } from '../../protocol/party.ts'
import type { Participant } from '../../protocol/party.ts'
import type { Connection } from '../net/connection.ts'
import type { PresentPerson } from '../net/presence.ts'
import { pageUndo } from '../net/undo.ts'
import { settable } from '../net/watched.ts'

export interface PastConnection {
  readonly connection: Connection
  /** `entries`: the lines stated by then. */
  readonly show: (answers: Answers, entries: readonly LedgerEntry[]) => void
}

export function pastConnection(live: Connection): PastConnection {
  const me = asReader(live.page.me)
  const answers = settable(live.answers.get())
  const negotiation = settable(beforeAnything)
  const doc = new Y.Doc()
  return {
    connection: {
      ...live,
      page: { ...live.page, me },
      doc,
      answers,
      ledger: { ...live.ledger, negotiation, add: () => undefined },
      undo: pageUndo(doc, []),
      awareness: settable<Awareness | undefined>(undefined),
      present: settable<readonly PresentPerson[]>([]),
    },
    show(then, entries) {
      answers.set(then)
      const stood = fold(entries)
      const member = stood.members.get(me.id)
      // Who reads the past writes nothing in it, whatever their role is now.
      const members = member ? new Map(stood.members).set(me.id, { ...member, participant: me }) : stood.members
      negotiation.set({ ...stood, members })
    },
  }
}

const asReader = (me: Participant): Participant =>
  isParty(me.side) ? { id: me.id, name: me.name, function: me.function, side: me.side, role: 'reader' } : me
