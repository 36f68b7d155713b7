/** What changed in a point of the negotiation since it was initialled or sealed: words, or the structure of a domain and of the list of domains. */
import type { ItemContent, Item } from './items.ts'
import { redline } from '../redline/words.ts'
import type { Change } from '../redline/words.ts'
import { isChangedLine, richRedline } from '../redline/rich-text.ts'
import type { LineChange } from '../redline/rich-text.ts'

/** A point's words at a moment, as an initial or a seal keeps them. */
export type Wording = Pick<Item, 'content' | 'text'>

/** Places count from 1; a domain `moved` when it stands elsewhere among those that both lists have. */
export type ListedDomain =
  | { readonly kind: 'kept' | 'moved'; readonly title: string; readonly from: number; readonly to: number }
  | { readonly kind: 'removed'; readonly title: string; readonly from: number }
  | { readonly kind: 'added'; readonly title: string; readonly to: number }

export type ItemRedline =
  | { readonly kind: 'words'; readonly words: readonly Change[] }
  | {
      readonly kind: 'domain'
      readonly title: readonly Change[]
      readonly retained: { readonly before: boolean; readonly after: boolean }
      readonly body: readonly LineChange[]
    }
  /** In the new order; a removed domain stands where it stood. */
  | { readonly kind: 'domains'; readonly list: readonly ListedDomain[] }

export function itemRedline(before: Wording, after: Wording): ItemRedline {
  const [old, now] = [before.content, after.content]
  if (old.kind === 'domain' && now.kind === 'domain')
    return {
      kind: 'domain',
      title: redline(old.title, now.title),
      retained: { before: old.retained, after: now.retained },
      body: richRedline(old.body, now.body),
    }
  if (old.kind === 'domains' && now.kind === 'domains')
    return { kind: 'domains', list: listRedline(listed(old, before.text), listed(now, after.text)) }
  const sentence = redline(before.text, after.text)
  const told = sentence.some((word) => word.kind !== 'kept')
  // "A, B" and "C", or "A" and "B, C": one sentence, two answers. What was initialled is shown part by part then ([SAY2]).
  return { kind: 'words', words: told ? sentence : redline(partByPart(old), partByPart(now)) }
}

function partByPart(content: ItemContent): string {
  switch (content.kind) {
    case 'answer':
      return Object.entries(content.values)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([, value]) => (typeof value === 'string' ? value : value.join(' + ')))
        .join(' · ')
    case 'signatories':
      return content.persons.map((person) => `${person.name} · ${person.function}`).join('\n')
    case 'domain':
    case 'domains':
      return ''
  }
}

/** False when the two differ in nothing a reader would see. */
export function showsChange(changes: ItemRedline): boolean {
  const changed = (words: readonly Change[]): boolean => words.some((word) => word.kind !== 'kept')
  switch (changes.kind) {
    case 'words':
      return changed(changes.words)
    case 'domain':
      return (
        changed(changes.title) ||
        changes.retained.before !== changes.retained.after ||
        changes.body.some((line) => isChangedLine(line))
      )
    case 'domains':
      return changes.list.some((domain) => domain.kind !== 'kept')
  }
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly place: number
}

/** The list's content names domains by id; their titles stand in its words, one "2. Recensement" a line. */
function listed({ order }: Extract<ItemContent, { kind: 'domains' }>, text: string): Entry[] {
  const lines = text.split('\n')
  return order.map((id, index) => ({
    id,
    title: (lines[index] ?? '').replace(/^\d+\. ?/, ''),
    place: index + 1,
  }))
}

function listRedline(old: readonly Entry[], now: readonly Entry[]): ListedDomain[] {
  const before = new Map(old.map((entry) => [entry.id, entry]))
  const after = new Set(now.map((entry) => entry.id))
  const stayed = longestInOrder(now.flatMap((entry) => before.get(entry.id)?.place ?? []))
  const changes: ListedDomain[] = []
  const removedUpTo = (place: number): void => {
    for (; next < old.length && (old[next]?.place ?? 0) < place; next++) {
      const entry = old[next]
      if (entry && !after.has(entry.id)) changes.push({ kind: 'removed', title: entry.title, from: entry.place })
    }
  }
  let next = 0
  for (const { id, title, place } of now) {
    const from = before.get(id)?.place
    if (from !== undefined && stayed.has(from)) removedUpTo(from)
    changes.push(
      from === undefined
        ? { kind: 'added', title, to: place }
        : { kind: stayed.has(from) ? 'kept' : 'moved', title, from, to: place },
    )
  }
  removedUpTo(Infinity)
  return changes
}

/** The most of these numbers, all different, that already stand in rising order: what is not among them was moved. */
function longestInOrder(numbers: readonly number[]): ReadonlySet<number> {
  const chains: number[][] = []
  for (const number of numbers) {
    const longest = chains
      .filter((chain) => (chain.at(-1) ?? 0) < number)
      .reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), [])
    chains.push([...longest, number])
  }
  return new Set(chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []))
}
