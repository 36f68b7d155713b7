/**
 * What the blanks of an official text are to it, read off its blocks: what a commune calls itself, who acts for it, where
 * and when it is signed, which words agree with "de" or "à", in which order the points are read. Ids tell nothing.
 */
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import { nameForms, placeForms } from './french.ts'
import type { NameForm, PlaceForm } from './french.ts'
import type { DomainsBlock, FieldId, Inline, SignaturesBlock, Template } from './template.ts'

export type AgentFields = Extract<Inline, { agent: unknown }>['agent']

/** How an answer is printed: behind "de", behind "à", or by itself. */
export type Joint = 'of' | 'at'

interface Printing {
  readonly field: FieldId
  readonly joint: Joint | undefined
  /** Place in reading order. */
  readonly order: number
  /** Number of the block it is printed in. */
  readonly block: number
  /** Fixed words in front of it, in its block. */
  readonly before: string
  /** Over whose signatures it stands, if it does. */
  readonly signedBy: Party | undefined
}

/** Where a point that no blank makes is read. */
export type ReadingMark = { readonly kind: 'domains' } | { readonly kind: 'signatories'; readonly party: Party }

/** Every place of the text that is not fixed words, in reading order. */
interface Places {
  /** A blank as often as it is printed. */
  readonly printings: readonly Printing[]
  readonly agents: readonly AgentFields[]
  readonly marks: readonly { readonly mark: ReadingMark; readonly order: number }[]
  readonly domainsHeading: string
}
interface Blanks extends Places {
  readonly joints: ReadonlyMap<FieldId, Joint>
  readonly names: ReadonlyMap<Party, FieldId>
}

const known = new WeakMap<Template, Blanks>()

function blanksOf(template: Template): Blanks {
  const blanks = known.get(template) ?? readBlanks(template)
  known.set(template, blanks)
  return blanks
}

function readBlanks(template: Template): Blanks {
  const places = placesIn(template)
  const joints = new Map<FieldId, Joint>()
  for (const { field, joint } of places.printings)
    if (joint !== undefined && !joints.has(field)) joints.set(field, joint)
  const names = new Map<Party, FieldId>()
  for (const party of parties) {
    const field = ownName(template, party, places.printings)
    if (field !== undefined) names.set(party, field)
  }
  return { ...places, joints, names }
}

/** Behind "de" over a commune's signatures; else the first that is its own and stands behind "de". */
function ownName(template: Template, party: Party, printings: readonly Printing[]): FieldId | undefined {
  const own = printings.filter(({ field, joint }) => joint === 'of' && template.fields[field]?.owner === party)
  return (own.find(({ signedBy }) => signedBy === party) ?? own[0])?.field
}

function placesIn(template: Template): Places {
  const printings: Printing[] = []
  const agents: AgentFields[] = []
  const marks: { mark: ReadingMark; order: number }[] = []
  let order = 0
  let heading = ''
  let domainsHeading = ''
  const print = (content: readonly Inline[], block: number, signedBy?: Party): void => {
    for (const [index, part] of content.entries()) {
      const earlier = content[index - 1]
      const before = typeof earlier === 'string' ? earlier : ''
      for (const printed of fieldsOf(part)) printings.push({ ...printed, order: order++, block, before, signedBy })
      if (typeof part !== 'string' && 'agent' in part) agents.push(part.agent)
    }
  }
  for (const [number, block] of template.blocks.entries()) {
    if (block.kind === 'text') {
      print(block.content, number)
      if (block.role === 'article') heading = block.content.filter((part) => typeof part === 'string').join('')
    } else if (block.kind === 'domains') {
      marks.push({ mark: { kind: 'domains' }, order: order++ })
      domainsHeading = heading
    } else if (block.kind === 'signatures') {
      for (const { party, heading: over } of block.columns) print(over, number, party)
      for (const { party } of block.columns) marks.push({ mark: { kind: 'signatories', party }, order: order++ })
    }
  }
  return { printings, agents, marks, domainsHeading }
}

