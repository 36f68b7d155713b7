/**
 * The points of the negotiation. An item is what a side initials: one answer, one domain of action, the list and order
 * of the domains, or the signatories of a side. Its hash names exactly the words that were seen.
 */
import { hashOf } from '../canonical.ts'
import type { RichText } from '../answers/content.ts'
import { richTextLines } from '../answers/content.ts'
import { choiceKeys } from '../answers/document.ts'
import type { Answers, Domain } from '../answers/document.ts'
import {
  agentOf,
  isCivility,
  jointOf,
  readingOrder,
  retainedWords,
  signaturesBlock,
  wordsBefore,
} from '../text/blanks.ts'
import { atPlace, frenchEnumeration, longDate, ofName } from '../text/french.ts'
import type { Party } from '../party.ts'
import { printedSelection } from '../text/selection.ts'
import type { FieldId, FieldItem, FieldSpec, Template } from '../text/template.ts'

/** `<field item>` | `domains` | `domain:<id>` | `signatories.belgian` | `signatories.partner` */
export type ItemId = string
export type ItemKind = 'answer' | 'domains' | 'domain' | 'signatories'

/** A person who will sign, as every output shows them. */
export interface RenderedSignatory {
  readonly id?: string | undefined
  readonly name: string
  readonly function: string
  readonly delegation: boolean
}

export const domainsItem: ItemId = 'domains'
export const domainItem = (domainId: string): ItemId => `domain:${domainId}`
export const domainOfItem = (item: ItemId): string | undefined =>
  item.startsWith('domain:') ? item.slice('domain:'.length) : undefined
export const signatoriesItem = (party: Party): ItemId => `signatories.${party}`

/** What an item holds, in the one form that is hashed and kept with an initial or a seal. */
export type ItemContent =
  | { readonly kind: 'answer'; readonly values: Readonly<Record<FieldId, string | readonly string[]>> }
  | { readonly kind: 'domain'; readonly title: string; readonly retained: boolean; readonly body: RichText }
  /** The domains' ids in print order: adding, removing or moving one changes it, rewording one does not. */
  | { readonly kind: 'domains'; readonly order: readonly string[] }
  | {
      readonly kind: 'signatories'
      readonly persons: readonly { readonly name: string; readonly function: string; readonly delegation: boolean }[]
    }

export interface Item {
  readonly id: ItemId
  readonly kind: ItemKind
  /** The side whose word it is. */
  readonly party: Party | 'shared'
  /** French name of the point, e.g. "Délibération", "2. Recensement". */
  readonly label: string
  /** Whether an agreement needs it. */
  readonly required: boolean
  /** Whether there is something to agree on: every blank of it is filled. */
  readonly filled: boolean
  readonly content: ItemContent
  /** The words as a person reads them, for a list, a redline or another program. */
  readonly text: string
  /** SHA-256 of the canonical form of `{item, content}`. */
  readonly hash: string
}

/** Every item in reading order of the text. */
export function itemsOf(template: Template, answers: Answers): Item[] {
  const mark = retainedWords(template)
  return readingOrder(template).flatMap((entry): Item[] => {
    if ('id' in entry) return [answerItem(template, entry, answers)]
    return entry.kind === 'domains'
      ? [
          domainsListItem(answers.domains),
          ...answers.domains.map((domain, index) => oneDomainItem(domain, index, mark)),
        ]
      : [signatoriesOfParty(template, entry.party, answers)]
  })
}

const named = (item: Omit<Item, 'hash'>): Item => ({
  ...item,
  hash: hashOf({ item: item.id, content: { ...item.content } as never }),
})

/**
 * Hashes that versions before 0.2 gave to these very words: the form in front of a name counted even where it was the usual
 * one, and a typed list of ties was told from a ticked one. Initials given on them still stand.
 */
export function formerHashes({ id, content }: Pick<Item, 'id' | 'content'>): readonly string[] {
  if (content.kind !== 'answer') return []
  const { values } = content
  const former = Object.entries(values).flatMap(([field, text]): (typeof values)[] => {
    if (typeof text === 'string' && values[choiceKeys.form(field)] === undefined)
      return usualForms(text).map((form) => ({ ...values, [choiceKeys.form(field)]: form }))
    if (typeof text === 'string' || !field.endsWith(wordsSuffix)) return []
    const free = field.slice(0, -wordsSuffix.length)
    const { [field]: _ticked, ...rest } = values
    const typed = values[free]
    return [{ ...rest, [free]: printedSelection({ words: text, free: typeof typed === 'string' ? typed : '' }) }]
  })
  return former.map((before) => hashOf({ item: id, content: { kind: 'answer', values: before } as never }))
}

const usualForms = (text: string): readonly string[] =>
  [ofName(text), atPlace(text)].map(({ preposition }) => preposition.trim())

