/**
 * Typing as Paraphe's document allows it, for the comparison harness: every writer has domains of its own and types in
 * their bodies. Servers without a model take the same edits, so both do the same work. Written against the harness's own
 * copy of Yjs, which it passes in.
 */
import type * as Yjs from 'yjs'

/** A domain's body may hold 8,000 characters; a new domain is begun before that. */
const charactersPerDomain = 7_500

interface Tools {
  readonly Y: typeof Yjs
}

function newDomain({ Y }: Tools, doc: Yjs.Doc, number: number): Yjs.XmlText {
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  const body = new Y.XmlFragment()
  body.insert(0, [paragraph])
  const entry = new Y.Map<unknown>()
  entry.set('position', `a${number}`)
  entry.set('retained', false)
  entry.set('title', new Y.Text('Banc de mesure'))
  entry.set('body', body)
  doc.getMap('domains').set(`bench${doc.clientID}n${number}`, entry)
  return text
}

function createWriter(doc: Yjs.Doc, tools: Tools) {
  let domains = 0
  let typed = 0
  let text: Yjs.XmlText | undefined
  const begin = (): Yjs.XmlText => {
    typed = 0
    return doc.transact(() => newDomain(tools, doc, domains++))
  }
  return {
    setup() {
      text = begin()
    },
    edit() {
      if (!text || typed >= charactersPerDomain) text = begin()
      text.insert(typed++, 'x')
    },
  }
}

/** Nothing else in these documents has an x in it. */
const count = (doc: Yjs.Doc): number => JSON.stringify(doc.getMap('domains').toJSON()).match(/x/g)?.length ?? 0

export default { name: 'paraphe', needsSync: true, createWriter, count }
