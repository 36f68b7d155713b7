/**
 * What a returned file would change, three ways: as the text was when the file was made (base), as it is now (ours), as
 * the file has it (theirs). Pure; the page asks again whenever somebody writes.
 */
import { readBlank, printedBlanks, withBlank } from './blank-words.ts'
import type { BlankWish } from './blank-words.ts'
import { richTextLines } from '../answers/content.ts'
import type { Answers, Domain } from '../answers/document.ts'
import { blankName, signatoryBlank } from '../print/form.ts'
import type { WriteTarget } from '../ledger/guard.ts'
import { domainItem, domainsItem, signatoriesItem, signatoriesOf } from '../points/items.ts'
import type { ItemId } from '../points/items.ts'
import { domainsBlock } from '../text/blanks.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import { limitOf, sameBody } from './returned-limits.ts'
import type { Returned, ReturnedDomain } from './returned.ts'
import type { FieldId, Template } from '../text/template.ts'

export interface Person {
  readonly name: string
  readonly function: string
}
/** What taking a proposal does. */
export type Change =
  | { readonly kind: 'blank'; readonly field: FieldId; readonly wish: BlankWish }
  | { readonly kind: 'domain'; readonly id: string; readonly domain: ReturnedDomain }
  | { readonly kind: 'new-domain'; readonly domain: ReturnedDomain; readonly index: number }
  | { readonly kind: 'remove-domain'; readonly id: string }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  /** `id` of a named signatory; undefined where the representative signs by default, or nobody is named. */
  | { readonly kind: 'signatory'; readonly party: Party; readonly id: string | undefined; readonly person: Person }

export interface Proposal {
  /** Stable while the file and the text stay what they are. */
  readonly id: string
  readonly item: ItemId
  /** French name of what would change. */
  readonly label: string
  readonly target: WriteTarget
  /** The words as they print; `base` is undefined when the file does not say what it was made of. */
  readonly base: string | undefined
  readonly ours: string
  readonly theirs: string
  /** `conflict`: the text has changed here since the file was made, to something else. */
  readonly state: 'change' | 'conflict'
  /** Undefined when the words cannot stand there; `problem` says why. */
  readonly change: Change | undefined
  readonly problem: 'not-understood' | 'too-long' | 'too-many' | undefined
}

type Draft = Omit<Proposal, 'state' | 'problem'> & { readonly problem?: Proposal['problem'] }

/** In reading order of the text; nothing for what is already so. */
export function proposalsOf(template: Template, returned: Returned, ours: Answers): Proposal[] {
  const drafts = [
    ...blankProposals(template, returned, ours),
    ...domainProposals(template, returned, ours),
    ...parties.flatMap((party) => signatoryProposals(template, party, returned, ours)),
  ]
  return drafts.flatMap((draft) => {
    if (draft.theirs === draft.ours && draft.change?.kind !== 'domain') return []
    const conflict = draft.base === undefined ? draft.ours !== '' : draft.base !== draft.ours
    return [{ ...draft, problem: draft.problem, state: conflict ? 'conflict' : 'change' }]
  })
}

function blankProposals(template: Template, { base, blanks }: Returned, ours: Answers): Draft[] {
  const before = base ? printedBlanks(template, base) : undefined
  const now = printedBlanks(template, ours)
  return template.items.flatMap((item) =>
    item.fields.flatMap((field): Draft[] => {
      const words = blanks[field]
      const was = before?.get(field)
      if (words === undefined || words === was) return []
      const wish = readBlank(template, field, words)
      const theirs =
        wish === undefined ? words : (printedBlanks(template, withBlank(ours, field, wish)).get(field) ?? '')
      if (theirs === was) return []
      const tooLong = wish !== undefined && isTooLong(template, field, wish)
      const label = blankName(template, item, field)
      return [
        {
          id: field,
          item: item.id,
          label,
          target: { kind: 'field', field },
          base: was,
          ours: now.get(field) ?? '',
          theirs,
          change: wish === undefined || tooLong ? undefined : { kind: 'blank', field, wish },
          problem: wish === undefined ? 'not-understood' : tooLong ? 'too-long' : undefined,
        },
      ]
    }),
  )
}

function isTooLong(template: Template, field: FieldId, wish: BlankWish): boolean {
  const spec = template.fields[field]
  const limit = spec?.kind === 'text' || spec?.kind === 'selection' ? spec.limit : Infinity
  return (wish.kind === 'text' && wish.text.length > limit) || (wish.kind === 'selection' && wish.free.length > limit)
}

/** A domain as a person reads it: title, mark, lines of its body. */
const domainWords = ({ title, retained, body }: Omit<ReturnedDomain, 'id'>, mark: string): string =>
  [[title, retained ? mark : ''].filter((part) => part !== '').join(' '), ...richTextLines(body)]
    .filter((line) => line !== '')
    .join('\n')

const sameDomain = (one: Omit<ReturnedDomain, 'id'>, other: Omit<ReturnedDomain, 'id'>): boolean =>
  one.title === other.title && one.retained === other.retained && sameBody(one.body, other.body)

