/** The real service on a free port, with its own data folder: everything but the process. */
import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import type { PageState } from '../../protocol/wire/wire.ts'
import { makeSecret } from '../../server/access/secret.ts'
import type { Random } from '../../server/access/secret.ts'
import { createPdfMaker } from '../../server/export/pdf.ts'
import type { PdfMaker } from '../../server/export/pdf.ts'
import { sealedPdf } from '../../server/export/sealed-pdf.ts'
import { openHistory } from '../../server/history/open-history.ts'
import { createApp } from '../../server/http/app.ts'
import { loadBuiltPages } from '../../server/http/built-pages.ts'
import type { BuiltPages } from '../../server/http/built-pages.ts'
import { pageHtml } from '../../server/http/page.ts'
import { openInstanceKey } from '../../server/instance-key.ts'
import { Secretary } from '../../server/negotiation/secretary.ts'
import { Rooms } from '../../server/room/rooms.ts'
import { ownOrigin, readSettings } from '../../server/settings.ts'
import type { Limits, Settings } from '../../server/settings.ts'
import { DiskGauge, measured } from '../../server/storage/measured-storage.ts'
import { keptTexts } from '../../server/texts/kept-text.ts'
import { ownTexts, readShelf, shippedTexts } from '../../server/texts/shelf.ts'
import { openSqlite } from '../../server/storage/sqlite/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'

export interface RunningService {
  /** Its own origin. */
  readonly url: string
  readonly dataDirectory: string
  readonly storage: Storage
  /** Everything it logged. */
  readonly log: () => string
  /** `METHOD /path/:name` of everything it answers, as its router has it. */
  readonly routes: () => readonly string[]
  readonly stop: () => Promise<void>
}

export interface Wishes {
  readonly environment?: Readonly<Record<string, string>>
  readonly limits?: Partial<Limits>
  /** Unix time in ms. */
  readonly now?: () => number
  /** Ms that only ever go forward; the machine's if not said. */
  readonly clock?: () => number
  readonly pages?: () => Promise<BuiltPages>
  /** Bounds the disk, in pages of 4 KiB. */
  readonly maxPages?: number
  readonly pdf?: PdfMaker
  /** A folder of further official texts. */
  readonly texts?: string
  /** Where ids and tokens come from. */
  readonly random?: Random
  /** Lays data of an earlier service into the folder before it is opened. */
  readonly data?: (folder: string) => Promise<void>
}

export async function startService({
  environment = {},
  now = () => Date.parse('2026-11-22'),
  clock = () => performance.now(),
  pages = barePages,
  maxPages,
  pdf = createPdfMaker(),
  texts,
  limits = {},
  random = (bytes) => randomBytes(bytes),
  data,
}: Wishes = {}): Promise<RunningService> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'paraphe-test-'))
  await data?.(dataDirectory)
  const disk = new DiskGauge()
  const shelf = readShelf(shippedTexts, ...(texts === undefined ? [ownTexts(dataDirectory)] : [texts]))
  const database = await openSqlite({
    directory: dataDirectory,
    texts: keptTexts(shelf.texts),
    ...(maxPages === undefined ? {} : { maxPages }),
  })
  const storage = measured(database, disk, clock)
  const instanceKey = await openInstanceKey(storage, random(32), now())
  const history = openHistory(storage)
  const lines: string[] = []
  const asked = settingsFrom({ DATA_DIR: dataDirectory, PORT: '0', LOG_LEVEL: 'info', ...environment }, random)
  const settings = { ...asked, limits: { ...asked.limits, ...limits } }
  const secretary = new Secretary({
    storage,
    now,
    newId: () => makeSecret(random, 12),
    sign: instanceKey.sign,
    printed: (seal) => sealedPdf(pdf, ownOrigin(settings), seal),
  })
  const faults: unknown[] = []
  const rooms = new Rooms({ storage, secretary, now, clock, fault: (error) => faults.push(error) })
  const service = {
    settings,
    storage,
    secretary,
    instanceKey,
    history,
    pages: await pages(),
    shelf,
    now,
    random,
    rooms,
    disk,
    clock,
    pdf,
  }
  const app = await createApp(service, { write: (line) => lines.push(line) })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    dataDirectory,
    storage,
    log: () => lines.join(''),
    routes: () => routesOf(app),
    async stop() {
      await app.close()
      await pdf.close()
      await history.close()
      await storage.close()
      if (faults.length > 0) throw new AggregateError(faults, 'the rooms had faults')
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

/** Read back from the router's own tree: each line is what its address adds to the one above it, and its methods. */
function routesOf(app: FastifyInstance): readonly string[] {
  const above: string[] = []
  const lines = app.printRoutes({ commonPrefix: false }).split('\n')
  return lines.flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/u.exec(line) ?? []
    const depth = indent.length / 4
    const path = (above[depth - 1] ?? '') + part
    above.splice(depth, Infinity, path)
    return methods.split(', ').flatMap((method) => (method === '' || method === 'HEAD' ? [] : [`${method} ${path}`]))
  })
}

function settingsFrom(environment: Readonly<Record<string, string>>, random: Random): Settings {
  const configuration = readSettings(environment, () => makeSecret(random, 20))
  if (!configuration.ok) throw new Error(configuration.wrong.map(({ english }) => english).join('\n'))
  return configuration.settings
}

/** The pages as the build made them; `npm run build` comes first. */
export async function builtPages(): Promise<BuiltPages> {
  const pages = await loadBuiltPages(join(import.meta.dirname, '..', '..', 'dist'))
  if (!pages) throw new Error('the pages are not built: run `npm run build`')
  return pages
}

/** Pages without their look, for tests of everything else: they need no build. */
export async function barePages(): Promise<BuiltPages> {
  const assets = { script: '/main.js', styles: [], preload: [] }
  const prerender = (state: PageState): string =>
    state.page === 'refused' ? refusalSentence(state.code, state.language) : ''
  const clientDirectory = await mkdtemp(join(tmpdir(), 'paraphe-test-client-'))
  return { clientDirectory, html: (state) => pageHtml(state, undefined, assets, prerender) }
}
