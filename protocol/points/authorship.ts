/** Who wrote the words of a point: read off the shared document, where every word keeps the Yjs client that typed it. */
import * as Y from 'yjs'
import { domainParts, readAnswers, signatoryParts, textOf } from '../answers/document.ts'
import { domainOfItem, signatoriesItem } from './items.ts'
import type { ItemId } from './items.ts'
import { parties } from '../party.ts'
import type { Template } from '../text/template.ts'

/** `client`: Yjs client id. */
export interface TypedRun {
  readonly text: string
  readonly client: number
}

/** The typed words of a point, one list for each of its texts; choices and the order of domains have none. */
export function typedRuns(doc: Y.Doc, template: Template, item: ItemId): TypedRun[][] {
  return textsOf(doc, template, item)
    .map(runsOf)
    .filter((runs) => runs.length > 0)
}

function textsOf(doc: Y.Doc, template: Template, item: ItemId): Y.Text[] {
  const domain = domainOfItem(item)
  if (domain !== undefined) {
    const parts = domainParts(doc, domain)
    return parts ? [parts.title, ...textsIn(parts.body)] : []
  }
  const party = parties.find((party) => item === signatoriesItem(party))
  if (party) {
    return readAnswers(doc, template)
      .signatories.filter((signatory) => signatory.party === party)
      .flatMap(({ id }) => {
        const parts = signatoryParts(doc, id)
        return parts ? [parts.name, parts.function] : []
      })
  }
  const fields = template.items.find(({ id }) => id === item)?.fields ?? []
  return fields
    .filter((field) => ['text', 'selection'].includes(template.fields[field]?.kind ?? ''))
    .map((field) => textOf(doc, field))
}

const textsIn = (node: Y.XmlFragment): Y.Text[] =>
  node.toArray().flatMap((child): Y.Text[] => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })

function runsOf(text: Y.Text): TypedRun[] {
  const runs: TypedRun[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const last = runs.at(-1)
    const { client } = item.id
    if (last?.client === client) runs[runs.length - 1] = { client, text: last.text + item.content.str }
    else runs.push({ client, text: item.content.str })
  }
  return runs
}
