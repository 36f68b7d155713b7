/** Listed words and free ones, as one answer. */
import { frenchEnumeration } from './french.ts'

export interface Selection {
  /** In the order of the list. */
  readonly words: readonly string[]
  readonly free: string
}

const loose = (text: string): string => text.replaceAll("'", '’').toLowerCase().trim()

/** Words that were typed, as a choice: listed words stand first, in any order; what follows is in the writer's own words. */
export function readSelection(options: readonly string[], said: string): Selection {
  const words: string[] = []
  let rest = said
  for (;;) {
    const [piece = '', separator = ''] = /^.*?(, | et |$)/u.exec(rest) ?? []
    const word = separator === '' ? piece : piece.slice(0, -separator.length)
    const option = options.find((known) => loose(known) === loose(word) && !words.includes(known))
    if (option === undefined) break
    words.push(option)
    rest = rest.slice(piece.length)
    if (rest === '') break
  }
  return { words: options.filter((option) => words.includes(option)), free: rest }
}

/** The same for all choices that print the same: what is ticked and what is typed out are one answer. */
export function plainSelection(options: readonly string[], { words, free }: Selection): Selection {
  const printed = printedSelection({ words, free })
  const read = readSelection(options, printed)
  return printedSelection(read) === printed ? read : { words: [], free: printed }
}

export const printedSelection = ({ words, free }: Selection): string =>
  frenchEnumeration(words, free === '' ? undefined : free)
