/**
 * What changed between two rich texts: line by line first (a line is a paragraph, or the first or a further paragraph of a
 * list entry), then word by word within the lines that go together, formatting and list structure included.
 */
import type { RichBlock, RichText, Run } from '../answers/content.ts'
import { redline, wordsIn } from './words.ts'

/** One list that a line stands in; `starts` says whether the line opens that list, opens an entry of it, or goes on in one. */
interface Level {
  readonly ordered: boolean
  readonly starts: 'list' | 'entry' | undefined
}
export interface RichLine {
  /** From the outermost list to the innermost; none for a paragraph of the body itself. */
  readonly levels: readonly Level[]
  /** What is printed before the line: "•", "2.", or nothing. */
  readonly marker: string
  readonly runs: readonly Run[]
}

/** A stretch of a line. `restyled`: the same words, with another formatting. */
export type RunChange =
  | { readonly kind: 'kept' | 'removed' | 'added'; readonly run: Run }
  | { readonly kind: 'restyled'; readonly before: Run; readonly after: Run }

/** `paired`: a line that both texts have, changed or not; `reshaped` when it left or entered a list, or changed its kind or depth. */
export type LineChange =
  | { readonly kind: 'removed'; readonly before: RichLine }
  | { readonly kind: 'added'; readonly after: RichLine }
  | {
      readonly kind: 'paired'
      readonly before: RichLine
      readonly after: RichLine
      readonly reshaped: boolean
      readonly words: readonly RunChange[]
    }

/**
 * The lines of `before` are, in order, those of all `removed` and `paired`; the lines of `after`, those of all `added` and
 * `paired`. Within a pair the same holds for the words.
 */
export function richRedline(before: RichText, after: RichText): LineChange[] {
  const old = richLines(before)
  const now = richLines(after)
  return alignment(old, now).map(([left, right]): LineChange => {
    if (left === undefined) return { kind: 'added', after: right }
    if (right === undefined) return { kind: 'removed', before: left }
    return {
      kind: 'paired',
      before: left,
      after: right,
      reshaped: shapeOf(left) !== shapeOf(right),
      words: runChanges(left.runs, right.runs),
    }
  })
}

export const isChangedLine = (line: LineChange): boolean =>
  line.kind !== 'paired' || line.reshaped || line.words.some((word) => word.kind !== 'kept')

/** A body as lines that tell their lists, so that the body can be made of them again. */
export function richLines(body: RichText): RichLine[] {
  return body.flatMap((block) => linesOfBlock(block))
}

function linesOfBlock(block: RichBlock): RichLine[] {
  if (block.kind === 'paragraph') return [{ levels: [], marker: '', runs: block.runs }]
  return block.items.flatMap((entry, index) =>
    richLines(entry).map(({ levels, marker, runs }, line) => {
      const starts = line > 0 ? undefined : index > 0 ? 'entry' : 'list'
      const own = block.ordered ? `${index + 1}.` : '•'
      return {
        levels: [{ ordered: block.ordered, starts }, ...levels],
        marker: line > 0 || levels.length > 0 ? marker : own,
        runs,
      }
    }),
  )
}

/** What a reader sees of a line's place: the lists around it, and whether it has a mark of its own. */
const shapeOf = ({ levels, marker }: RichLine): string =>
  levels.map(({ ordered }) => (ordered ? '1' : '•')).join('') + (marker === '' ? ' ' : '.')

const lineText = (line: RichLine): string => line.runs.map((run) => run.text).join('')

type Pair = readonly [RichLine, RichLine] | readonly [undefined, RichLine] | readonly [RichLine, undefined]

/** Longer bodies are compared as a whole beyond this many pairs of lines (both ends in common cut off first). */
const mostPairs = 40_000
/** Lines go together when at least this part of their words is the same. */
const leastLikeness = 0.4

function alignment(old: readonly RichLine[], now: readonly RichLine[]): Pair[] {
  const same = (a: RichLine | undefined, b: RichLine | undefined): boolean =>
    a !== undefined && b !== undefined && lineText(a) === lineText(b)
  let head = 0
  while (head < old.length && head < now.length && same(old[head], now[head])) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && same(old.at(-1 - tail), now.at(-1 - tail))) tail++
  const both = (from: number, count: number, shift: number): Pair[] =>
    old.slice(from, from + count).flatMap((line, index): Pair[] => {
      const other = now[from + shift + index]
      return other === undefined ? [] : [[line, other]]
    })
  return [
    ...both(0, head, 0),
    ...alignMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...both(old.length - tail, tail, now.length - old.length),
  ]
}