function domainProposals(template: Template, { base, domains }: Returned, ours: Answers): Draft[] {
  if (domains === null) return []
  const mark = domainsBlock(template)?.retainedMark ?? ''
  const words = (domain: Omit<ReturnedDomain, 'id'> | undefined): string =>
    domain === undefined ? '' : domainWords(domain, mark)
  const find = (list: readonly Domain[], id: string | undefined): Domain | undefined =>
    list.find((domain) => domain.id === id)
  const target: WriteTarget = { kind: 'domains' }
  const edited = domains.flatMap((theirs, index): Draft[] => {
    const was = base ? find(base.domains, theirs.id) : undefined
    const now = find(ours.domains, theirs.id)
    if (was && sameDomain(was, theirs)) return []
    if (now && sameDomain(now, theirs)) return []
    const problem = limitOf(template, theirs)
    const full = now === undefined && ours.domains.length >= template.limits.domains
    const common = {
      label: theirs.title,
      target,
      theirs: words(theirs),
      problem: problem ?? (full ? ('too-many' as const) : undefined),
    }
    const takes = problem === undefined && !full
    if (now && theirs.id !== undefined)
      return [
        {
          ...common,
          id: domainItem(theirs.id),
          item: domainItem(theirs.id),
          base: base ? words(was) : undefined,
          ours: words(now),
          change: takes ? { kind: 'domain', id: theirs.id, domain: theirs } : undefined,
        },
      ]
    // New in the file, or taken out here while it was edited there.
    return ours.domains.some((domain) => sameDomain(domain, theirs))
      ? []
      : [
          {
            ...common,
            id: `new-domain:${index}`,
            item: domainsItem,
            base: base ? words(was) : undefined,
            ours: '',
            change: takes ? { kind: 'new-domain', domain: theirs, index } : undefined,
          },
        ]
  })
  const kept = new Set(domains.map((domain) => domain.id))
  const removed = (base?.domains ?? []).flatMap((was): Draft[] => {
    const now = find(ours.domains, was.id)
    return kept.has(was.id) || now === undefined
      ? []
      : [
          {
            id: `remove-domain:${was.id}`,
            item: domainItem(was.id),
            label: now.title,
            target,
            base: words(was),
            ours: words(now),
            theirs: '',
            change: { kind: 'remove-domain', id: was.id },
          },
        ]
  })
  return [...edited, ...removed, ...orderProposal(base, domains, ours)]
}

function orderProposal(base: Answers | null, domains: readonly ReturnedDomain[], ours: Answers): Draft[] {
  const theirs = domains.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const common = (list: readonly Domain[]): string[] =>
    list.map(({ id }) => id).filter((id) => theirs.includes(id) && ours.domains.some((domain) => domain.id === id))
  const now = common(ours.domains)
  const wanted = theirs.filter((id) => now.includes(id))
  const was = base ? common(base.domains) : undefined
  if (was !== undefined && was.join() === wanted.join()) return []
  const titles = (ids: readonly string[]): string =>
    ids.map((id, index) => `${index + 1}. ${ours.domains.find((domain) => domain.id === id)?.title ?? ''}`).join('\n')
  return [
    {
      id: 'order',
      item: domainsItem,
      label: 'Liste et ordre des domaines',
      target: { kind: 'domains' },
      base: was === undefined ? undefined : titles(was),
      ours: titles(now),
      theirs: titles(wanted),
      change: { kind: 'order', ids: wanted },
    },
  ]
}

const personWords = ({ name, function: office }: Person): string =>
  [name, office].filter((part) => part !== '').join(', ')

function signatoryProposals(template: Template, party: Party, { base, blanks }: Returned, ours: Answers): Draft[] {
  const now = signatoriesOf(template, party, ours)
  const before = base ? signatoriesOf(template, party, base) : undefined
  return Array.from({ length: template.limits.signatoriesPerSide }, (_unused, index): Draft[] => {
    const name = blanks[signatoryBlank(party, index, 'name')]
    if (name === undefined) return []
    const office = blanks[signatoryBlank(party, index, 'function')]
    const theirs = office === undefined ? personOf(name) : { name, function: office }
    const was = before?.[index]
    // A named person is told by their id: the other side of the table may have put somebody before them.
    const current = was?.id === undefined ? now[index] : now.find(({ id }) => id === was.id)
    if (was !== undefined && personWords(was) === personWords({ name, function: office ?? '' })) return []
    if (was === undefined && before !== undefined && name === '') return []
    const tooLong =
      theirs.name.length > template.limits.signatoryName || theirs.function.length > template.limits.signatoryFunction
    const id = current?.id
    return [
      {
        id: `signatory:${party}:${index}`,
        item: signatoriesItem(party),
        label: 'Signataires',
        target: { kind: 'signatories', party },
        base: before ? (was ? personWords(was) : '') : undefined,
        ours: current ? personWords(current) : '',
        theirs: personWords(theirs),
        change: tooLong ? undefined : { kind: 'signatory', party, id, person: theirs },
        ...(tooLong ? { problem: 'too-long' as const } : {}),
      },
    ]
  }).flat()
}

/** "Jean Kadima, Maire" where only one blank was there to write both. */
function personOf(words: string): Person {
  const comma = words.indexOf(',')
  return comma < 0
    ? { name: words, function: '' }
    : { name: words.slice(0, comma).trim(), function: words.slice(comma + 1).trim() }
}
