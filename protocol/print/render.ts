/** The official text with its answers. Pure and total: the same template and answers print the same words everywhere. */
import { richTextLines } from '../answers/content.ts'
import type { Answers } from '../answers/document.ts'
import { atPlace, frenchEnumeration, longDate, ofName } from '../text/french.ts'
import type { Joined } from '../text/french.ts'
import { domainItem, signatoriesItem, signatoriesOf } from '../points/items.ts'
import type { Rendered, RenderedBlock, RenderedColumn, RenderedDomain, Segment } from './rendered.ts'
import type { Block, FieldId, Inline, SignaturesBlock, Template } from '../text/template.ts'

/** What stands for an answer that has not been given. */
export const blank = '…'

/** Fixed words as they are shown: typewriter apostrophes of the official file become ’. The stored text keeps its own. */
export const forDisplay = (text: string): string => text.replaceAll("'", '’')

export function render(template: Template, answers: Answers): Rendered {
  const printer = newPrinter(template, answers)
  return template.blocks.map((block) => renderBlock(block, template, answers, printer))
}

/** The same text with its fixed words {@link forDisplay}; answers stay as they were typed. */
export function displayed(rendered: Rendered): Rendered {
  const shown = (segments: readonly Segment[]): Segment[] =>
    segments.map((segment) => (segment.kind === 'field' ? segment : { ...segment, text: forDisplay(segment.text) }))
  return rendered.map((block): RenderedBlock => {
    switch (block.kind) {
      case 'text':
        return { ...block, segments: shown(block.segments) }
      case 'definition':
        return { ...block, term: forDisplay(block.term), text: forDisplay(block.text) }
      case 'list':
        return { ...block, items: block.items.map(forDisplay) }
      case 'domains':
        return {
          ...block,
          intro: forDisplay(block.intro),
          empty: { hint: forDisplay(block.empty.hint), after: forDisplay(block.empty.after) },
          retainedMark: forDisplay(block.retainedMark),
        }
      case 'signatures':
        return {
          ...block,
          delegation: forDisplay(block.delegation),
          columns: block.columns.map((column) => ({
            ...column,
            heading: shown(column.heading),
            hint: forDisplay(column.hint),
          })),
        }
    }
  })
}

type Printer = (content: readonly Inline[]) => Segment[]

/** Prints inline content; every field it prints gets the next place in the whole text. */
function newPrinter(template: Template, answers: Answers): Printer {
  let place = 0
  const itemOf = (field: FieldId): string => template.items.find((item) => item.fields.includes(field))?.id ?? field
  const fieldSegment = (field: FieldId, answer: string | undefined, whenEmpty: string = blank): Segment => ({
    kind: 'field',
    field,
    item: itemOf(field),
    place: place++,
    filled: answer !== undefined,
    text: answer ?? whenEmpty,
  })
  /** None where the official file has none. */
  const hint = (text: string): Segment[] => (text === '' ? [] : [{ kind: 'hint', text: ` ${text}` }])
  const agreed = (text: string): Segment => ({ kind: 'agreed', text })

  const joinedName = (
    field: FieldId,
    join: (name: string, form?: Answers['forms'][string]) => Joined,
    whenEmpty: string,
  ): Segment[] => {
    const name = answers.texts[field]
    const { preposition, rest } =
      name === undefined ? { preposition: whenEmpty, rest: undefined } : join(name, answers.forms[field])
    return [agreed(preposition), fieldSegment(field, rest)]
  }
  const dayOrText = (field: FieldId): string | undefined => {
    const day = answers.dates[field]
    return day === undefined ? (answers.texts[field] ?? answers.choices[field]) : longDate(day)
  }
  const agent = ({ agent: fields, hints }: Extract<Inline, { agent: unknown }>): Segment[] => {
    const name = answers.texts[fields.name]
    const office = answers.texts[fields.function]
    const civilities = template.fields[fields.civility]
    const start = [
      fieldSegment(
        fields.civility,
        answers.choices[fields.civility],
        civilities?.kind === 'choice' ? civilities.options.join('/') : blank,
      ),
      agreed(' '),
      fieldSegment(fields.name, name),
    ]
    if (name === undefined && office === undefined)
      return [...start, fieldSegment(fields.function, undefined, ''), ...hint(`(${hints.name}, ${hints.function})`)]
    return [
      ...start,
      ...(name === undefined ? hint(`(${hints.name})`) : []),
      agreed(', '),
      fieldSegment(fields.function, office),
      ...(office === undefined ? hint(`(${hints.function})`) : []),
    ]
  }
  const print = (part: Inline): Segment[] => {
    if (typeof part === 'string') return [{ kind: 'fixed', text: part }]
    if ('of' in part) return joinedName(part.of, ofName, 'de ')
    if ('at' in part)
      return [...joinedName(part.at, atPlace, 'à '), ...(answers.texts[part.at] === undefined ? hint(part.hint) : [])]
    if ('agent' in part) return agent(part)
    if ('selection' in part) {
      const words = frenchEnumeration(answers.selections[part.selection] ?? [], answers.texts[part.selection])
      return [fieldSegment(part.selection, words === '' ? undefined : words, part.empty)]
    }
    const value = dayOrText(part.value)
    return [fieldSegment(part.value, value), ...(value === undefined ? hint(part.hint) : [])]
  }
  return (content) => content.flatMap(print)
}

function renderBlock(block: Block, template: Template, answers: Answers, print: Printer): RenderedBlock {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', role: block.role, segments: print(block.content) }
    case 'definition':
      return block
    case 'list':
      return block
    case 'domains': {
      const domains = renderDomains(answers)
      return { ...block, domains, closing: closingOf(domains, block.retainedMark) }
    }
    case 'signatures':
      return {
        kind: 'signatures',
        delegation: block.delegation,
        columns: block.columns.map((column) => renderColumn(column, template, answers, print)),
      }
  }
}

const renderDomains = (answers: Answers): RenderedDomain[] =>
  answers.domains.map(({ id, title, retained, body }, index) => ({
    id,
    item: domainItem(id),
    number: index + 1,
    title,
    retained,
    body,
  }))

/** The article ends with a full stop once it is filled, unless its last words bring their own. */
function closingOf(domains: readonly RenderedDomain[], mark: string): string {
  const last = domains.at(-1)
  if (!last) return ''
  const words = [last.title, ...(last.retained ? [mark] : []), ...richTextLines(last.body)].join(' ').trim()
  return /[.!?…][\s»”"’')\]]*$/u.test(words) ? '' : '.'
}

function renderColumn(
  column: SignaturesBlock['columns'][number],
  template: Template,
  answers: Answers,
  print: Printer,
): RenderedColumn {
  return {
    party: column.party,
    item: signatoriesItem(column.party),
    heading: print(column.heading),
    signatories: signatoriesOf(template, column.party, answers),
    hint: column.hint,
  }
}
