/**
 * [SEAL4] on copies of this program in which something was corrected, as a later version will have it: what was sealed before, by
 * earlier releases and by this program, is exported with the same words and is genuine, at /verify, by the command and offline.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { retainDomain } from '../protocol/answers/document.ts'
import type { InstancePublicKey, Problem, Verification } from '../protocol/wire/wire.ts'
import { lettersOf } from '../testing/files/expected-outline.ts'
import { releases } from '../testing/releases/releases.ts'
import { AgreedTable } from '../testing/service/agreed-table.ts'
import { Browser, twoCommunesAtTheTable } from '../testing/service/browser.ts'
import { Service } from './service.ts'
import type { Wishes } from './service.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)
/** The address that files print, wherever the test runs. */
const environment = { PUBLIC_URL: 'http://paraphe.example', ADMIN_TOKEN: 'administrator-of-tests' }
const formats = ['json', 'txt', 'html', 'docx', 'pdf', 'zip'] as const

interface Sealed {
  readonly protocol: string
  readonly number: number
  /** The secret of a session that may take it out. */
  readonly session: string
}
/** Where versions were sealed: its data, and its versions. */
interface Source {
  readonly name: string
  readonly data: NonNullable<Wishes['data']>
  readonly seals: readonly Sealed[]
}
type Files = Readonly<Record<(typeof formats)[number], Buffer>>
interface Taken {
  readonly key: InstancePublicKey
  readonly files: readonly Files[]
}

/** Changes of data and code that none of the words already sealed depend on. */
const changes: Readonly<Record<string, (program: string) => void>> = {
  'another suggestion': (program) =>
    inText(program, (text) => ({ ...text, usualDomains: ['Eau potable', ...(text['usualDomains'] as string[])] })),
  'a corrected label': (program) =>
    inText(
      program,
      (text) => JSON.parse(JSON.stringify(text).replaceAll('"Commune belge"', '"Commune de Belgique"')) as Tree,
    ),
  'raised limits': (program) =>
    inText(program, (text) => ({
      ...text,
      limits: { ...(text['limits'] as Tree), domains: 60, domainTitle: 600, signatoriesPerSide: 4 },
    })),
  'a changed rule of French grammar': (program) => {
    replace(
      program,
      'protocol/text/french.ts',
      "return { usual: 'du', ask: false }",
      "return { usual: 'de', ask: false }",
    )
    replace(program, 'protocol/text/french.ts', "? 'd’' : 'de', ask", "? 'de' : 'de', ask")
    replace(program, 'protocol/text/french.ts', "number === 1 ? '1er' : number", 'number')
  },
  'another way to print “retenu”': (program) => {
    replace(
      program,
      'protocol/print/render.ts',
      'return { ...block, domains,',
      "return { ...block, retainedMark: '[retenu]', domains,",
    )
    replace(
      program,
      'protocol/print/plain-text.ts',
      "domain.retained ? mark : ''",
      "domain.retained ? `— ${mark}` : ''",
    )
  },
}
type Tree = Readonly<Record<string, unknown>>

function replace(program: string, file: string, before: string, after: string): void {
  const path = join(program, file)
  const source = readFileSync(path, 'utf8')
  if (!source.includes(before)) throw new Error(`${file} no longer says ${before}: change something else there`)
  writeFileSync(
    path,
    source.replace(before, () => after),
  )
}
function inText(program: string, change: (text: Tree) => Tree): void {
  const path = join(program, 'texts/cic-2017-2021.json')
  const before = JSON.parse(readFileSync(path, 'utf8')) as Tree
  const after = change(before)
  if (JSON.stringify(after) === JSON.stringify(before)) throw new Error('nothing was changed')
  writeFileSync(path, JSON.stringify(after))
}

