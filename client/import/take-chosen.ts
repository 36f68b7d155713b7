/** Takes the chosen changes as this person's own edits. Words and choices are one step of the page's undo; each domain that comes, goes or moves brings its own way back. */
import type * as Y from 'yjs'
import {
  domainParts,
  moveDomain,
  readAnswers,
  removeDomain,
  removeSignatory,
  retainDomain,
  signatoryParts,
} from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import type { Proposal } from '../../protocol/returned/proposals.ts'
import { takeChange } from '../../protocol/returned/take-proposal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { newId } from '../net/new-id.ts'
import { ownEdit } from '../net/undo.ts'
import type { PageUndo } from '../net/undo.ts'

export interface Desk {
  readonly doc: Y.Doc
  readonly template: Template
  readonly undo: Pick<PageUndo, 'track' | 'newStep' | 'offer'>
  /** How the step is called. */
  readonly label: string
}

export function takeChosen({ doc, template, undo, label }: Desk, chosen: readonly Proposal[]): void {
  const changes = chosen.flatMap(({ change }) => (change ? [change] : []))
  for (const change of changes) {
    const parts =
      change.kind === 'domain'
        ? Object.values(domainParts(doc, change.id) ?? {})
        : change.kind === 'signatory' && change.id !== undefined
          ? Object.values(signatoryParts(doc, change.id) ?? {})
          : []
    for (const part of parts) undo.track(part)
  }
  const before = readAnswers(doc, template)
  const restored: (() => void)[] = []
  undo.newStep()
  doc.transact(() => {
    for (const change of changes) {
      const restore = takeChange(doc, template, change, newId)
      if (restore) restored.push(restore)
    }
  }, ownEdit)
  undo.newStep()
  const rearranged = restructured(doc, before, readAnswers(doc, template), template)
  if (rearranged || restored.length > 0)
    undo.offer(label, () => {
      doc.transact(() => {
        for (const restore of restored) restore()
        rearranged?.()
      }, ownEdit)
    })
}

/** What the undo of words does not reach, put back: entries that came and went, their order, which are retained. */
function restructured(doc: Y.Doc, before: Answers, after: Answers, template: Template): (() => void) | undefined {
  const ids = (answers: Answers): string[] => answers.domains.map(({ id }) => id)
  const added = after.domains.filter(({ id }) => !ids(before).includes(id))
  const moved = ids(before).filter((id) => ids(after).includes(id))
  const reordered =
    moved.join() !==
    ids(after)
      .filter((id) => ids(before).includes(id))
      .join()
  const marked = after.domains.filter(({ id, retained }) =>
    before.domains.some((domain) => domain.id === id && domain.retained !== retained),
  )
  const persons = after.signatories.filter(({ id }) => !before.signatories.some((known) => known.id === id))
  if (added.length + marked.length + persons.length === 0 && !reordered) return undefined
  return () => {
    const now = readAnswers(doc, template)
    const untouched = (entry: { readonly id: string }, list: readonly { readonly id: string }[]): boolean =>
      JSON.stringify(list.find(({ id }) => id === entry.id)) === JSON.stringify(entry)
    // What somebody has written in since stays.
    for (const domain of added) if (untouched(domain, now.domains)) removeDomain(doc, domain.id)
    for (const person of persons) if (untouched(person, now.signatories)) removeSignatory(doc, person.id)
    for (const { id, retained } of marked) retainDomain(doc, id, !retained)
    if (reordered) for (const [index, id] of moved.entries()) moveDomain(doc, id, index)
  }
}
