/** What changed between two wordings, word by word: the shortest list of kept, removed and added stretches. */

export interface Change {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Words, single white spaces and single marks of punctuation; an apostrophe closes its word ("d’", "action"). */
const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+[’']?|\s|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** The words alone, for how much two lines have in common. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+[’']?/gu) ?? []

/** Longer texts are compared as a whole beyond this many word pairs (both ends in common cut off first). */
const mostPairs = 4_000_000

/**
 * Concatenating `kept` and `removed` gives `before`; `kept` and `added` gives `after`. Removed words come before the
 * added ones that replace them.
 */
export function redline(before: string, after: string): Change[] {
  const old = pieces(before)
  const now = pieces(after)
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++
  const middle = compareMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  return joinChanges([
    ...old.slice(0, head).map((text): Change => ({ kind: 'kept', text })),
    ...middle,
    ...old.slice(old.length - tail).map((text): Change => ({ kind: 'kept', text })),
  ])
}

function compareMiddle(old: readonly string[], now: readonly string[]): Change[] {
  const removed = (text: string): Change => ({ kind: 'removed', text })
  const added = (text: string): Change => ({ kind: 'added', text })
  if (old.length * now.length > mostPairs) return [...old.map(removed), ...now.map(added)]
  const lengths = longestCommon(old, now)
  const width = now.length + 1
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      changes.push({ kind: 'kept', text: old[i] ?? '' })
      i++
      j++
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
      changes.push(removed(old[i++] ?? ''))
    else changes.push(added(now[j++] ?? ''))
  }
  return [...changes, ...old.slice(i).map(removed), ...now.slice(j).map(added)]
}

/** Table of the longest common subsequence of every pair of ends, row by row. */
function longestCommon(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      table[i * width + j] =
        old[i] === now[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return table
}

/**
 * Neighbours of one kind become one; within a changed stretch the removed words stand before the added ones. A white space
 * alone between two replaced words belongs to both: one phrase for another reads better than word against word.
 */
function joinChanges(changes: readonly Change[]): Change[] {
  const joined: Change[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed) joined.push({ kind: 'removed', text: removed })
    if (added) joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { kind, text }] of changes.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed && added && isSpace(text) && isReplaced(changes, index + 1)) {
      removed += text
      added += text
    } else {
      flush()
      const last = joined.at(-1)
      if (last?.kind === 'kept') joined[joined.length - 1] = { kind, text: last.text + text }
      else joined.push({ kind, text })
    }
  }
  flush()
  return joined
}

const isSpace = (text: string): boolean => /^[^\S\n]+$/u.test(text)

/** Whether the stretch that begins here both takes words away and puts others in their place. */
function isReplaced(changes: readonly Change[], from: number): boolean {
  const end = changes.findIndex((change, index) => index >= from && change.kind === 'kept')
  const stretch = changes.slice(from, end < 0 ? undefined : end)
  return (['removed', 'added'] as const).every((kind) => stretch.some((change) => change.kind === kind))
}
