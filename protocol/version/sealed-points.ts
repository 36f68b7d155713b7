/** The points of a version, held against the answers beside them: by their content alone, never by how a program names or prints it today. */
import { canonicalJson, hashOf } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import type { Answers } from '../answers/document.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import type { ItemContent } from '../points/items.ts'
import type { Template } from '../text/template.ts'
import type { SealedDocument, SealedItem } from './seal.ts'

/** Labels of the points that are not what was initialled: their hash is not that of their content, or it contradicts the answers. */
export function changedPoints({ items, answers }: SealedDocument, template: Template | undefined): readonly string[] {
  const sealed = new Set(items.map(({ id }) => id))
  const missing = template ? requiredPoints(template, answers).filter((id) => !sealed.has(id)) : []
  const blanksOf = (id: string): readonly string[] => template?.items.find((item) => item.id === id)?.fields ?? []
  const changed = items.filter((item) => !isIntact(item, answers, blanksOf(item.id)))
  return [...changed.map(({ label }) => label), ...missing]
}

/** `blanks`: those that make the point, where it is known: none of their answers may be left out. */
function isIntact({ id, content, hash }: SealedItem, answers: Answers, blanks: readonly string[]): boolean {
  const own = hashOf({ item: id, content: content as unknown as Json })
  const values = content.kind === 'answer' ? content.values : undefined
  const isWhole =
    values === undefined ||
    blanks
      .flatMap((blank) => [blank, `${blank}:words`])
      .every((key) => answerAt(key, answers) === undefined || Object.hasOwn(values, key))
  return own === hash && isWhole && says(content, id, answers)
}

const same = (one: unknown, other: unknown): boolean =>
  other !== undefined && canonicalJson([one as Json]) === canonicalJson([other as Json])

function says(content: ItemContent, id: string, answers: Answers): boolean {
  switch (content.kind) {
    case 'answer':
      return Object.entries(content.values).every(([key, value]) => same(value, answerAt(key, answers)))
    case 'domains':
      return same(
        content.order,
        answers.domains.map((domain) => domain.id),
      )
    case 'domain': {
      const domain = answers.domains.find((one) => id === `domain:${one.id}`)
      if (!domain) return false
      const { title, retained, body } = domain
      const { kind: _kind, ...sealed } = content
      return same(sealed, { title, retained, body })
    }
    case 'signatories':
      return parties.some((party) => id === `signatories.${party}` && signFor(content.persons, party, answers))
  }
}

/** Keys are a blank's id, or that with `:words` (chosen ones) or `:form` (a chosen preposition) behind it. */
function answerAt(key: string, { texts, dates, choices, selections, forms }: Answers): unknown {
  const [, field = key, part] = /^(.*):(words|form)$/u.exec(key) ?? []
  const member = (from: Readonly<Record<string, unknown>>): unknown =>
    Object.hasOwn(from, field) ? from[field] : undefined
  if (part === 'words') return member(selections)
  return part === 'form' ? member(forms) : (member(texts) ?? member(dates) ?? member(choices))
}

/** Those a side named, as many as there were places for; where it named nobody, who acts for it signs. */
function signFor(
  persons: Extract<ItemContent, { kind: 'signatories' }>['persons'],
  party: Party,
  answers: Answers,
): boolean {
  const named = answers.signatories.filter((signatory) => signatory.party === party)
  if (named.length === 0)
    return persons.every(({ name, function: office, delegation }) => {
      const known = Object.values(answers.texts)
      return !delegation && known.includes(name) && (office === '' || known.includes(office))
    })
  return (
    persons.length > 0 &&
    persons.every((person, index) => {
      const { name, function: office, delegation } = named[index] ?? {}
      return same(person, { name, function: office, delegation })
    })
  )
}

/** Ids of every point that both sides must have initialled. */
export const requiredPoints = (template: Template, answers: Answers): readonly string[] => [
  ...template.items.filter(({ required }) => required).map(({ id }) => id),
  'domains',
  ...answers.domains.map(({ id }) => `domain:${id}`),
  ...parties.map((party) => `signatories.${party}`),
]
