/** Long unchanged stretches of a redline are put aside, so that a change in a long text is found at a glance. */

interface Stretch<T> {
  readonly folded: boolean
  readonly lines: readonly T[]
  /** Index of the first of the lines in the whole. */
  readonly from: number
}

/** One unchanged line stays in sight on either side of a change; fewer than three between them are not worth folding. */
export function foldedLines<T>(lines: readonly T[], isChanged: (line: T) => boolean): Stretch<T>[] {
  const near = lines.map((_, index) =>
    [index - 1, index, index + 1].some((at) => {
      const line = lines[at]
      return line !== undefined && isChanged(line)
    }),
  )
  const stretches: { folded: boolean; lines: T[]; from: number }[] = []
  let from = 0
  while (from < lines.length) {
    const until = near.findIndex((value, index) => index > from && value !== near[from])
    const end = until < 0 ? lines.length : until
    const folded = near[from] === false && end - from >= 3
    const last = stretches.at(-1)
    if (last && !last.folded && !folded) last.lines.push(...lines.slice(from, end))
    else stretches.push({ folded, lines: lines.slice(from, end), from })
    from = end
  }
  return stretches
}
