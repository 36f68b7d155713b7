import { expect, test } from 'vitest'
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import { render } from '../../protocol/print/render.ts'
import { twoHundredProtocols } from './random-answers.ts'

const protocols = twoHundredProtocols(5)
const canonical = (seed: number): readonly string[] =>
  twoHundredProtocols(seed).map((answers) => canonicalJson(answers as unknown as Json))

test('two hundred protocols made by chance are the same at every run of a seed, and others with another', () => {
  expect(canonical(5)).toEqual(canonical(5))
  expect(canonical(6)).not.toEqual(canonical(5))
})

test('they hold everything that an export must stand', () => {
  const all = protocols.map((answers) => plainText(render(cic20172021, answers))).join('\n')
  for (const sign of ["'", '’', '«', 'آ', 'ɔ̀', '́', '#set', '<w:p/>', '<script>', ']]>']) expect(all).toContain(sign)
  const counts = new Set(protocols.map(({ domains }) => domains.length))
  expect([counts.has(0), counts.has(20)]).toEqual([true, true])
  const bodies = protocols.flatMap(({ domains }) => domains.map(({ body }) => body))
  expect(bodies.some((body) => body.some((block) => block.kind === 'list'))).toBe(true)
  expect(bodies.some((body) => JSON.stringify(body).split(' ').length > 600)).toBe(true)
  expect(protocols.some(({ texts }) => (texts['belgian.representative']?.length ?? 0) > 180)).toBe(true)
})
