/**
 * Which signs can be drawn in a PDF, so that whoever writes one that cannot is told there and then. The table is taken from
 * the fonts (server/export/drawable.test.ts holds it against them): `start.length` of each stretch in base 36, each start
 * counted from the end of the one before.
 */
export const drawable = [
  '0.1 c.1 i.2o w.k8 2.6 4.7 1.1 1.k 1.1r e.8w 5s.5 1.6y 28.1c 1s.1n 2.3 40.2 e.1 b.1 9.8 j.1 i.r 3ht.h 4.1 1.8',
  'c1.9 3b.6y 1.7v 2.6 2.12 2.6 2.8 1.1 1.1 1.1 1.v 2.1h 1.f 1.e 2.6 1.j 2.3 1.9 1.2t 1.c 2.r 1.d 3.w g.x f.3w',
  '4.fe 4.2x p.b l.4h 5.1 5.1 3.1 3.1 3.1 1j.1 w.2 4.1 8.1 3.1 3.1 3.1 3.4 c.15g 2.w 1.2x 2o.w 4w.1k 7.2 e.1',
  '2o.3i c4.1 t.1 c.1 gp.1 1.1 5d2.1s hfk.2o 2o.5n 5.2 1.1 1.5 o.e 8e.1 e9.1o fpw.7 21.36 h.a5 g.1s 2.1i 14.e 2.1',
  'd.2 g.g 1s.3 1.1 1.3r 2.1 2j.1 1.1 4b.5 8y.27 1.d 3.1 1b.1a 6a.s w4.6 1.16 1.9 1b9.v 12rl.k c.k c.2f 9.p 3r.2d',
  '1.1z 1.2 2.1 2.2 2.4 1.c 1.1 1.7 1.1t 1.4 2.8 1.7 1.s 1.4 1.5 1.1 3.7 1.9g 2.84 2.1e 1ds.v 1y9.24 4.a 4.2 ww.4',
  '1.r 1.2 1.1 2.1 1.a 1.4 1.1 1.1 6.1 4.1 1.1 1.1 1.3 1.2 1.1 2.1 1.1 1.1 1.1 1.1 1.2 1.1 2.4 1.7 1.4 1.4 1.1',
  '1.a 1.h 5.3 1.5 1.h 1g.2 7i.18 4.2s c.f 2.f 1.f 1.11 a.4u 1k.q 1.2 n.1 k.1 2.9 l.2 4u.re 2.h 3.d 3.3b 4.2n 6.c',
  '4.1 f.c 4.1k 8.a 6.14 8.u 2.2 26.9g c.e 2.d 3.1z 1.1 3.i 1.d 3.c 5.43 1.1j 11.a gvna.a 13.q 4.1',
].join(' ')

/** The first sign of each stretch, and the one behind its last. */
let stretches: readonly (readonly [start: number, end: number])[] | undefined

function readTable(): readonly (readonly [number, number])[] {
  let at = 0
  return drawable.split(' ').map((stretch) => {
    const [gap = 0, length = 0] = stretch.split('.').map((number) => Number.parseInt(number, 36))
    const start = at + gap
    at = start + length
    return [start, at] as const
  })
}

/** Nothing has to be drawn for spaces and for signs that only steer their neighbours. */
const undemanding = /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u

export function isDrawable(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x7f || undemanding.test(sign)) return true
  stretches ??= readTable()
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((stretches[middle]?.[0] ?? 0) <= code) low = middle
    else high = middle - 1
  }
  const [start, end] = stretches[low] ?? [0, 0]
  return code >= start && code < end
}

/** The signs of a text for which the PDF has a stand-in only, each once, in order. */
export const undrawnSigns = (text: string): readonly string[] =>
  /^[\x20-\x7E\u00A0-\u00FF\u2018-\u201D]*$/u.test(text)
    ? []
    : [...new Set(Array.from(text).filter((sign) => !isDrawable(sign)))]
