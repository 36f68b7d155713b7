/** Files of an agreed version that went on after they were made: signed in their own field, sent through a gateway, edited. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealFile } from '../../protocol/version/seal.ts'
import { conclusionSentence } from '../../protocol/wire/verify-sentences.ts'
import type { Verification } from '../../protocol/wire/wire.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'
import { poppler } from '../../testing/files/read-pdf.ts'
import { packedAnew, signedInItsField } from '../../testing/files/signed-pdf.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import type { AgreedTable } from '../../testing/service/agreed-table.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: AgreedTable
beforeAll(async () => {
  service = await startService()
  table = await agreedTable(service)
  await table.seal()
})
afterAll(() => service.stop())

const exported = (format: string): Promise<Buffer> => table.file(`export.${format}?version=1`)
const verify = (bytes: Uint8Array) => new Browser(service).verify(bytes)
const kinds = ({ findings }: Verification): string[] => findings.map(({ finding }) => finding.kind)

describe('[AGREE5] a PDF that was made here and went on', () => {
  const added = (body: Verification) => body.findings.find(({ finding }) => finding.kind === 'file-continues')?.finding
  test('signed in its own field: the version inside is genuine, and a signature was added after it', async () => {
    const pdf = await exported('pdf')
    const signed = await signedInItsField(pdf)
    expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
    const { body } = await verify(signed)
    expect(body.conclusion).toBe('genuine-inside')
    expect(added(body)).toEqual({ kind: 'file-continues', bytes: signed.length - pdf.length, signatures: 1 })
    const found = body.findings.map(({ finding }) => finding)
    expect(conclusionSentence(body.conclusion, 'fr', found)).toBe(
      'La version que contient ce fichier est authentique; quelque chose a été ajouté ensuite au fichier.',
    )
    const again = (await verify(await signedInItsField(signed))).body
    expect([again.conclusion, added(again)]).toMatchObject(['genuine-inside', { signatures: 2 }])
  })

  test.each(['\n', '\r\n', '\n\n', '%un antivirus\n'])('with %j behind it is not called altered', async (more) => {
    const { body } = await verify(Buffer.concat([await exported('pdf'), Buffer.from(more)]))
    expect(body.conclusion).toBe('genuine-inside')
    expect(added(body)).toEqual({ kind: 'file-continues', bytes: more.length, signatures: 0 })
  })

  test('linearised for the web is not called altered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paraphe-linear-'))
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    await writeFile(from, await exported('pdf'))
    poppler('qpdf', '--linearize', from, to)
    const { body } = await verify(await readFile(to))
    expect(body.conclusion).toBe('genuine-inside')
    await rm(folder, { recursive: true })
  })

  test('packed anew by a program on the way is not called altered, and its pages are not claimed to be read', async () => {
    const { body } = await verify(await packedAnew(await exported('pdf')))
    expect(body.conclusion).toBe('genuine-inside')
    expect(kinds(body)).toContain('file-repacked')
  })

  test('with other words on a page it is altered, packed anew or not', async () => {
    const document = await PDFDocument.load(await exported('pdf'), { updateMetadata: false })
    document.getPage(0).drawText('sauf avis contraire')
    const { body } = await verify(await document.save())
    expect(body.conclusion).toBe('altered')
  })

  test('the pages of one version around another version are altered', async () => {
    const own = await exported('pdf')
    const other = Buffer.from(JSON.stringify(sealFile(sealedEdition(fullAnswers).seal)))
    const stream = `9999 0 obj\n<< /Type /EmbeddedFile /Length ${other.length} >>\nstream\n`
    const forged = Buffer.concat([own, Buffer.from(`\n${stream}`), other, Buffer.from('\nendstream\nendobj\n%%EOF\n')])
    const { body } = await verify(forged)
    expect(body.conclusion).not.toMatch(/genuine/u)
  })

  test('a text with a line break more behind it is known by its bytes', async () => {
    const { body } = await verify(Buffer.concat([await exported('txt'), Buffer.from('\r\n')]))
    expect([body.conclusion, added(body)]).toMatchObject(['genuine-inside', { bytes: 2 }])
  })
})
