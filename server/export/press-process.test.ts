import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import { render } from '../../protocol/print/render.ts'
import { createPdfMaker } from './pdf.ts'
import type { PdfRequest } from './pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'paraphe-press-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a process that sets PDFs', () => {
  const press = (code: string): string => {
    const file = join(folder, `press-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.mjs`)
    writeFileSync(file, code)
    return file
  }
  const order: PdfRequest = { rendered: render(cic20172021, noAnswers), edition: { kind: 'draft', at: 0 } }

  test('is replaced after a number of documents, and every order is answered', async () => {
    const often = createPdfMaker({ documentsPerProcess: 2 })
    const made = await Promise.all(Array.from({ length: 5 }, () => often.make(order)))
    await often.close()
    expect(made.map((outcome) => outcome.ok)).toEqual([true, true, true, true, true])
  })

  test.each([
    ['ends', 'process.on("message", () => process.exit(7))', 'the typesetting process ended (7)'],
    [
      'lacks its compiler',
      'process.on("message", () => process.send({ ok: false, detail: "Cannot find native binding" }))',
      'Cannot find native binding',
    ],
  ])('that %s is told as export-failed, order by order', async (_case, code, detail) => {
    const failing = createPdfMaker({ press: press(code) })
    const made = await Promise.all([failing.make(order), failing.make(order)])
    await failing.close()
    expect(made).toEqual([0, 1].map(() => ({ ok: false, refusal: { code: 'export-failed', detail } })))
  })

  test('that never answers is ended, and whoever asked is told', async () => {
    const failing = createPdfMaker({ press: press('process.on("message", () => {})'), timeoutMs: 400 })
    const made = await failing.make(order)
    await failing.close()
    expect(made).toEqual({ ok: false, refusal: { code: 'export-failed', detail: 'no answer within 400 ms' } })
  })

  test('that takes more memory than it may is ended before the machine lacks it', async () => {
    const greedy = press(
      'process.on("message", () => { for (const kept = []; ; ) kept.push(Buffer.alloc(16 << 20, 1)) })',
    )
    const failing = createPdfMaker({ press: greedy, memoryMiB: 900 })
    const made = await failing.make(order)
    await failing.close()
    expect(made).toMatchObject({
      ok: false,
      refusal: { code: 'export-failed', detail: expect.stringMatching(/^the typesetting process ended \(/) as string },
    })
  })

  test('[LOCK3] one protocol’s documents that never end keep no other one’s waiting', async () => {
    const endless = press(
      'process.on("message", ({ data }) => { if (!data.includes("Kalamu")) process.send({ ok: false, detail: "set" }) })',
    )
    const maker = createPdfMaker({ press: endless })
    const named = { ...noAnswers, texts: { ...noAnswers.texts, 'partner.name': 'Kalamu' } }
    const hostile = Array.from({ length: 4 }, () =>
      maker.make({ ...order, rendered: render(cic20172021, named) }, 'ixelles-kalamu'),
    )
    expect(await maker.make(order, 'huy-natitingou')).toMatchObject({ refusal: { detail: 'set' } })
    await maker.close()
    expect((await Promise.all(hostile)).map((made) => !made.ok && made.refusal.code)).toEqual(Array(4).fill('stopping'))
  })

  test('refuses what is still waiting when the service stops', async () => {
    const stopping = createPdfMaker({ press: press('process.on("message", () => {})') })
    const waiting = [stopping.make(order), stopping.make(order)]
    await stopping.close()
    expect(
      [...(await Promise.all(waiting)), await stopping.make(order)].map((made) => (made.ok ? '' : made.refusal.code)),
    ).toEqual(['stopping', 'stopping', 'stopping'])
  })
})
