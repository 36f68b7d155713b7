/** The one way to declare a request about a protocol: whoever asks has visited it before the handler begins. */
import { endpoint } from './endpoint.ts'
import type { AnyEndpoint, Answer, Endpoint, Exchange, VisitedPath } from './endpoint.ts'
import type { Outcome, RefusalCode } from '../../protocol/refusal.ts'
import type { Service } from './service.ts'
import { visit } from './visit.ts'
import type { Visit } from './visit.ts'

interface ProtocolEndpoint<B, T> extends Omit<Endpoint<B, T>, 'path' | 'handle'> {
  /** Behind `/api/protocols/:id`. */
  readonly path: '' | `/${string}`
  /** Those beside the ones that the door itself has. */
  readonly refusals: readonly RefusalCode[]
  readonly handle: (exchange: Exchange<B> & { readonly visited: Visit }) => Promise<Outcome<Answer<T>>>
}

const atTheDoor: readonly RefusalCode[] = ['not-signed-in', 'unknown-protocol', 'revoked']

export function protocolEndpoint<B, T>(service: Service, described: ProtocolEndpoint<B, T>): AnyEndpoint {
  const { path, refusals, handle, ...rest } = described
  return endpoint<B, T>({
    ...rest,
    path: `/api/protocols/:id${path}` as VisitedPath,
    refusals: [...atTheDoor, ...refusals],
    async handle(exchange) {
      const visited = await visit(service, exchange.request)
      return visited.ok ? handle({ ...exchange, visited: visited.value }) : visited
    },
  })
}
