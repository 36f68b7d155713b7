/** For those who run the service: does it live, can it serve, and a few figures. */
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../protocol/refusal.ts'
import { isAdministrator } from '../administrator.ts'
import { countAnswers, metricsText, metricsType, processFigures, roomFigures } from '../metrics.ts'
import { sendProblem } from '../problem.ts'
import type { Service } from '../service.ts'

export function healthRoutes(app: FastifyInstance, service: Service): void {
  const answers = countAnswers(app)
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }))

  app.get('/readyz', async (_request, reply) => {
    // Any question will do: it is answered only when the database is.
    await service.storage.protocol('ready')
    return reply.header('cache-control', 'no-store').send({ ready: true })
  })

  app.get('/metrics', async (request, reply) =>
    isAdministrator(service.settings.creation, request)
      ? reply
          .type(metricsType)
          .header('cache-control', 'no-store')
          .send(metricsText([...roomFigures(service.rooms.counts()), answers(), ...processFigures()]))
      : sendProblem(request, reply, refuse('creation-closed')),
  )
}
