/** What a reader finds in an exported HTML file: its blocks with their words, as lines of {@link outlineOf}. */
import { lettersOf } from './expected-outline.ts'

const blocks: Readonly<Record<string, string>> = { p: 'P', h1: 'H1', h2: 'H2', h3: 'H3', span: 'Lbl' }
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** `html` is one of our own files: a value that escaped from its place would bring tags or lines that no one expects. */
export function outlineOfHtml(html: string): readonly string[] {
  // The line for a pen at an open blank is drawn within its sentence.
  const main = (/<main>([^]*)<\/main>/u.exec(html)?.[1] ?? '').replace(/<span class="open">([^<]*)<\/span>/gu, '$1')
  const lines: string[] = []
  let depth = 0
  let tag = 'P'
  let words = ''
  const flush = (): void => {
    if (words.trim() !== '') lines.push(lettersOf(`${'L/'.repeat(depth)}${tag}|${words}`))
    words = ''
  }
  for (const [whole, close, name = ''] of main.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+|</gu)) {
    const block = blocks[name]
    if (name === '') words += whole.replace(/&(lt|gt|quot|amp);/gu, (_, entity: string) => entities[entity] ?? '')
    else if (block !== undefined) {
      flush()
      tag = close === '' ? block : 'P'
    } else if (name === 'ul' || name === 'ol') {
      flush()
      depth += close === '' ? 1 : -1
    } else if (name === 'li' || name === 'section' || name === 'div') flush()
    else if (!['strong', 'em', 'bdi', 'br'].includes(name)) lines.push(`an unexpected ${whole}`)
  }
  flush()
  return lines
}
