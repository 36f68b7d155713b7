/** What stands at each blank of one paragraph, and what differs around them. */
import type { BlankPiece, FormPiece } from '../../protocol/print/form.ts'
import { redline } from '../../protocol/redline/words.ts'
import type { FixedDifference } from '../../protocol/returned/returned.ts'
import type { Identify } from './lining-up.ts'
import type { ReadControl, ReadParagraph } from './reading.ts'

export interface FilledIn {
  readonly blanks: ReadonlyMap<BlankPiece, string>
  readonly difference: FixedDifference | undefined
}

/** Signs nobody types, one for each blank of a paragraph. */
const firstMark = 0xe000
const markOf = (index: number): string => String.fromCharCode(firstMark + index)

/** Words as they are compared: one apostrophe, one space, no mark of a blank of its own. */
export const even = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/[\uE000-\uE0FF]/g, '')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .normalize('NFC')

export function fillIn(expected: readonly FormPiece[], paragraph: ReadParagraph, identify: Identify): FilledIn {
  const blanks = expected.flatMap((piece) => (piece.kind === 'blank' ? [piece] : []))
  const controls = controlsOf(paragraph)
  const known = placed(blanks, [...controls.keys()], identify)
  const values = new Map<BlankPiece, string>()
  let line = ''
  for (const piece of paragraph.pieces) {
    const blank = piece.control && known.get(piece.control)
    if (blank === undefined) line += even(piece.text)
    else {
      const said = values.get(blank)
      if (said === undefined) line += markOf(blanks.indexOf(blank))
      values.set(blank, (said ?? '') + piece.text)
    }
  }
  // A control that was emptied has no words, but it is there.
  for (const blank of known.values()) if (!values.has(blank)) values.set(blank, '')
  const pattern = patternOf(expected, blanks)
  const missing = blanks.filter((blank) => !values.has(blank))
  const read = missing.length === 0 ? undefined : betweenWords(expected, blanks, missing, line)
  for (const [blank, words] of read?.values ?? []) values.set(blank, words)
  const found = (read?.line ?? line).trim()
  const official = pattern.trim()
  return {
    blanks: values,
    difference: found === official ? undefined : { official: shown(official), found: shown(found) },
  }
}

const shown = (line: string): string => line.replace(/[\uE000-\uE0FF]/g, '[…]')

function controlsOf(paragraph: ReadParagraph): ReadonlyMap<ReadControl, string> {
  const controls = new Map<ReadControl, string>()
  for (const { control, text } of paragraph.pieces)
    if (control) controls.set(control, (controls.get(control) ?? '') + text)
  return controls
}

/** Each control's blank: by name; the nameless ones in their order, when there are as many as blanks are left. */
function placed(
  blanks: readonly BlankPiece[],
  controls: readonly ReadControl[],
  identify: Identify,
): ReadonlyMap<ReadControl, BlankPiece> {
  const known = new Map<ReadControl, BlankPiece>()
  const taken = new Set<BlankPiece>()
  for (const control of controls) {
    const named = identify(control)
    const blank =
      blanks.find(
        (candidate) => !taken.has(candidate) && candidate.field === named?.field && candidate.place === named.place,
      ) ?? blanks.find((candidate) => !taken.has(candidate) && candidate.field === named?.field)
    if (!blank) continue
    known.set(control, blank)
    taken.add(blank)
  }
  const nameless = controls.filter((control) => !known.has(control) && identify(control) === undefined)
  const left = blanks.filter((blank) => !taken.has(blank))
  if (nameless.length === left.length)
    for (const [index, control] of nameless.entries()) {
      const blank = left[index]
      if (blank) known.set(control, blank)
    }
  return known
}

interface Between {
  readonly values: ReadonlyMap<BlankPiece, string>
  /** The line with a mark where each of these blanks is. */
  readonly line: string
}

/** Blanks without a control of theirs: what stands between the fixed words around them. */
function betweenWords(
  expected: readonly FormPiece[],
  blanks: readonly BlankPiece[],
  missing: readonly BlankPiece[],
  line: string,
): Between {
  const marks = patternOf(expected, blanks)
  const stretches = literals(expected, blanks, missing)
  const found = inOrder(stretches, line.trim())
  if (!found) return byWords(marks, blanks, missing, line)
  return {
    values: new Map(missing.flatMap((blank, index) => [[blank, (found[index] ?? '').trim()] as const])),
    line: marks,
  }
}

const patternOf = (expected: readonly FormPiece[], blanks: readonly BlankPiece[]): string =>
  expected.map((piece) => (piece.kind === 'fixed' ? even(piece.text) : markOf(blanks.indexOf(piece)))).join('')

/** What stands before, between and behind the missing blanks. */
function literals(
  expected: readonly FormPiece[],
  blanks: readonly BlankPiece[],
  missing: readonly BlankPiece[],
): readonly string[] {
  const stretches = ['']
  for (const piece of expected) {
    if (piece.kind === 'blank' && missing.includes(piece)) stretches.push('')
    else stretches[stretches.length - 1] += patternOf([piece], blanks)
  }
  return [(stretches[0] ?? '').trimStart(), ...stretches.slice(1, -1), (stretches.at(-1) ?? '').trimEnd()]
}

/** What stands between the stretches, when all of them follow each other from end to end. In one pass: the line is a stranger's. */
function inOrder(stretches: readonly string[], line: string): readonly string[] | undefined {
  const [first = ''] = stretches
  const last = stretches.at(-1) ?? ''
  if (!line.startsWith(first) || !line.endsWith(last)) return undefined
  const between: string[] = []
  let at = first.length
  for (const stretch of stretches.slice(1, -1)) {
    const next = line.indexOf(stretch, at)
    if (next < 0) return undefined
    between.push(line.slice(at, next))
    at = next + stretch.length
  }
  const end = line.length - last.length
  return end < at ? undefined : [...between, line.slice(at, end)]
}
/** Where the fixed words differ too: what was put where the blank's mark was, word by word. */
function byWords(
  pattern: string,
  blanks: readonly BlankPiece[],
  missing: readonly BlankPiece[],
  line: string,
): Between {
  const values = new Map<BlankPiece, string>()
  let marked = ''
  let removed = ''
  for (const change of redline(pattern, line)) {
    if (change.kind === 'removed') removed = change.text
    else if (change.kind === 'kept') {
      marked += change.text
      removed = ''
    } else {
      const here = missing.filter((blank) => removed.includes(markOf(blanks.indexOf(blank))))
      const [only] = here
      if (only && here.length === 1 && !values.has(only)) {
        values.set(only, change.text.trim())
        marked += markOf(blanks.indexOf(only))
      } else marked += change.text
      removed = ''
    }
  }
  return { values, line: marked }
}
