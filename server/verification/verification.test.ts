/** What the page, a program and the command line are told of a file: of a true one, and of one in which a letter was changed. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textHash } from '../../protocol/ledger/agreement.ts'
import { sealFile, shortCode } from '../../protocol/version/seal.ts'
import type { SealFile } from '../../protocol/version/seal.ts'
import type { InstancePublicKey, Problem, ProtocolOverview, Verification } from '../../protocol/wire/wire.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'
import { agreedTable } from '../../testing/service/agreed-table.ts'
import type { AgreedTable } from '../../testing/service/agreed-table.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
let table: AgreedTable
let stranger: Browser
beforeAll(async () => {
  service = await startService()
  table = await agreedTable(service)
  stranger = new Browser(service)
  await table.seal()
})
afterAll(() => service.stop())

const exported = async (format: string, version = 1): Promise<Buffer> =>
  table.file(`export.${format}?version=${version}`)
const verify = <T = Verification>(bytes: string | Uint8Array) => stranger.verify<T>(bytes)
const kinds = ({ findings }: Verification): string[] => findings.map(({ finding }) => finding.kind)
const inJson = async (change: (file: string) => string): Promise<string> => change((await exported('json')).toString())

describe('[AGREE5] a true file', () => {
  test('as JSON, however it is laid out, is genuine, and nothing says that somebody signed', async () => {
    for (const file of [await exported('json'), JSON.stringify(JSON.parse((await exported('json')).toString()))]) {
      const { body } = await verify(file)
      expect(body).toMatchObject({ conclusion: 'genuine', version: { number: 1 } })
      expect(kinds(body)).toEqual(
        expect.arrayContaining(['document-intact', 'text-official', 'initialled-by-both', 'signed-by-this-service']),
      )
      expect(kinds(body).at(-1)).toBe('no-signature-of-persons')
    }
  })

  test.each(['pdf', 'html', 'txt', 'docx'])('as %s is known by its very bytes', async (format) => {
    const { body } = await verify(await exported(format))
    expect(body.conclusion).toBe('genuine')
    expect(kinds(body)).toContain('file-made-here')
  })
})

describe('[AGREE5] a changed letter', () => {
  test('in the text of a JSON is found, with the line it stands on', async () => {
    const { body } = await verify(await inJson((file) => file.replaceAll('Ixelles', 'Ixelies')))
    expect(body.conclusion).toBe('altered')
    expect(kinds(body)).toEqual(expect.arrayContaining(['document-changed', 'point-changed', 'signature-false']))
  })

  test('in the fixed words is found, whoever computed the hash anew', async () => {
    const changed = JSON.parse(await inJson((file) => file.replace('égalité', 'inégalité'))) as SealFile
    const { body } = await verify(JSON.stringify(changed))
    expect(kinds(body)).toContain('text-differs')
  })

  test('in the pages of a PDF is found although the version in it is untouched', async () => {
    const pdf = await exported('pdf')
    const at = pdf.indexOf('stream') + 40
    const changed = Buffer.from(pdf)
    changed[at] = (changed[at] ?? 0) ^ 1
    const { body } = await verify(changed)
    expect(body.conclusion).toBe('altered')
    expect(kinds(body)).toEqual(expect.arrayContaining(['document-intact', 'file-not-made-here']))
  })

  test('in any one byte of the JSON is never taken for genuine', async () => {
    const file = await exported('json')
    const places = Array.from({ length: 20 }, (_, index) => Math.floor((index * file.length) / 20))
    for (const at of places) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      // A blank between two members may become another sign that is none of JSON's.
      const { status, body } = await verify(changed)
      expect(status === 422 || body.conclusion === 'altered').toBe(true)
    }
  })
})

describe('[AGREE5] of somebody else', () => {
  test('a version that another service froze is intact, and not proved', async () => {
    const { body } = await verify(JSON.stringify(sealFile(sealedEdition(fullAnswers).seal)))
    expect(body.conclusion).not.toBe('genuine')
    expect(kinds(body)).toEqual(expect.arrayContaining(['document-intact', 'signed-by-unknown-key', 'unknown-here']))
  })

  test('another content under this protocol’s number is contradicted', async () => {
    const file = JSON.parse((await exported('json')).toString()) as SealFile
    const forged = { ...sealFile(sealedEdition(fullAnswers).seal) }
    const document = { ...forged.document, protocol: file.document.protocol, number: 1 }
    const { body } = await verify(JSON.stringify({ ...forged, document }))
    expect(kinds(body)).toContain('another-here')
    expect(body.conclusion).toBe('altered')
  })

  test.each(['', '{}', '[]', 'bonjour', '{"format":"paraphe-seal-file/1"}', '['.repeat(100_000), '%PDF-1.7 rien'])(
    'what is no version is refused: %.30s',
    async (bytes) => {
      const { status, body } = await verify<Problem>(bytes)
      expect([status, body.code]).toEqual(bytes === '' ? [400, 'bad-request'] : [422, 'no-seal-inside'])
    },
  )

  test('what is made to be long in reading is not read for long', async () => {
    const hostile = [
      `{"${'\\"'.repeat(1_000_000)}`,
      `%PDF-1.7 ${'1 0 obj << /Type /EmbeddedFile >> stream\n'.repeat(100_000)}`,
      `%PDF-1.7 1 0 obj << /Type /EmbeddedFile /Filter /FlateDecode >> stream\n${deflateSync(Buffer.alloc(60_000_000)).toString('latin1')}`,
    ]
    for (const file of hostile)
      expect((await verify<Problem>(Buffer.from(file, 'latin1'))).body.code).toBe('no-seal-inside')
  })

  test('one address has so many files verified in a minute, and is told to wait', async () => {
    const other = await startService()
    const ask = () => new Browser(other).ask<Problem>('/api/verify', { method: 'POST', body: 'x' })
    const answers = await Promise.all(Array.from({ length: 65 }, ask))
    expect(answers.filter(({ body }) => body.code === 'too-fast')).toHaveLength(5)
    await other.stop()
  })

  test('what is too large is refused', async () => {
    expect(await verify<Problem>(Buffer.alloc(15 * 1024 * 1024 + 1))).toMatchObject({ body: { code: 'too-large' } })
  })
})

describe('a short code', () => {
  test('names the version, as it was printed or as it was read aloud', async () => {
    const { hash } = JSON.parse((await exported('json')).toString()) as SealFile
    const code = shortCode(hash)
    for (const said of [
      code,
      code.toLowerCase().replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
    ]) {
      const { body } = await verify(JSON.stringify({ code: said }))
      expect(body).toMatchObject({ conclusion: 'named', version: { number: 1, hash } })
      expect(kinds(body)).toEqual(['known-here', 'latest', 'not-in-force', 'code-only', 'no-signature-of-persons'])
    }
  })

  test('that names nothing here says so, and one that can be none is refused', async () => {
    expect((await verify(JSON.stringify({ code: '0000-0000-0000' }))).body.conclusion).toBe('unproven')
    for (const code of ['', 'abc', '*', '%', 'x'.repeat(100)])
      expect((await verify<Problem>(JSON.stringify({ code }))).body.code).toBe('bad-value')
  })
})

describe('without the service', () => {
  const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
    const entry = join(import.meta.dirname, '..', 'verify.ts')
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [entry, ...args])
      return { code: 0, said: stdout }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { code, said: stdout + stderr }
    }
  }

  test('[AGREE5] the command says the same, and ends with what a script can ask', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paraphe-verify-'))
    const [json, pdf, changed, key] = ['a.json', 'a.pdf', 'b.json', 'key.json'].map((name) => join(folder, name))
    if (!json || !pdf || !changed || !key) throw new Error('no names')
    await writeFile(json, await exported('json'))
    await writeFile(pdf, await exported('pdf'))
    await writeFile(changed, await inJson((file) => file.replace('Kalamu', 'Kalama')))
    const { body } = await stranger.get<InstancePublicKey>('/api/instance-key')
    await writeFile(key, JSON.stringify(body))

    const says = async (args: readonly string[], code: number, words: string): Promise<void> => {
      const told = await run(...args)
      expect([told.code, told.said.includes(words) || told.said]).toEqual([code, true])
    }
    await says([json, '--key', body.publicKey], 0, 'Ce fichier est authentique.')
    await says([json], 2, body.fingerprint)
    await says([pdf, '--key', key], 2, 'ses pages n’ont pas été lues')
    await says([changed, '--key', key], 1, 'Le contenu a été modifié')
    await says([key], 1, 'ne contient pas de version arrêtée')
    await says([join(folder, 'nowhere')], 1, 'n’existe pas')
    await rm(folder, { recursive: true })
  }, 120_000)
})

test('[AGREE5] a later version supersedes, and the earlier one stays genuine', async () => {
  await table.state(table.kalamu, { kind: 'reopen', reason: 'Un ajout à l’article 3' })
  const { body: open } = await table.kalamu.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)
  expect((await table.state(table.kalamu, { kind: 'seal', hash: textHash(open.items) })).status).toBe(201)
  const { body } = await verify(await exported('json', 1))
  expect(body.conclusion).toBe('genuine')
  expect(body.findings).toContainEqual({ verdict: 'proved', finding: { kind: 'superseded', by: 2 } })
})
