/**
 * Versions sealed before 0.2 hold their words as lines only. What each line is (heading, recital, signature …) is read off the
 * lines, with the official text as a guide: where its fixed words are found, a blank is what stands between them. Every
 * word comes from what was sealed, also where the text, the rules or the labels of today say something else ([SEAL4]).
 */
import type { Answers } from '../answers/document.ts'
import type { Rendered, RenderedBlock, RenderedColumn, RenderedDomain, Segment } from '../print/rendered.ts'
import type { RenderedSignatory } from '../points/items.ts'
import type { Party } from '../party.ts'
import { nameForms, placeForms } from '../text/french.ts'
import type { Block, DomainsBlock, FieldId, Inline, SignaturesBlock, Template } from '../text/template.ts'
import type { SealedDocument } from './seal.ts'

/** Total: what is not laid out as the text is taken line by line, as it stands. */
export function firstSealText(document: SealedDocument, template: Template | undefined): Rendered {
  const stretches = document.text.replace(/\n$/u, '').split('\n\n')
  if (stretches.length !== template?.blocks.length)
    return stretches.flatMap((stretch) => stretch.split('\n').map((line) => asItStands([line])))
  const read = newReader(document, template)
  return template.blocks.map((block, index) => read(block, (stretches[index] ?? '').split('\n')))
}

const fixed = (text: string): Segment => ({ kind: 'fixed', text })
const asItStands = (lines: readonly string[]): RenderedBlock => ({
  kind: 'text',
  role: 'paragraph',
  segments: [fixed(lines.join('\n'))],
})
const prepositions: readonly string[] = [...nameForms, ...placeForms].map((form) => (form === 'd’' ? form : `${form} `))

/** Fields are numbered through the whole text, so the blocks are read in order. */
function newReader(document: SealedDocument, template: Template) {
  const { answers } = document
  let place = 0
  const field = (id: FieldId, text: string, filled = true): Segment => {
    const item = template.items.find(({ fields }) => fields.includes(id))?.id ?? id
    return { kind: 'field', field: id, item, place: place++, filled, text }
  }
  const agreed = (text: string): Segment => ({ kind: 'agreed', text })

  function blank(one: Exclude<Inline, string>, words: string): Segment[] {
    if ('selection' in one) return [field(one.selection, words)]
    if ('agent' in one) return agent(one.agent, words)
    const id = 'of' in one ? one.of : 'at' in one ? one.at : one.value
    const before = prepositions.find((preposition) => words.startsWith(preposition)) ?? ''
    const isJoined = before !== '' && !('value' in one)
    const rest = isJoined ? words.slice(before.length) : words
    const hint = 'hint' in one ? ` ${one.hint}` : undefined
    const isEmpty = hint !== undefined && rest.endsWith(hint)
    return [
      ...(isJoined ? [agreed(before)] : []),
      field(id, isEmpty ? rest.slice(0, -hint.length) : rest, !isEmpty),
      ...(isEmpty ? [{ kind: 'hint', text: hint } as const] : []),
    ]
  }

  /** Civility, name, office, by the answers beside it; in one piece where they do not fit. */
  function agent(fields: Extract<Inline, { agent: unknown }>['agent'], words: string): Segment[] {
    const civility = answers.choices[fields.civility] ?? ''
    const name = answers.texts[fields.name] ?? ''
    const office = answers.texts[fields.function] ?? ''
    if (words !== `${civility} ${name}, ${office}`) return [field(fields.name, words)]
    return [
      field(fields.civility, civility),
      agreed(' '),
      field(fields.name, name),
      agreed(', '),
      field(fields.function, office),
    ]
  }

  /** The fixed words in their order, and what stands between them; the whole line where they are not there. */
  function segments(content: readonly Inline[], words: string): Segment[] {
    const found: Segment[] = []
    let at = 0
    for (const [index, part] of content.entries()) {
      if (typeof part === 'string') {
        if (!words.startsWith(part, at)) return [fixed(words)]
        found.push(fixed(part))
        at += part.length
        continue
      }
      const next = content[index + 1]
      const isLast = index === content.length - 2
      const end =
        typeof next !== 'string' ? words.length : isLast ? words.lastIndexOf(next) : words.indexOf(next, at + 1)
      if (end < at) return [fixed(words)]
      found.push(...blank(part, words.slice(at, end)))
      at = end
    }
    return at === words.length ? found : [fixed(words)]
  }

  return (block: Block, lines: readonly string[]): RenderedBlock => {
    const [first = '', ...rest] = lines
    switch (block.kind) {
      case 'text':
        return { kind: 'text', role: block.role, segments: segments(block.content, first) }
      case 'definition': {
        const [term = '', ...words] = first.split(': ')
        return { kind: 'definition', term, text: words.join(': ') }
      }
      case 'list': {
        const [marker = ''] = first.split(' ')
        return { kind: 'list', marker, items: lines.map((line) => line.slice(marker.length + 1)) }
      }
      case 'domains':
        return answers.domains.length === 0 ? asItStands(lines) : domainsBlock(block, first, rest, answers)
      case 'signatures': {
        const columns = block.columns.map(({ party, heading, hint }, index): RenderedColumn => ({
          party,
          item: `signatories.${party}`,
          heading: segments(heading, lines[index] ?? ''),
          signatories: signatoriesOf(document, party),
          hint,
        }))
        return { kind: 'signatures', delegation: delegationIn(block, columns, lines), columns }
      }
    }
  }
}

