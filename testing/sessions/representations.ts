/** One shared document in every form it takes: two that agree in all of them are the same, whatever is asked of them. */
import * as Y from 'yjs'
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import type { Template } from '../../protocol/text/template.ts'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import { readAnswers } from '../../protocol/answers/document.ts'
import { Places } from '../../protocol/answers/grammar.ts'

export function representations(doc: Y.Doc, template: Template = cic20172021) {
  const textRoots = new Places(template).rootNames().filter((name) => name.startsWith('text:'))
  const { sv, ds } = Y.snapshot(doc)
  return {
    answers: readAnswers(doc, template),
    texts: textRoots.map((name) => [name, doc.getText(name).toDelta() as unknown]),
    // Keys in one order: a replica's own is that in which they came.
    maps: ['choices', 'domains', 'signatories'].map((name) => canonicalJson(doc.getMap(name).toJSON() as Json)),
    stateVector: [...sv].toSorted(([one], [other]) => one - other),
    deleted: [...ds.clients]
      .map(([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len])] as const)
      .toSorted(([one], [other]) => one - other),
    pending: [doc.store.pendingStructs, doc.store.pendingDs],
  }
}

/** And its bytes: the same only where the same edits came in the same order. */
export const bytesOf = (doc: Y.Doc): readonly string[] =>
  [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdateV2(doc)].map((update) => Buffer.from(update).toString('base64'))