function fieldsOf(part: Inline): { readonly field: FieldId; readonly joint: Joint | undefined }[] {
  if (typeof part === 'string') return []
  if ('of' in part) return [{ field: part.of, joint: 'of' }]
  if ('at' in part) return [{ field: part.at, joint: 'at' }]
  if ('selection' in part) return [{ field: part.selection, joint: undefined }]
  if ('value' in part) return [{ field: part.value, joint: undefined }]
  const { civility, name, function: office } = part.agent
  return [civility, name, office].map((field) => ({ field, joint: undefined }))
}

/** Whether an answer agrees with the "de" or "à" it is printed behind; undefined where it stands by itself. */
export const jointOf = (template: Template, field: FieldId): Joint | undefined => blanksOf(template).joints.get(field)

/** Prepositions a person may choose from; none for an answer that is printed without. */
export function formsFor(template: Template, field: FieldId): readonly (NameForm | PlaceForm)[] {
  const joint = jointOf(template, field)
  return joint === undefined ? [] : joint === 'of' ? nameForms : placeForms
}

/** The official words right in front of an answer, as many as name it: "la Commune", "Fait". */
export function wordsBefore(template: Template, field: FieldId): string {
  const first = blanksOf(template).printings.find((printing) => printing.field === field && printing.before !== '')
  return (first?.before ?? '').trim().split(/\s+/u).slice(-2).join(' ')
}

/** The blank in which a commune writes its own name. */
export const nameField = (template: Template, party: Party): FieldId | undefined => blanksOf(template).names.get(party)

/** What the communes call themselves in the text; until they have, what they were called at creation. */
export const namesIn = (
  template: Template,
  { texts }: { readonly texts: Readonly<Record<FieldId, string>> },
  given: Readonly<Record<Party, string>>,
): Readonly<Record<Party, string>> => {
  const own = (party: Party): string => texts[nameField(template, party) ?? ''] ?? given[party]
  return { belgian: own('belgian'), partner: own('partner') }
}

/** The blanks that name who acts for a side, and signs unless somebody else is named; undefined when the text has none. */
export const agentOf = (template: Template, party: Party): AgentFields | undefined =>
  blanksOf(template).agents.find(({ name }) => template.fields[name]?.owner === party)

/** Whether a word of address stands here: the name behind it follows without a comma. */
export const isCivility = (template: Template, field: FieldId): boolean =>
  blanksOf(template).agents.some(({ civility }) => civility === field)

/** Where and when the text says it was signed: the place behind "à", and the day in the same sentence. */
export function signingFields(template: Template): { readonly place?: FieldId; readonly day?: FieldId } {
  const { printings } = blanksOf(template)
  const place = printings.findLast(({ joint }) => joint === 'at')
  const day = printings.find(({ block, field }) => block === place?.block && template.fields[field]?.kind === 'date')
  return { ...(place && { place: place.field }), ...(day && { day: day.field }) }
}

/** The heading of the article that holds the domains of action, empty when nothing stands above them. */
export const domainsHeading = (template: Template): string => blanksOf(template).domainsHeading

export const domainsBlock = (template: Template): DomainsBlock | undefined =>
  template.blocks.find((block) => block.kind === 'domains')

export const signaturesBlock = (template: Template): SignaturesBlock | undefined =>
  template.blocks.find((block) => block.kind === 'signatures')

/** "(retenu …)": that a domain is marked, where it is told in short. */
export function retainedWords({ retained, language }: Template): string {
  const [first = '', ...rest] = retained.label[language]
  return `(${first.toLowerCase()}${rest.join('')})`
}

/** The template's points and the marks between them, as a reader meets them. */
export function readingOrder(template: Template): readonly (Template['items'][number] | ReadingMark)[] {
  const { printings, marks } = blanksOf(template)
  const first = (fields: readonly FieldId[]): number =>
    printings.find(({ field }) => fields.includes(field))?.order ?? Infinity
  return [
    ...template.items.map((item) => ({ entry: item, order: first(item.fields) })),
    ...marks.map(({ mark, order }) => ({ entry: mark, order })),
  ]
    .sort((a, b) => a.order - b.order)
    .map(({ entry }) => entry)
}
