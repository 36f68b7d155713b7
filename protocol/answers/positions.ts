/** Where an entry stands in its list: fractional indices, so that moves made at once do not undo each other. */
import { generateNKeysBetween } from 'fractional-indexing'

/** What is read; longer ones are refused. */
const longestRead = 200
/** What is made. A place that would take a longer one is full, by long use or by somebody's doing: its list is positioned anew. */
const longestMade = 40

/** A fractional index in base 62: a letter that tells how many digits its whole part has, then a fraction without a last 0. */
export function isPosition(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > longestRead || !/^[A-Za-z][0-9A-Za-z]*$/.test(value)) return false
  const head = value.charCodeAt(0)
  const whole = head >= 97 ? head - 97 + 2 : 90 - head + 2
  return value.length >= whole && (value.length === whole || !value.endsWith('0')) && value !== `A${'0'.repeat(26)}`
}

/** So many positions between two, in order; an end that is none (`''` too) is open. Undefined where there is no room for them. */
export function newPositions(
  before: string | undefined,
  behind: string | undefined,
  count: number,
): readonly string[] | undefined {
  try {
    const made = generateNKeysBetween(before || null, behind || null, count)
    return made.every((position) => position.length <= longestMade && isPosition(position)) ? made : undefined
  } catch {
    // Two that are not in order: what stands between them cannot be said.
    return undefined
  }
}

/** Positions of a whole list. */
export const evenPositions = (count: number): readonly string[] => generateNKeysBetween(null, null, count)