/** This program with one thing changed, its offline page built anew. */
async function laterProgram(folder: string, change: (program: string) => void): Promise<string> {
  for (const part of ['protocol', 'server', 'texts', 'scripts', 'client/offline', 'package.json', 'tsconfig.base.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'dist'))
  for (const part of ['node_modules', 'dist/client', 'dist/prerender'])
    symlinkSync(join(root, part), join(folder, part))
  change(folder)
  await run(process.execPath, ['scripts/build-verifier.ts'], { cwd: folder })
  return folder
}

/** Every file of every version of a source, as a program makes it. */
async function taken(
  program: string,
  { data, seals }: Source,
  judge?: (service: Service) => Promise<void>,
): Promise<Taken> {
  const service = await Service.start({ program, data, environment })
  try {
    const files: Files[] = []
    for (const { protocol, number, session } of seals) {
      const one = formats.map(async (format) => {
        const answer = await fetch(`${service.url}/api/protocols/${protocol}/export.${format}?version=${number}`, {
          headers: { cookie: `session=${session}` },
        })
        expect([format, answer.status]).toEqual([format, 200])
        return [format, Buffer.from(await answer.arrayBuffer())] as const
      })
      files.push(Object.fromEntries(await Promise.all(one)) as Files)
    }
    await judge?.(service)
    const key = (await (await fetch(`${service.url}/api/instance-key`)).json()) as InstancePublicKey
    return { key, files }
  } finally {
    await service.dispose()
  }
}

const words = (text: Uint8Array): string => lettersOf(Buffer.from(text).toString('utf8')).replaceAll("'", '’')
/** What an archive holds of the version: all but the page that verifies, which is the later program's. */
function archived(zip: Uint8Array): Readonly<Record<string, string>> {
  const own = new Set([
    'verifier.html',
    'EMPREINTES-SHA256.txt',
    'LISEZ-MOI.txt',
    'preuve/schema.json',
    'protocole.txt',
  ])
  return Object.fromEntries(
    Object.entries(unzipSync(zip))
      .filter(([name]) => !own.has(name))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  )
}

const sources: Source[] = releases.map(({ name, layData, seals, seats }) => ({
  name: `release ${name}`,
  data: layData,
  seals: seals.flatMap(({ pair, number }) => {
    const seat = seats[pair]
    return seat ? [{ protocol: seat.protocol, number, session: seat.sessions.belgian }] : []
  }),
}))
const today = new Map<string, Taken>()
let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paraphe-later-'))
  const service = await Service.start()
  const table = new AgreedTable(service, await twoCommunesAtTheTable(service))
  await table.fill()
  await table.write(table.ixelles, (doc) => retainDomain(doc, 'population', true))
  await table.initialAll()
  expect((await table.seal()).status).toBe(201)
  await service.stop()
  const kept = join(folder, 'sealed-today')
  await cp(service.dataFolder, kept, { recursive: true })
  await service.dispose()
  const session = /session=([^;]+)/u.exec(table.ixelles.cookie)?.[1] ?? ''
  sources.push({
    name: 'this program',
    data: (to) => cp(kept, to, { recursive: true }),
    seals: [{ protocol: table.protocol, number: 1, session }],
  })
  for (const source of sources) today.set(source.name, await taken(root, source))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

async function offline(page: Page, { zip, json }: Files, key: InstancePublicKey): Promise<void> {
  const verifier = join(folder, 'verifier.html')
  await writeFile(verifier, unzipSync(zip)['verifier.html'] ?? '')
  await page.goto(pathToFileURL(verifier).href)
  await page.getByLabel('Empreinte de la clé du service').fill(key.fingerprint)
  const file = { name: 'protocole-scelle.json', mimeType: 'application/json', buffer: json }
  await page.getByLabel('Choisissez le fichier protocole-scelle.json').setInputFiles(file)
  await expect(page.getByRole('status')).toContainText('Ce fichier est authentique.')
}

/** Ends with 0 when the file is genuine. */
async function byCommand(program: string, json: Buffer, { publicKey }: InstancePublicKey): Promise<void> {
  const path = join(folder, 'protocole-scelle.json')
  await writeFile(path, json)
  await run(process.execPath, ['server/verify.ts', path, '--key', publicKey], { cwd: program })
}

async function verified(service: Service, file: Buffer): Promise<Partial<Verification & Problem>> {
  const stranger = new Browser(service, environment.PUBLIC_URL)
  return (await stranger.verify<Partial<Verification & Problem>>(file)).body
}

for (const [what, change] of Object.entries(changes))
  test(`[SEAL4] with ${what}, what was sealed before has the same words in every file, and is genuine everywhere`, async ({
    page,
  }) => {
    const program = await laterProgram(await mkdtemp(join(folder, 'program-')), change)
    const told = new Set<string>()
    for (const source of sources) {
      const before = today.get(source.name)
      const later = await taken(program, source, async (service) => {
        for (const files of before?.files ?? [])
          for (const format of ['json', 'pdf', 'html', 'docx'] as const) {
            const answer = await verified(service, files[format])
            expect([format, answer.conclusion ?? answer.code]).toEqual([format, 'genuine'])
            for (const { finding } of answer.findings ?? []) told.add(finding.kind)
          }
      })
      for (const [index, files] of later.files.entries()) {
        const own = before?.files[index]
        if (!own) throw new Error('it was not there before')
        expect(words(files.txt)).toBe(words(own.txt))
        for (const format of ['json', 'html', 'docx', 'pdf'] as const)
          expect([format, files[format].equals(own[format])]).toEqual([format, true])
        expect(archived(files.zip)).toEqual(archived(own.zip))
        await byCommand(program, files.json, later.key)
        await offline(page, files, later.key)
      }
    }
    // A changed rule would print some of it otherwise today, and the verification says so; changed data would not.
    const isRule = /grammar|retenu/u.test(what)
    expect([told.has('printed-otherwise'), isRule || told.has('text-official')]).toEqual([isRule, true])
  })
