/**
 * A text as a person sees it while writing, beside the shared text as it is. The two differ while an input method is
 * composing: changing the words under it would break the composition, so what comes from others is held back, and each
 * character on screen remembers where it stands in the shared text.
 */

/** `removed` characters at `at` make way for `inserted`. Lengths and places are UTF-16 units. */
export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}
/** A step of another's change, as Yjs tells it. */
export type DeltaStep = { readonly retain: number } | { readonly insert: string } | { readonly delete: number }

export interface Shown {
  readonly text: string
  /** Place of each unit in the shared text now; undefined once somebody deleted it there. */
  readonly places: readonly (number | undefined)[]
}

export const shownAs = (text: string): Shown => ({
  text,
  places: Array.from({ length: text.length }, (_, index) => index),
})

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')

/** What a person's input did. `caret` in `after` tells which of several equal readings is meant ("aa" → "aaa"). */
export function spliceBetween(before: string, after: string, caret: number): Splice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let tail = 0
  const mostTail = Math.min(shorter, Math.max(0, after.length - caret))
  while (tail < mostTail && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  let head = 0
  while (head < shorter - tail && before[head] === after[head]) head++
  while (head + tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  // Half of an emoji may be equal by chance; a pair is kept or replaced whole.
  if (splitsPair(before, head) || splitsPair(after, head)) head--
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) }
}

export const spliced = (text: string, { at, removed, inserted }: Splice): string =>
  text.slice(0, at) + inserted + text.slice(at + removed)

/** Where a gap between two characters on screen lies in the shared text. */
export function sharedPlace({ places }: Shown, gap: number): number {
  for (let left = gap - 1; left >= 0; left--) {
    const place = places[left]
    if (place !== undefined) return place + 1
  }
  return places.slice(gap).find((place) => place !== undefined) ?? 0
}

/** Another's change: the screen stays, the places move. */
export function heldBack(shown: Shown, delta: readonly DeltaStep[]): Shown {
  let places = shown.places
  let at = 0
  for (const step of delta) {
    if ('retain' in step) at += step.retain
    else if ('insert' in step) {
      const { length } = step.insert
      places = places.map((place) => (place !== undefined && place >= at ? place + length : place))
      at += length
    } else {
      const end = at + step.delete
      places = places.map((place) =>
        place === undefined || place < at ? place : place < end ? undefined : place - step.delete,
      )
    }
  }
  return { text: shown.text, places }
}

/** The person's own input: what to do to the shared text, one splice after the other, and the screen as it is then. */
export function written(shown: Shown, splice: Splice): { readonly edits: readonly Splice[]; readonly shown: Shown } {
  const end = splice.at + splice.removed
  const edits: Splice[] = runs(shown.places.slice(splice.at, end)).map(({ at, length }) => ({
    at,
    removed: length,
    inserted: '',
  }))
  const gone = edits.reduce<Shown>(
    (current, { at, removed }) => heldBack(current, [{ retain: at }, { delete: removed }]),
    shown,
  )
  const around = { text: '', places: [...gone.places.slice(0, splice.at), ...gone.places.slice(end)] }
  const at = sharedPlace(around, splice.at)
  const { length } = splice.inserted
  if (length > 0) edits.push({ at, removed: 0, inserted: splice.inserted })
  const moved = heldBack(around, [{ retain: at }, { insert: splice.inserted }]).places
  const own = Array.from({ length }, (_, index) => at + index)
  return {
    edits,
    shown: {
      text: spliced(shown.text, splice),
      places: [...moved.slice(0, splice.at), ...own, ...moved.slice(splice.at)],
    },
  }
}

/** Neighbouring places as stretches, last first, so that deleting one does not move the next. Whole stretches, because deleting half an emoji spoils the other half. */
function runs(places: readonly (number | undefined)[]): { readonly at: number; readonly length: number }[] {
  const found: { at: number; length: number }[] = []
  for (const place of places) {
    if (place === undefined) continue
    const last = found.at(-1)
    if (last && last.at + last.length === place) last.length++
    else found.push({ at: place, length: 1 })
  }
  return found.reverse()
}

/** As much of the inserted words as there is room for; never half an emoji. */
export function within(limit: number, before: string, splice: Splice): Splice {
  const room = Math.max(0, limit - (before.length - splice.removed))
  if (splice.inserted.length <= room) return splice
  return { ...splice, inserted: splice.inserted.slice(0, splitsPair(splice.inserted, room) ? room - 1 : room) }
}