function answerItem(template: Template, item: FieldItem, answers: Answers): Item {
  const values: Record<FieldId, string | readonly string[]> = {}
  for (const field of item.fields) Object.assign(values, fieldValues(field, template.fields[field], answers))
  return named({
    id: item.id,
    kind: 'answer',
    party: item.party,
    label: item.label[template.language],
    required: item.required,
    filled: item.fields.every((field) => isFilled(field, answers)),
    content: { kind: 'answer', values },
    text: answerText(template, item, answers),
  })
}

/** Where the listed words of a selection stand beside its free ones. */
const wordsSuffix = ':words'

/** Whether a blank has an answer. */
function isFilled(field: FieldId, answers: Answers): boolean {
  return field in answers.texts || field in answers.dates || field in answers.choices || field in answers.selections
}

function fieldValues(
  field: FieldId,
  spec: FieldSpec | undefined,
  answers: Answers,
): Record<string, string | readonly string[]> {
  const single = answers.texts[field] ?? answers.dates[field] ?? answers.choices[field]
  const form = answers.forms[field]
  const words = answers.selections[field]
  return {
    ...(single === undefined ? {} : { [field]: single }),
    ...(spec?.kind === 'selection' && words ? { [field + wordsSuffix]: words } : {}),
    ...(form === undefined ? {} : { [choiceKeys.form(field)]: form }),
  }
}

/** "Maître Béa Diallo, Échevine": a comma between blanks, none behind a word of address. */
function answerText(template: Template, { fields }: FieldItem, answers: Answers): string {
  let words = ''
  let join = ''
  for (const field of fields) {
    const text = fieldText(template, field, answers)
    if (text === '') continue
    words += join + text
    join = isCivility(template, field) ? ' ' : ', '
  }
  return words
}

/** One answer in words, as printed in the sentence it belongs to. */
function fieldText(template: Template, field: FieldId, answers: Answers): string {
  const spec = template.fields[field]
  const text = answers.texts[field]
  if (spec?.kind === 'date') return answers.dates[field] === undefined ? '' : longDate(answers.dates[field])
  if (spec?.kind === 'choice') return answers.choices[field] ?? ''
  if (spec?.kind === 'selection') return frenchEnumeration(answers.selections[field] ?? [], text)
  if (text === undefined) return ''
  switch (jointOf(template, field)) {
    case 'of':
      return `${wordsBefore(template, field)} ${joined(ofName(text, answers.forms[field]))}`.trimStart()
    case 'at':
      return joined(atPlace(text, answers.forms[field]))
    case undefined:
      return text
  }
}

const joined = (printed: { preposition: string; rest: string }): string => printed.preposition + printed.rest

function domainsListItem(domains: readonly Domain[]): Item {
  return named({
    id: domainsItem,
    kind: 'domains',
    party: 'shared',
    label: 'Liste et ordre des domaines',
    required: true,
    filled: domains.length > 0,
    content: { kind: 'domains', order: domains.map((domain) => domain.id) },
    text: domains.map((domain, index) => `${index + 1}. ${domain.title}`).join('\n'),
  })
}

/** `mark` stands in an item's words so that (un)marking a domain shows in a redline too. */
function oneDomainItem(domain: Domain, index: number, mark: string): Item {
  return named({
    id: domainItem(domain.id),
    kind: 'domain',
    party: 'shared',
    label: `${index + 1}. ${domain.title}`.trim(),
    required: true,
    filled: domain.title !== '' || domain.body.length > 0,
    content: { kind: 'domain', title: domain.title, retained: domain.retained, body: domain.body },
    text: [domain.title, domain.retained ? mark : '', ...richTextLines(domain.body)]
      .filter((line) => line !== '')
      .join('\n'),
  })
}

/** Who will sign for a side: the persons it named, else its representative. */
export function signatoriesOf(template: Template, party: Party, answers: Answers): RenderedSignatory[] {
  const persons = answers.signatories
    .filter((signatory) => signatory.party === party)
    .slice(0, template.limits.signatoriesPerSide)
  if (persons.length > 0)
    return persons.map(({ id, name, function: office, delegation }) => ({ id, name, function: office, delegation }))
  const agent = agentOf(template, party)
  const name = agent && answers.texts[agent.name]
  return agent === undefined || name === undefined
    ? []
    : [{ id: undefined, name, function: answers.texts[agent.function] ?? '', delegation: false }]
}

function signatoriesOfParty(template: Template, party: Party, answers: Answers): Item {
  const persons = signatoriesOf(template, party, answers).map(({ name, function: office, delegation }) => ({
    name,
    function: office,
    delegation,
  }))
  const delegation = signaturesBlock(template)?.delegation ?? ''
  return named({
    id: signatoriesItem(party),
    kind: 'signatories',
    party,
    label: 'Signataires',
    required: true,
    filled: persons.length > 0 && persons.every((person) => person.name !== ''),
    content: { kind: 'signatories', persons },
    text: persons
      .map((person) =>
        [person.name, person.function, person.delegation ? delegation : ''].filter((part) => part !== '').join(', '),
      )
      .join('\n'),
  })
}
