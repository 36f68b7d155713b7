/**
 * A font for signs that no other font draws: each is a frame with its code in it (F0 over B7), so that on paper everybody
 * sees that a sign stands there, and which. The text of the PDF keeps the sign itself. A TrueType file, made for the signs
 * of one document.
 */

export const standInFamily = 'Paraphe Signs'

/** Sixteen digits, three dots wide and five high: row by row from the top, the left dot counting four. */
const digits = [
  '75557',
  '26227',
  '71747',
  '71717',
  '55711',
  '74717',
  '74757',
  '71111',
  '75757',
  '75717',
  '75755',
  '65656',
  '74447',
  '65556',
  '74747',
  '74744',
] as const

const unitsPerEm = 1000
const dot = 55
const gap = 65
const line = 40
const [left, bottom, top] = [50, -160, 760]
const digitWidth = 3 * dot + gap

type Box = readonly [x: number, y: number, width: number, height: number]

interface Glyph {
  readonly advance: number
  readonly outline: Uint8Array
}

/** A sign, and the code that its frame shows: its own, or the one of a sign that may not stand in the text of a PDF. */
export interface StandIn {
  readonly code: number
  readonly shows: number
}

/** Each code once, in rising order. */
export function standInFont(standIns: readonly StandIn[]): Uint8Array {
  const signs = standIns.map(({ code }) => code)
  const glyphs = [framed([]), ...standIns.map(({ shows }) => standIn(shows))]
  const offsets = glyphs.reduce<number[]>((ends, { outline }) => [...ends, (ends.at(-1) ?? 0) + outline.length], [0])
  const tables: Readonly<Record<string, Uint8Array>> = {
    'OS/2': os2(signs),
    cmap: cmap(signs),
    glyf: joined(glyphs.map(({ outline }) => outline)),
    head: head(),
    hhea: hhea(glyphs),
    hmtx: bytes(glyphs.flatMap(({ advance }) => [u16(advance), u16(left)])),
    loca: bytes(offsets.map(u32)),
    maxp: maxp(glyphs.length),
    name: names(),
    post: bytes([u32(0x00030000), u32(0), u16(-100), u16(50), u32(0), u32(0), u32(0), u32(0), u32(0)]),
  }
  return file(tables)
}

/** Two lines of digits: four for most signs, six beyond the first 65,536. */
function standIn(sign: number): Glyph {
  const code = sign.toString(16).toUpperCase()
  return framed(Array.from(code.padStart(code.length > 4 ? 6 : 4, '0'), (digit) => Number.parseInt(digit, 16)))
}

function framed(code: readonly number[]): Glyph {
  const columns = Math.max(2, code.length / 2)
  const inner = columns * digitWidth - gap
  const width = inner + 2 * (line + gap)
  const boxes = code.flatMap((digit, index) =>
    dotsOf(digit, left + line + gap + (index % columns) * digitWidth, index < columns ? 660 : 230),
  )
  return {
    advance: left * 2 + width,
    outline: outlineOf([
      contour([left, bottom, width, top - bottom]),
      contour([left + line, bottom + line, width - 2 * line, top - bottom - 2 * line]).toReversed(),
      ...boxes.map(contour),
    ]),
  }
}

function dotsOf(digit: number, x: number, y: number): Box[] {
  return Array.from(digits[digit] ?? '', Number).flatMap((row, down) =>
    [4, 2, 1].flatMap((bit, across): Box[] =>
      (row & bit) === 0 ? [] : [[x + across * dot, y - (down + 1) * dot, dot, dot]],
    ),
  )
}

type Point = readonly [x: number, y: number]
/** Clockwise, so that it is filled; turned round it is a hole. */
const contour = ([x, y, width, height]: Box): readonly Point[] => [
  [x, y],
  [x, y + height],
  [x + width, y + height],
  [x + width, y],
]

