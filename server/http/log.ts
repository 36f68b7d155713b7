/** What the service writes down of its own running: never a word of a protocol, a token, an address or a query string. */
import { LogController } from 'fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { LogLevel } from '../settings.ts'

/** Where the lines go; standard output by default. */
export interface LogSink {
  readonly write: (line: string) => void
}

export function logging(
  level: LogLevel,
  sink: LogSink | undefined,
): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  return {
    logger: {
      level,
      base: null,
      serializers: { req: ({ method }) => ({ method }), res: ({ statusCode }) => ({ statusCode }) },
      ...(sink === undefined ? {} : { stream: sink }),
    },
    // Fastify's own lines carry the whole address.
    logController: new LogController({ disableRequestLogging: true }),
  }
}

/** One line an answer: which route, which status, how long; never which protocol. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}
