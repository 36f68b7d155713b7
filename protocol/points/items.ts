/**
 * The points of the negotiation. An item is what a side initials: one answer, one domain of action, the list and order
 * of the domains, or the signatories of a side. Its hash names exactly the words that were seen.
 */
import { hashOf } from '../canonical.ts'
import type { RichText } from '../answers/content.ts'
import { richTextLines } from '../answers/content.ts'
import { choiceKeys } from '../answers/document.ts'
import type { Answers, Domain } from '../answers/document.ts'
import { atPlace, frenchEnumeration, longDate, ofName } from '../text/french.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import type { FieldId, FieldItem, FieldSpec, Template } from '../text/template.ts'

/** `<field item>` | `domains` | `domain:<id>` | `signatories.belgian` | `signatories.partner` */
export type ItemId = string
export type ItemKind = 'answer' | 'domains' | 'domain' | 'signatories'

/** A person who will sign, as every output shows them. */
export interface RenderedSignatory {
  readonly id: string | undefined
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
  const answered = template.items.map((item) => answerItem(template, item, answers))
  const firstAfter = template.items.findIndex((item) => !item.required)
  const cut = firstAfter < 0 ? answered.length : firstAfter
  return [
    ...answered.slice(0, cut),
    domainsListItem(answers.domains),
    ...answers.domains.map(oneDomainItem),
    ...parties.map((party) => signatoriesOfParty(template, party, answers)),
    ...answered.slice(cut),
  ]
}

const named = (item: Omit<Item, 'hash'>): Item => ({
  ...item,
  hash: hashOf({ item: item.id, content: { ...item.content } as never }),
})

function answerItem(template: Template, item: FieldItem, answers: Answers): Item {
  const values: Record<FieldId, string | readonly string[]> = {}
  for (const field of item.fields) Object.assign(values, fieldValues(field, template.fields[field], answers))
  return named({
    id: item.id,
    kind: 'answer',
    party: item.party,
    label: item.label,
    required: item.required,
    filled: item.fields.every((field) => isFilled(field, answers)),
    content: { kind: 'answer', values },
    text: item.fields
      .map((field) => fieldText(field, template.fields[field], answers))
      .filter((text) => text !== '')
      .join(', ')
      .replace(/^(M\.|Mme), /, '$1 '),
  })
}

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
    ...(spec?.kind === 'selection' && words ? { [`${field}:words`]: words } : {}),
    ...(form === undefined ? {} : { [choiceKeys.form(field)]: form }),
  }
}

/** One answer in words, as printed in the sentence it belongs to. */
function fieldText(field: FieldId, spec: FieldSpec | undefined, answers: Answers): string {
  const text = answers.texts[field]
  if (spec?.kind === 'date') return answers.dates[field] === undefined ? '' : longDate(answers.dates[field])
  if (spec?.kind === 'choice') return answers.choices[field] ?? ''
  if (spec?.kind === 'selection') return frenchEnumeration(answers.selections[field] ?? [], text)
  if (text === undefined) return ''
  if (field.endsWith('.name')) return `la Commune ${joined(ofName(text, answers.forms[field]))}`
  return field === 'place' ? joined(atPlace(text, answers.forms[field])) : text
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

/** Stands in an item's words so that (un)marking a domain shows in a redline too. */
const retainedWords = '(retenu dans le cadre du Programme de CIC)'

function oneDomainItem(domain: Domain, index: number): Item {
  return named({
    id: domainItem(domain.id),
    kind: 'domain',
    party: 'shared',
    label: `${index + 1}. ${domain.title}`.trim(),
    required: true,
    filled: domain.title !== '' || domain.body.length > 0,
    content: { kind: 'domain', title: domain.title, retained: domain.retained, body: domain.body },
    text: [domain.title, domain.retained ? retainedWords : '', ...richTextLines(domain.body)]
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
  const name = answers.texts[`${party}.representative`]
  return name === undefined
    ? []
    : [{ id: undefined, name, function: answers.texts[`${party}.function`] ?? '', delegation: false }]
}

function signatoriesOfParty(template: Template, party: Party, answers: Answers): Item {
  const persons = signatoriesOf(template, party, answers).map(({ name, function: office, delegation }) => ({
    name,
    function: office,
    delegation,
  }))
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
        [person.name, person.function, person.delegation ? 'par délégation' : '']
          .filter((part) => part !== '')
          .join(', '),
      )
      .join('\n'),
  })
}
