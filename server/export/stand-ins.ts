/**
 * Words with signs that no font draws, made ready to be set: every such sign gets a glyph of its own (stand-in-font.ts). A
 * sign of the private area may not stand in the text of a PDF for archives; another one carries it there, and what is read
 * aloud and copied is put back afterwards (told-text.ts).
 */
import { undrawnSigns } from '../../protocol/print/drawable.ts'
import { standInFont } from './stand-in-font.ts'

export interface Standing {
  /** The data of the sheet, with the carriers in it. */
  readonly data: string
  readonly font: Uint8Array
  /** By the sign that carries it. */
  readonly carried: ReadonlyMap<string, string>
}

/** Signs of a script that nobody writes any more (Linear A), which no font of ours has. */
const [firstCarrier, lastCarrier] = [0x10600, 0x10736]
const isPrivate = (sign: string): boolean => /\p{Co}/u.test(sign)

/**
 * `data`: JSON; what is attached to the file (`json`) is left alone. `also`: signs that could not be set though a font has
 * them, as an accent on a letter of another script. Undefined when all of it can be drawn.
 */
export function withStandIns(data: string, also: ReadonlySet<string>): Standing | undefined {
  const signs = [...new Set([...undrawnSigns(data), ...also])]
  if (signs.length === 0) return undefined
  const free = freeCarriers(signs)
  const carrier = new Map(signs.filter(isPrivate).map((sign) => [sign, free.next().value ?? '\uFFFD']))
  const set = (words: string): string =>
    Array.from(words, (sign) => carrier.get(sign) ?? (also.has(sign) ? apart(sign) : sign)).join('')
  const standIns = signs.map((sign) => ({ code: codePoint(carrier.get(sign) ?? sign), shows: codePoint(sign) }))
  return {
    data: JSON.stringify(JSON.parse(data, (key, value: unknown) => (isSet(key, value) ? set(value) : value))),
    font: standInFont(standIns.filter(({ code }) => code !== 0xfffd).toSorted((left, right) => left.code - right.code)),
    carried: new Map([...carrier].filter(([, by]) => by !== '\uFFFD').map(([sign, by]) => [by, sign])),
  }
}

const isSet = (key: string, value: unknown): value is string => typeof value === 'string' && key !== 'json'
const codePoint = (sign: string): number => sign.codePointAt(0) ?? 0

/** An accent is set with its letter, in one font; a sign without width before it lets it be set alone. */
const apart = (sign: string): string => (/\p{M}/u.test(sign) ? `\u2060${sign}` : sign)

function* freeCarriers(signs: readonly string[]): Generator<string, undefined> {
  for (let code = firstCarrier; code <= lastCarrier; code += 1) {
    const sign = String.fromCodePoint(code)
    if (!signs.includes(sign)) yield sign
  }
}