function outlineOf(contours: readonly (readonly Point[])[]): Uint8Array {
  const points = contours.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const ends = contours.map((_, index) => contours.slice(0, index + 1).flat().length - 1)
  const steps = (values: readonly number[]) => values.map((value, at) => u16(value - (values[at - 1] ?? 0)))
  const drawn = bytes([
    u16(contours.length),
    ...[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(u16),
    ...ends.map(u16),
    u16(0),
    // On the curve, both steps as words.
    ...points.map(() => [1]),
    ...steps(xs),
    ...steps(ys),
  ])
  return joined([drawn, new Uint8Array(-drawn.length & 3)])
}

// ——— tables ———

const u16 = (value: number): readonly number[] => [(value >> 8) & 255, value & 255]
const u32 = (value: number): readonly number[] => [...u16(value >>> 16), ...u16(value & 0xffff)]
const bytes = (values: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(values.flat())
const ascii = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0))
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const widest = left * 2 + 3 * digitWidth + gap + 2 * line

function head(): Uint8Array {
  const flags = [u16(0), u16(unitsPerEm), u32(0), u32(0), u32(0), u32(0)]
  const bounds = [u16(left), u16(bottom), u16(widest), u16(top)]
  return bytes([
    u32(0x00010000),
    u32(0x00010000),
    u32(0),
    u32(0x5f0f3cf5),
    ...flags,
    ...bounds,
    u16(0),
    u16(8),
    u16(2),
    u16(1),
    u16(0),
  ])
}

const hhea = (glyphs: readonly Glyph[]): Uint8Array =>
  bytes([
    u32(0x00010000),
    u16(800),
    u16(-200),
    u16(0),
    u16(Math.max(...glyphs.map(({ advance }) => advance))),
    u16(left),
    u16(left),
    u16(widest),
    u16(1),
    ...Array.from({ length: 7 }, () => u16(0)),
    u16(glyphs.length),
  ])

const maxp = (glyphs: number): Uint8Array =>
  bytes([
    u32(0x00010000),
    u16(glyphs),
    u16(400),
    u16(100),
    ...Array.from({ length: 11 }, (_, at) => u16(at === 2 ? 2 : 0)),
  ])

function os2(signs: readonly number[]): Uint8Array {
  const near = (sign: number | undefined): readonly number[] => u16(Math.min(sign ?? 0, 0xffff))
  return bytes([
    ...[4, 600, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0].map(u16),
    Array.from({ length: 10 }, () => 0),
    ...[0, 0, 0, 0].map(u32),
    ascii('NONE'),
    u16(64),
    near(signs[0]),
    near(signs.at(-1)),
    ...[800, -200, 0, 800, 200].map(u16),
    u32(0),
    u32(0),
    ...[500, 700, 0, 32, 0].map(u16),
  ])
}

function cmap(signs: readonly number[]): Uint8Array {
  const groups = signs.flatMap((sign, index) => [u32(sign), u32(sign), u32(index + 1)])
  const table = [u16(12), u16(0), u32(16 + 12 * signs.length), u32(0), u32(signs.length), ...groups]
  return bytes([u16(0), u16(1), u16(3), u16(10), u32(12), ...table])
}

function names(): Uint8Array {
  const entries: readonly (readonly [id: number, text: string])[] = [
    [1, standInFamily],
    [2, 'Regular'],
    [4, standInFamily],
    [6, standInFamily.replace(' ', '')],
  ]
  const texts = entries.map(([, text]) => ascii(text).flatMap((code) => u16(code)))
  const records = entries.map(([id], at) =>
    [3, 1, 0x409, id, texts[at]?.length ?? 0, texts.slice(0, at).flat().length].flatMap((value) => u16(value)),
  )
  return bytes([u16(0), u16(entries.length), u16(6 + 12 * entries.length), ...records, ...texts])
}

function file(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables)
  let at = 12 + 16 * entries.length
  const directory: Uint8Array[] = [
    bytes([u32(0x00010000), u16(entries.length), u16(128), u16(3), u16(entries.length * 16 - 128)]),
  ]
  const contents: Uint8Array[] = []
  for (const [tag, table] of entries) {
    const padded = joined([table, new Uint8Array(-table.length & 3)])
    directory.push(bytes([ascii(tag), u32(checksum(padded)), u32(at), u32(table.length)]))
    contents.push(padded)
    at += padded.length
  }
  return joined([...directory, ...contents])
}

function checksum(table: Uint8Array): number {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
