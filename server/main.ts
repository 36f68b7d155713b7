/** Starts the service. The only file that names its drivers, its clock and its source of randomness. */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { makeSecret } from './access/secret.ts'
import type { Random } from './access/secret.ts'
import { openAdministration } from './administration-line.ts'
import { createPdfMaker } from './export/pdf.ts'
import { sealedPdf } from './export/sealed-pdf.ts'
import { openHistory } from './history/open-history.ts'
import { createApp } from './http/app.ts'
import { loadBuiltPages } from './http/built-pages.ts'
import { openInstanceKey } from './instance-key.ts'
import { Secretary } from './negotiation/secretary.ts'
import { Rooms } from './room/rooms.ts'
import { keptTexts } from './texts/kept-text.ts'
import { ownTexts, readShelf, shippedTexts } from './texts/shelf.ts'
import type { Shelf } from './texts/shelf.ts'
import { ownOrigin, settingsOfThisProcess } from './settings.ts'
import type { Misconfiguration, Settings } from './settings.ts'
import { diskSync } from './storage/sqlite/disk-sync.ts'
import { inspectAll } from './storage/inspection.ts'
import { DiskGauge, measured } from './storage/measured-storage.ts'
import { openSqlite } from './storage/sqlite/sqlite.ts'

const random: Random = (bytes) => randomBytes(bytes)
const newToken = (): string => makeSecret(random, 20)

/** Why the service does not start, for the person who started it: a sentence, never a stack. */
class CannotStart extends Error {
  readonly sentences: readonly Misconfiguration[]
  constructor(...sentences: readonly Misconfiguration[]) {
    super(sentences.map(({ english }) => english).join(' '))
    this.sentences = sentences
  }
}

async function start(): Promise<void> {
  const configuration = settingsOfThisProcess(newToken)
  if (!configuration.ok) throw new CannotStart(...configuration.wrong)
  const { settings } = configuration
  const pages = await loadBuiltPages(join(import.meta.dirname, '..', 'dist'))
  if (!pages) throw new CannotStart(notBuilt)

  const clock = (): number => performance.now()
  const disk = new DiskGauge()
  const shelf = readShelf(shippedTexts, ownTexts(settings.dataDirectory))
  const storage = measured(await openStorage(settings, shelf, clock), disk, clock)
  const now = Date.now
  const instanceKey = await openInstanceKey(storage, random(32), now())
  const pdf = createPdfMaker()
  const secretary = new Secretary({
    storage,
    now,
    newId: () => makeSecret(random, 12),
    sign: instanceKey.sign,
    printed: (seal) => sealedPdf(pdf, ownOrigin(settings), seal),
  })
  const rooms = new Rooms({
    storage,
    secretary,
    now,
    clock,
    fault: (error) => app.log.error({ err: error }, 'fault in a room'),
  })
  const history = openHistory(storage)
  const app = await createApp({
    settings,
    storage,
    secretary,
    history,
    instanceKey,
    rooms,
    disk,
    pages,
    shelf,
    pdf,
    now,
    random,
    clock,
  })
  try {
    await app.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    await storage.close()
    throw cannotListen(settings, error)
  }
  for (const { file, faults } of shelf.faulty)
    app.log.warn({ file, faults }, 'no official text: protocols are made on the others')
  const closeAdministration = await openAdministration(
    settings.dataDirectory,
    { storage, secretary, random, now },
    (error) => app.log.error({ err: error }, 'fault on the administrator’s line'),
  ).catch((error: unknown) => {
    // A folder whose name is too long for a socket: everything but that command works.
    app.log.warn({ err: error }, 'no line for the administrator: npm run admin will not reach this service')
    return undefined
  })
  welcome(settings, (app.server.address() as AddressInfo).port)

  let stopping = false
  // The administrator hears of a bad disk before somebody opens the protocol that suffered from it.
  inspectAll(storage, (damage) => app.log.error(damage, 'damaged on disk: shown up to there, and takes nothing')).catch(
    (error: unknown) => {
      if (!stopping) app.log.error({ err: error }, 'the inspection of the data did not end')
    },
  )
  const stop = async (): Promise<void> => {
    // Who asks twice does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    await closeAdministration?.()
    await app.close()
    await pdf.close()
    await history.close()
    await storage.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

async function openStorage({ dataDirectory }: Settings, { texts }: Shelf, clock: () => number) {
  try {
    return await openSqlite({ directory: dataDirectory, texts: keptTexts(texts), syncFile: diskSync(clock) })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotStart({
      french: `Les données de ${dataDirectory} ne peuvent pas être ouvertes (${reason}).`,
      english: `The data in ${dataDirectory} cannot be opened (${reason}).`,
    })
  }
}

function welcome({ host, publicOrigin, creation, trustedProxies }: Settings, port: number): void {
  const name = host.includes(':') ? `[${host}]` : host
  const address = publicOrigin ?? `http://${name === '127.0.0.1' ? 'localhost' : name}:${port}`
  console.log(`Paraphe est prêt: ${address}\nParaphe is ready: ${address}`)
  if (publicOrigin?.startsWith('https:') === true && trustedProxies.length === 0) {
    // TLS ends in front of this process, so there is a proxy, and everybody comes from its address.
    console.log(
      'Indiquez l’adresse de votre mandataire dans TRUSTED_PROXY: sans elle, les limites comptent tous les visiteurs ensemble.',
    )
    console.log('Set TRUSTED_PROXY to your proxy’s address: without it, limits count all visitors together.')
  }
  if (creation.kind === 'open' || !creation.made) return
  // In the fragment, which no server and no log on the way ever sees.
  const link = `${address}/#admin=${creation.token}`
  console.log(`Pour créer des protocoles (jusqu’au prochain démarrage, sauf si ADMIN_TOKEN est fixé): ${link}`)
  console.log(`To create protocols (until the next start, unless ADMIN_TOKEN is set): ${link}`)
}

const notBuilt: Misconfiguration = {
  french: 'Les pages ne sont pas construites: lancez `npm start`, qui s’en charge, ou `npm run build`.',
  english: 'The pages are not built: run `npm start`, which sees to it, or `npm run build`.',
}

function cannotListen({ host, port }: Settings, error: unknown): CannotStart {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new CannotStart({
        french: `Le port ${port} est déjà pris, peut-être par Paraphe lui-même. Arrêtez l’autre programme, ou choisissez un autre port, par exemple PORT=${port + 1}.`,
        english: `Port ${port} is already taken, perhaps by Paraphe itself. Stop the other program, or choose another port, for example PORT=${port + 1}.`,
      })
    case 'EACCES':
      return new CannotStart({
        french: `Ce compte n’a pas le droit d’ouvrir le port ${port}. Choisissez-en un au-dessus de 1023.`,
        english: `This account may not open port ${port}. Choose one above 1023.`,
      })
    default:
      return new CannotStart({
        french: `L’adresse ${host}:${port} ne peut pas être ouverte (${String(code ?? error)}).`,
        english: `The address ${host}:${port} cannot be opened (${String(code ?? error)}).`,
      })
  }
}

try {
  await start()
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  for (const { french, english } of error.sentences) console.error(`✗ ${french}\n  ${english}`)
  // The storage's thread may still be on its way out.
  process.exit(1)
}
