import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { noAnswers } from '../../protocol/answers/document.ts'
import { render } from '../../protocol/print/render.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { poppler } from '../../testing/files/read-pdf.ts'
import { createPdfMaker } from './pdf.ts'

const maker = createPdfMaker({ processes: 1 })
const folder = mkdtempSync(join(tmpdir(), 'paraphe-signs-'))
afterAll(async () => {
  await maker.close()
  rmSync(folder, { recursive: true })
})

async function printedAt(place: string): Promise<string> {
  const rendered = render(cic20172021, { ...noAnswers, texts: { place } })
  const made = await maker.make({ rendered, edition: { kind: 'draft', at: 0 } })
  if (!made.ok) throw new Error(`${made.refusal.code}: ${made.refusal.detail}`)
  const file = join(folder, 'place.pdf')
  writeFileSync(file, made.value)
  const text = poppler('pdftotext', '-raw', file, '-')
  const [, found = ''] = /Fait à\s(.*?), le …/su.exec(text) ?? []
  return found
    .replace(/[\s\u2060]+/gu, ' ')
    .replaceAll('\u200B', '')
    .trim()
}

describe('[LOCK2] whatever was agreed on is printed, and read and copied as it was written', () => {
  test.each([
    ['bullets and arrows', '➢ ▪ ■ ❖ ◦ → Kalamu'],
    ['ticks and boxes', '✓ ✔ ✅ ☐ ☒ Kalamu'],
    ['pictures and flags', 'Kalamu 😀🤝👍 🇧🇪'],
    ['a name in Tifinagh', 'ⴰⴳⴰⴷⵉⵔ'],
    ['a name in N’Ko, tones above', 'ߞߊ߬ߡߊ'],
    ['a name in Adlam', '𞤆𞤵𞤤𞤢𞤪'],
    ['signs no font has', '北京 Kalamu'],
    ['Word’s own bullet, of the private area', '\uF0B7 Kalamu'],
    ['several of them, and one of the script that carries them', '\uF0B7\uF0A7\u{10600}\uE000'],
    ['a sign beyond the first 65,536', 'Kalamu \u{20000}'],
  ])('%s: %s', async (_what, place) => {
    expect(await printedAt(place)).toBe(place)
  })

  test('an accent that its letter’s font lacks', async () => {
    expect((await printedAt('\u07CA\u0323 ⴰ\u1DC4 x\u20E0')).normalize('NFC')).toContain('x\u20E0')
  })

  test('more private signs than can be carried', async () => {
    const signs = Array.from({ length: 350 }, (_, at) => String.fromCodePoint(0xe000 + at)).join('')
    const printed = await printedAt(signs)
    expect(Array.from(printed.replaceAll(' ', ''))).toHaveLength(350)
    expect(printed.startsWith('\uE000\uE001')).toBe(true)
  })
})

test('a message with a picture is printed in the minutes', async () => {
  const made = await maker.makeMinutes(
    JSON.stringify({
      title: 'Procès-verbal',
      subject: 's',
      period: 'p',
      notice: 'n',
      foot: 'f',
      date: { year: 2018, month: 3, day: 1, hour: 1, minute: 1, second: 1 },
      blocks: [{ kind: 'paragraph', runs: [{ text: 'D’accord 👍 北' }] }],
    }),
  )
  if (!made.ok) throw new Error(made.refusal.detail)
  writeFileSync(join(folder, 'minutes.pdf'), made.value)
  expect(poppler('pdftotext', '-raw', join(folder, 'minutes.pdf'), '-')).toContain('D’accord 👍 北')
})