/** The pairing, in order on both sides, whose lines are most alike in all. */
function alignMiddle(old: readonly RichLine[], now: readonly RichLine[]): Pair[] {
  const removed = (line: RichLine): Pair => [line, undefined]
  const added = (line: RichLine): Pair => [undefined, line]
  if (old.length * now.length > mostPairs) return [...old.map(removed), ...now.map(added)]
  const likeness = likenesses(old, now)
  const width = now.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const paired = (i: number, j: number): number =>
    (likeness[i * now.length + j] ?? 0) >= leastLikeness
      ? (likeness[i * now.length + j] ?? 0) + (best[(i + 1) * width + j + 1] ?? 0)
      : 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(paired(i, j), best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  for (let left = old[i], right = now[j]; left && right; left = old[i], right = now[j]) {
    const here = best[i * width + j] ?? 0
    if (here > 0 && here === paired(i, j)) {
      pairs.push([left, right])
      i++
      j++
    } else if (here === (best[(i + 1) * width + j] ?? 0)) {
      pairs.push(removed(left))
      i++
    } else {
      pairs.push(added(right))
      j++
    }
  }
  return [...pairs, ...old.slice(i).map(removed), ...now.slice(j).map(added)]
}

/** For every pair of lines, the part of their words that both have: 1 for the same line, 0 for nothing in common. */
function likenesses(old: readonly RichLine[], now: readonly RichLine[]): Float64Array {
  const ours = old.map((line) => counted(lineText(line)))
  const theirs = now.map((line) => counted(lineText(line)))
  const table = new Float64Array(old.length * now.length)
  for (const [i, a] of ours.entries()) for (const [j, b] of theirs.entries()) table[i * now.length + j] = alike(a, b)
  return table
}

interface Counted {
  readonly text: string
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}
function counted(text: string): Counted {
  const all = wordsIn(text)
  const words = new Map<string, number>()
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1)
  return { text, words, size: all.length }
}
function alike(a: Counted, b: Counted): number {
  if (a.text === b.text) return 1
  let common = 0
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0)
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size + 1)
}

/** Word by word by the letters alone; then each stretch with the formatting it had and has. */
function runChanges(before: readonly Run[], after: readonly Run[]): RunChange[] {
  const old = new RunReader(before)
  const now = new RunReader(after)
  return redline(joined(before), joined(after)).flatMap(({ kind, text }): RunChange[] => {
    if (kind === 'removed') return old.take(text.length).map((run) => ({ kind, run }))
    if (kind === 'added') return now.take(text.length).map((run) => ({ kind, run }))
    return keptRuns(old.take(text.length), now.take(text.length))
  })
}

const joined = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** The same letters twice, cut where either formatting ends. */
function keptRuns(before: readonly Run[], after: readonly Run[]): RunChange[] {
  const old = new RunReader(before)
  const now = new RunReader(after)
  const changes: RunChange[] = []
  for (;;) {
    const length = Math.min(old.ahead, now.ahead)
    if (length === 0) return changes
    const [was] = old.take(length)
    const [is] = now.take(length)
    if (was === undefined || is === undefined) return changes
    changes.push(
      was.bold === is.bold && was.italic === is.italic
        ? { kind: 'kept', run: is }
        : { kind: 'restyled', before: was, after: is },
    )
  }
}

/** Reads runs a number of UTF-16 units at a time. */
class RunReader {
  readonly #runs: readonly Run[]
  #run = 0
  #offset = 0
  constructor(runs: readonly Run[]) {
    this.#runs = runs
  }
  /** Units left in the present run; 0 at the end. */
  get ahead(): number {
    return (this.#runs[this.#run]?.text.length ?? 0) - this.#offset
  }
  take(length: number): Run[] {
    const taken: Run[] = []
    let left = length
    while (left > 0) {
      const run = this.#runs[this.#run]
      if (run === undefined) return taken
      const text = run.text.slice(this.#offset, this.#offset + left)
      taken.push({ ...run, text })
      left -= text.length
      this.#offset += text.length
      if (this.ahead <= 0) {
        this.#run++
        this.#offset = 0
      }
    }
    return taken
  }
}
