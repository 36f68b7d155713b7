/** For those who run the service: does it live, can it serve, and a few figures. */
import type { FastifyInstance } from 'fastify'
import { statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '../../../protocol/refusal.ts'
import type { RefusalCode } from '../../../protocol/refusal.ts'
import { mayReadFigures } from '../administrator.ts'
import {
  countAnswers,
  journalFigure,
  metricsText,
  metricsType,
  processFigures,
  roomFigures,
  watchEventLoop,
} from '../metrics.ts'
import { sendProblem } from '../problem.ts'
import type { FaultyFile } from '../../texts/shelf.ts'
import type { Service } from '../service.ts'

/** Less room than this is none: a busy hour writes some tens of megabytes. */
const leastFreeBytes = 32 * 1024 * 1024
/** Ms after which a full disk is asked again by what is written next, rather than reported from memory. */
const fullForMs = 60_000

export function healthRoutes(app: FastifyInstance, service: Service): void {
  const answers = countAnswers(app)
  const eventLoop = watchEventLoop(app)
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }))

  app.get('/readyz', async (_request, reply) => {
    const why = await whyNotReady(service)
    const { faulty } = service.shelf
    const faultyTexts = faulty.length === 0 ? {} : { faultyTexts: faulty.map(told) }
    return reply
      .header('cache-control', 'no-store')
      .code(why === undefined ? 200 : 503)
      .send(why === undefined ? { ready: true, ...faultyTexts } : { ready: false, why, ...faultyTexts })
  })

  app.get('/metrics', async (request, reply) =>
    mayReadFigures(service.settings, request)
      ? reply
          .type(metricsType)
          .header('cache-control', 'no-store')
          .send(
            metricsText([
              ...roomFigures(service.rooms.counts()),
              journalFigure(service.disk),
              answers(),
              eventLoop(),
              ...processFigures(),
            ]),
          )
      : sendProblem(request, reply, refuse('creation-closed')),
  )
}

/** A file that is no official text stops nothing, and is not passed over in silence either. */
const told = ({ file, faults }: FaultyFile) => ({
  file: basename(file),
  faults: faults.map(({ at, en }) => (at === '' ? en : `${at}: ${en}`)),
})

/** While it starts, nothing listens yet; while it stops, every request is answered 503 before it comes here. */
async function whyNotReady({ storage, settings, disk, clock }: Service): Promise<RefusalCode | undefined> {
  if (disk.state === 'full' && disk.sinceMs(clock()) < fullForMs) return 'storage-full'
  try {
    // Any question will do: it is answered only when the database is.
    await storage.protocol('ready')
    const { bavail, bsize } = await statfs(settings.dataDirectory)
    return bavail * bsize < leastFreeBytes ? 'storage-full' : undefined
  } catch {
    return 'internal'
  }
}
