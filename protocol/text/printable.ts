/**
 * What words become, whichever way they come: typed, pasted, imported, written offline, in blanks, bodies, titles, names and
 * comments alike. {@link incoming} is asked of a stretch as it enters, {@link printable} of a whole text as it is read: what
 * a document holds already is seen the same way by everybody. The letters themselves are never changed.
 */

/** What parts words and would part lines. Other control signs part nothing; where a document holds one all the same, it is read as a space. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/gu
const controls = /[\p{Cc}\u2028\u2029]/gu
/** The hyphen at the end of a line, as PDF readers copy it, goes with the end of the line. */
const lineEndHyphen = /[\u00AD\uFFFE]\r?\n/gu
const legible = (text: string): string => text.toWellFormed().replaceAll('\u0002', '\u00AD')
/**
 * Signs nobody sees and that do nothing for the words: control signs, soft hyphens, spaces without width, overrides of the
 * reading direction, tags, fillers, annotations, places of things that were not copied.
 */
const idle =
  /(?!\u061C|[\u180B-\u180D]|\u180F|[\u200C-\u200F]|\uFE0E|\uFE0F|[\u{E0100}-\u{E01EF}])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC]/gu
/** Letters and spaces that can need none of this. */
const ordinary = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u202F]*$/u

/** Vietnamese and the tones of Fon take two, the points of Hebrew and Arabic three; one more would reach into the line above. */
const mostMarks = 3
const heaped = /((?:(?!\p{Default_Ignorable_Code_Point})\p{M}){3})(?:(?!\p{Default_Ignorable_Code_Point})\p{M})+/gu
/** Signs whose worth depends on their neighbours: unseen ones, marks without a letter, marks heaped on one. */
const dependent = /\p{Default_Ignorable_Code_Point}|(?:^|\p{Z})\p{M}|\p{M}{4}/u

/** A stretch as it enters: on one line, without what nobody sees. Marks and joiners stay, for their letters may stand before it. */
export const incoming = (text: string): string =>
  ordinary.test(text)
    ? text
    : legible(text)
        .replace(lineEndHyphen, '')
        .replace(/\r\n/gu, ' ')
        .replace(breaks, ' ')
        .replace(idle, '')
        .normalize('NFC')
        .replace(heaped, '$1')

/** The same for words that have lines, as a comment has. */
export const incomingLines = (text: string): string =>
  legible(text)
    .replace(lineEndHyphen, '')
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map(printable)
    .join('\n')

/** A whole text as every page and file shows it. */
export const printable = (text: string): string => printablePieces([text])[0] ?? ''

/** Neighbouring pieces of one line; an accent may stand in another piece than its letter. */
export function printablePieces(pieces: readonly string[]): readonly string[] {
  const shown = pieces.map((piece) =>
    ordinary.test(piece) ? piece : legible(piece).replace(controls, ' ').replace(idle, '').normalize('NFC'),
  )
  return shown.some((piece) => dependent.test(piece)) ? withoutIdle(shown) : shown
}

/** Nothing in it can be seen: spaces, and marks without a letter. */
export const isBlank = (text: string): boolean =>
  !/[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)

interface Sign {
  readonly sign: string
  readonly piece: number
}

function withoutIdle(pieces: readonly string[]): readonly string[] {
  const signs = withoutLooseMarks(
    pieces.flatMap((piece, at) => Array.from(piece, (sign): Sign => ({ sign, piece: at }))),
  )
  const kept = pieces.map(() => '')
  const turns = pieces.some((piece) => rightToLeft.test(piece))
  let before = ''
  let begun = false
  for (const [at, { sign, piece }] of signs.entries()) {
    if (ignorable.test(sign) && !hasWork(sign, before, following(signs, at), turns && begun)) continue
    kept[piece] += sign
    before = sign
    begun ||= !space.test(sign)
  }
  return kept.map((piece) => piece.normalize('NFC'))
}

function withoutLooseMarks(signs: readonly Sign[]): readonly Sign[] {
  let based = false
  let marks = 0
  return signs.filter(({ sign }) => {
    if (ignorable.test(sign)) return true
    if (mark.test(sign)) return based && ++marks <= mostMarks
    based = !space.test(sign)
    marks = 0
    return true
  })
}

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u
const mark = /^\p{M}$/u
const space = /^\p{Z}$/u
const rightToLeft =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const joining =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const picture = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u
const han = /^\p{Script=Han}$/u

/** The next sign that is seen, a space only where nothing else follows. */
function following(signs: readonly Sign[], at: number): string {
  const next = signs[at + 1]?.sign ?? ''
  return ignorable.test(next) || space.test(next) ? following(signs, at + 1) : next
}

/** Whether an unseen sign changes how its neighbours look. */
function hasWork(sign: string, before: string, after: string, turns: boolean): boolean {
  switch (sign) {
    case '\u200C':
      return joining.test(before) && joining.test(after)
    case '\u200D':
      return joining.test(before) || (picture.test(before) && picture.test(after))
    case '\u200E':
    case '\u200F':
    case '\u061C':
      return turns && after !== '' && !ignorable.test(before)
    case '\uFE0E':
    case '\uFE0F':
      return /^[0-9#*]$/u.test(before) ? after === '\u20E3' : /^\p{Emoji}$/u.test(before)
    default:
      return sign > '\u180F' ? han.test(before) : /^\p{Script=Mongolian}$/u.test(before)
  }
}
