import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawable, isDrawable, undrawnSigns } from '../../protocol/print/drawable.ts'
import { coverageOf } from '../../testing/files/font-coverage.ts'
import { families } from './fonts.ts'

/** What each family has in all its styles; nothing of the private area, whose signs mean something else in every font. */
function covered(): readonly number[] {
  const all = families.flatMap((styles) => {
    const [first = new Set<number>(), ...others] = styles.map((file) => coverageOf(readFileSync(new URL(file))))
    return [...first].filter((sign) => others.every((other) => other.has(sign)))
  })
  return [...new Set(all)].filter((sign) => !/\p{Co}/u.test(String.fromCodePoint(sign))).toSorted((a, b) => a - b)
}

/** `start.length` in base 36, each start counted from the end of the stretch before. */
function asTable(signs: readonly number[]): string {
  const stretches: [start: number, end: number][] = []
  for (const sign of signs) {
    const last = stretches.at(-1)
    if (last?.[1] === sign) last[1] = sign + 1
    else stretches.push([sign, sign + 1])
  }
  return stretches
    .map(([start, end], at) =>
      [start - (stretches[at - 1]?.[1] ?? 0), end - start].map((n) => n.toString(36)).join('.'),
    )
    .join(' ')
}

test('the page knows exactly the signs that the fonts of the PDF draw', () => {
  expect(drawable).toBe(asTable(covered()))
})

test('letters of the five countries, bullets, ticks, arrows and pictures are drawn; what no font has is named', () => {
  const drawn = 'L’Œuvre n° 1ᵉʳ – € ₦ Ɓamtaare Kpɔ̀mɛ̀ آيت باها ⴰⴳⴰⴷⵉⵔ ߞߊ߬ߡߊ 𞤆𞤵𞤤𞤢𞤪 ➢▪■❖◦✓✔☐☒✅→①😀🤝👍🇧🇪№‰−'
  expect(undrawnSigns(drawn)).toEqual([])
  expect(undrawnSigns('\uF0B7 北京 et 北')).toEqual(['\uF0B7', '北', '京'])
  expect([' ', '\u00A0', '\t', '\n', '\u200D', '\uFE0F', '\u3000'].every(isDrawable)).toBe(true)
})
