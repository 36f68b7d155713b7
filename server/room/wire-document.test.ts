/** What protocol/WIRE.md shows byte by byte is what the server reads and writes: somebody else writes a client from that page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodeFor } from '../../protocol/wire/wire.ts'
import { isRefusalCode } from '../../protocol/refusal.ts'
import {
  acknowledgedFrame,
  answerFrame,
  ledgerFrame,
  nobodyFrame,
  readFrame,
  shownFrame,
  stateFrame,
  updateFrame,
} from './frames.ts'

const page = readFileSync(join(import.meta.dirname, '../../protocol/WIRE.md'), 'utf8')
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (pair) => Number.parseInt(pair, 16))

type Meaning = Readonly<Record<string, unknown>> & { readonly kind: string }
function rowsUnder(heading: string): (readonly [bytes: string, meaning: Meaning])[] {
  const part = page.slice(page.indexOf(heading)).split('\n\n').slice(1, 2).join('')
  const rows = part.matchAll(/^\| `([0-9a-f ]+)` \| `(\{.*\})` \|$/gmu)
  return Array.from(rows, ([, bytes = '', json = '']) => [bytes, JSON.parse(json) as Meaning])
}

/** Byte arrays as the page writes them. */
const readable = (read: object): unknown =>
  JSON.parse(JSON.stringify(read, (_key, value: unknown) => (value instanceof Uint8Array ? hex(value) : value)))

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
function written(meaning: Meaning): Uint8Array {
  const number = (name: string): number => Number(meaning[name])
  switch (meaning.kind) {
    case 'state':
      return stateFrame(bytesOf(text(meaning['stateVector'])))
    case 'answer':
      return answerFrame(bytesOf(text(meaning['update'])))
    case 'acknowledged':
      return acknowledgedFrame(number('marker'))
    case 'ledger':
      return ledgerFrame([])
    case 'shown':
      return shownFrame(number('durable'), { belgian: number('belgian'), partner: number('partner') })
    case 'nobody':
      return nobodyFrame
    default:
      throw new Error(`the page shows a frame that the server does not write: ${meaning.kind}`)
  }
}

describe('to the server', () => {
  const rows = rowsUnder('To the server:')
  test('every kind of frame is shown', () => {
    expect(new Set(rows.map(([, { kind }]) => kind))).toEqual(
      new Set(['state', 'update', 'presence-query', 'acknowledge', 'ledger', 'shown']),
    )
  })
  test.each(rows)('%s is what the page says', (bytes, meaning) => {
    expect(readable(readFrame(bytesOf(bytes)) ?? {})).toEqual(meaning)
  })
  test('“Huy” is written by the update that the page shows', () => {
    const [, shown] = rows.find(([, { answer }]) => answer === false) ?? ['', { kind: '' }]
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytesOf(text(shown['update'])))
    expect(doc.getText('text:belgian.name').toJSON()).toBe('Huy')
    expect(hex(updateFrame(bytesOf(text(shown['update']))))).toBe(rows.find(([, { answer }]) => answer === false)?.[0])
  })
})

describe('from the server', () => {
  const rows = rowsUnder('From the server:')
  test('six are shown', () => expect(rows).toHaveLength(6))
  test.each(rows)('%s is what the page says', (bytes, meaning) => expect(hex(written(meaning))).toBe(bytes))
})

test('a socket is closed with the codes that the page names', () => {
  const rows = Array.from(page.matchAll(/^\| (44\d\d) \| ([^|]*) \|/gmu), ([, code = '', refusals = '']) => ({
    code: Number(code),
    refusals: Array.from(refusals.matchAll(/`([a-z-]+)`/gu), ([, name = '']) => name).filter(isRefusalCode),
  }))
  expect(rows.map(({ code }) => code)).toEqual([4401, 4403, 4409, 4413, 4422, 4429])
  for (const { code, refusals } of rows) expect(refusals.map(closeCodeFor)).toEqual(refusals.map(() => code))
  expect(closeCodeFor('bad-value')).toBe(4422)
})
