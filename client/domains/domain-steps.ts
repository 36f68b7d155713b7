/**
 * Adding, moving, marking and removing a domain, each with its own way back for the page's one undo. They are not left to
 * the text's undo manager: that would re-create an entry under its old key, which looks like a forged domain, and would
 * take back with "add" what the other side has since written.
 */
import type * as Y from 'yjs'
import { addDomain, moveDomain, readAnswers, removeDomain, retainDomain } from '../../protocol/answers/document.ts'
import type { Domain } from '../../protocol/answers/document.ts'
import type { Template } from '../../protocol/text/template.ts'

/** Takes a step back; false when something written since by somebody stands in the way, and nothing was done. */
export type Revert = () => boolean

const domainsIn = (doc: Y.Doc, template: Template): readonly Domain[] => readAnswers(doc, template).domains
const domainIn = (doc: Y.Doc, template: Template, id: string): Domain | undefined =>
  domainsIn(doc, template).find((domain) => domain.id === id)

export function stepAdd(doc: Y.Doc, template: Template, id: string, title: string): Revert {
  addDomain(doc, id, title)
  return () => {
    const domain = domainIn(doc, template, id)
    if (domain && (domain.title !== title || domain.body.length > 0)) return false
    removeDomain(doc, id)
    return true
  }
}

export function stepRemove(doc: Y.Doc, id: string): Revert {
  const restore = removeDomain(doc, id)
  return () => {
    restore()
    return true
  }
}

/** Moves a domain to `index`; the way back does nothing once somebody moved it again. */
export function stepMove(doc: Y.Doc, template: Template, id: string, index: number): Revert {
  const before = domainsIn(doc, template).findIndex((domain) => domain.id === id)
  moveDomain(doc, id, index)
  const moved = domainIn(doc, template, id)?.position
  return () => {
    if (domainIn(doc, template, id)?.position !== moved) return false
    moveDomain(doc, id, before)
    return true
  }
}

export function stepRetain(doc: Y.Doc, template: Template, id: string, retained: boolean): Revert {
  retainDomain(doc, id, retained)
  return () => {
    if (domainIn(doc, template, id)?.retained !== retained) return false
    retainDomain(doc, id, !retained)
    return true
  }
}
