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

/** Keystrokes that go out as one update: a line that gathers them, and a server that takes no more than a few thousand messages a second. */
const keystrokesPerUpdate = 10

interface Past extends Tools {
  /** The room's state as an update. */
  readonly base: Uint8Array
  /** Keystrokes. */
  readonly edits: number
}

/** Typing in runs with jumps of the caret and one deletion in seven, over as many domains as it takes; the same each time. */
function history({ Y, base, edits }: Past): readonly Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const domains = Math.ceil(edits / charactersPerDomain)
  const texts = doc.transact(() => Array.from({ length: domains }, (_, number) => newDomain({ Y }, doc, number)))
  let state = 7
  const below = (bound: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  let [text] = texts
  let caret = 0
  let run = 0
  const press = (): void => {
    if (run === 0) {
      text = texts[below(texts.length)]
      caret = below((text?.length ?? 0) + 1)
      run = 5 + below(30)
    }
    run -= 1
    if (caret > 0 && below(7) === 0) text?.delete((caret -= 1), 1)
    else text?.insert(caret++, 'x')
  }
  for (let left = edits; left > 0; left -= keystrokesPerUpdate)
    doc.transact(() => Array.from({ length: Math.min(left, keystrokesPerUpdate) }, press))
  doc.destroy()
  return updates
}

/** Nothing else in these documents has an x in it. */
const count = (doc: Yjs.Doc): number => JSON.stringify(doc.getMap('domains').toJSON()).match(/x/g)?.length ?? 0

export default { name: 'paraphe', needsSync: true, createWriter, count, history }
