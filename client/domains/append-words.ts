/** Words typed before the editor had arrived, put at the end of a body as the editor would have: one paragraph per line. */
import * as Y from 'yjs'
import { richNodes } from '../../protocol/answers/content.ts'
import { incoming } from '../../protocol/text/printable.ts'

export function appendWords(body: Y.XmlFragment, words: string, origin: unknown): void {
  const lines = words.split(/\r\n|[\r\n]/).map(incoming)
  body.doc?.transact(() => {
    const [first = '', ...rest] = lines
    const end = lastText(body)
    if (end) end.insert(end.length, first, {})
    else body.push([paragraphOf(first)])
    if (rest.length > 0) body.push(rest.map(paragraphOf))
  }, origin)
}

/** The text a writer at the very end of the body would be in, when it ends with a paragraph. */
function lastText(body: Y.XmlFragment): Y.XmlText | undefined {
  const last = body.length === 0 ? undefined : body.get(body.length - 1)
  if (!(last instanceof Y.XmlElement) || last.nodeName !== richNodes.paragraph) return undefined
  const text = last.length === 0 ? undefined : last.get(last.length - 1)
  if (text instanceof Y.XmlText) return text
  const fresh = new Y.XmlText()
  last.push([fresh])
  return fresh
}

function paragraphOf(line: string): Y.XmlElement {
  const paragraph = new Y.XmlElement(richNodes.paragraph)
  paragraph.insert(0, [new Y.XmlText(line)])
  return paragraph
}