/** "1. Recensement (retenu …)": a title's own words end before the mark. */
function domainsBlock(block: DomainsBlock, intro: string, lines: readonly string[], answers: Answers): RenderedBlock {
  const domains = answers.domains.map(({ id, title, retained, body }, index): RenderedDomain => ({
    id,
    item: `domain:${id}`,
    number: index + 1,
    title,
    retained,
    body,
  }))
  const heads = lines.filter((line) => !line.startsWith('   '))
  const marks = domains.flatMap(({ number, title, retained }, index) => {
    const bare = [`${number}.`, title].filter((part) => part !== '').join(' ')
    const head = heads[index] ?? ''
    return retained && head.startsWith(`${bare} `) ? [head.slice(bare.length + 1)] : []
  })
  // The last one may have the full stop of the article behind it: it is the mark only where another head has it too.
  const retainedMark = marks.find((mark) => !mark.endsWith('.')) ?? marks[0]?.replace(/\.$/u, '') ?? block.retainedMark
  const last = domains.at(-1)
  return {
    kind: 'domains',
    intro,
    empty: block.empty,
    retainedMark,
    domains,
    closing: closingOf(lines.at(-1), last, retainedMark),
  }
}

/** The full stop behind the last domain: what its last line has and its own words have not. */
function closingOf(line = '', last: RenderedDomain | undefined, mark: string): string {
  if (!last || !line.endsWith('.')) return ''
  const bare = [last.title, last.retained ? mark : ''].filter((words) => words !== '').join(' ')
  return (lastWords(last.body) ?? bare).endsWith('.') ? '' : '.'
}

function lastWords(body: RenderedDomain['body']): string | undefined {
  const block = body.at(-1)
  if (!block) return undefined
  if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
  return lastWords(block.items.at(-1) ?? []) ?? ''
}

function signatoriesOf({ items }: SealedDocument, party: Party): readonly RenderedSignatory[] {
  const content = items.find(({ id }) => id === `signatories.${party}`)?.content
  return content?.kind === 'signatories' ? content.persons.map((person) => ({ id: undefined, ...person })) : []
}

/** What stands behind the name and the office of whoever signs for somebody else. */
function delegationIn(block: SignaturesBlock, columns: readonly RenderedColumn[], lines: readonly string[]): string {
  const delegate = columns.flatMap(({ signatories }) => signatories).find(({ delegation }) => delegation)
  if (!delegate) return block.delegation
  const bare = [delegate.name, delegate.function].filter((part) => part !== '').join(', ')
  const line = lines.find((one) => one.startsWith(`${bare}, `))
  return line === undefined ? block.delegation : line.slice(bare.length + 2)
}
