/** Changed words of which a reader could not tell what changed: struck out or underlined they say nothing, so the signs that differ are named. */

export type Unseen =
  | { readonly kind: 'space' | 'no-break-space' | 'narrow-no-break-space' | 'other-space' }
  /** `code` as "U+200D". */
  | { readonly kind: 'sign'; readonly code: string }

/** A stretch of a redline: words as they are, and signs nobody sees by their name. */
export type Spelled = string | Unseen

/** Only spaces and signs that leave nothing on the paper. */
const nothingSeen = /^[\p{Zs}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]+$/u
const apart = /(?<= ) |(?! )[\p{Zs}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * A changed stretch as a reader should find it. `other`: what it replaces, or is replaced by; where the two look the same,
 * their unseen signs are named in their places.
 */
export function spelled(text: string, other: string | undefined): readonly Spelled[] {
  if (nothingSeen.test(text)) return Array.from(text, unseen)
  if (other === undefined || looks(text) !== looks(other)) return [text]
  const pieces: Spelled[] = []
  let from = 0
  for (const { index, 0: sign } of text.matchAll(apart)) {
    if (index > from) pieces.push(text.slice(from, index))
    pieces.push(unseen(sign))
    from = index + sign.length
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces
}

const looks = (text: string): string =>
  text.replace(/(?!\p{Zs})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').replace(/\p{Zs}+/gu, ' ')

/** What stands beside each change as its other half: removed words before the added ones that replace them. */
export function counterpart<C extends { readonly kind: string }>(changes: readonly C[], index: number): C | undefined {
  const kind = changes[index]?.kind
  const [near, wanted] =
    kind === 'removed' ? [changes[index + 1], 'added'] : kind === 'added' ? [changes[index - 1], 'removed'] : []
  return near?.kind === wanted ? near : undefined
}

function unseen(sign: string): Unseen {
  if (sign === ' ') return { kind: 'space' }
  if (sign === '\u00A0') return { kind: 'no-break-space' }
  if (sign === '\u202F') return { kind: 'narrow-no-break-space' }
  return /\p{Zs}/u.test(sign) ? { kind: 'other-space' } : { kind: 'sign', code: codeOf(sign) }
}

/** "U+00E9". */
export const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
