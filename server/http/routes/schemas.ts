/** The forms of the files that leave this service, for whoever reads them with another program. */
import { accepted } from '../../../protocol/refusal.ts'
import { sealFileJsonSchema } from '../../export/json-schema.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'

export const schemaEndpoints = (): readonly AnyEndpoint[] => [
  endpoint<undefined, never>({
    method: 'GET',
    path: '/api/schemas/seal-file.json',
    summary: 'The JSON Schema of an agreed version taken out as JSON, as attached to its PDF.',
    answers: { kind: 'file', types: ['application/schema+json'] },
    refusals: [],
    async handle() {
      const bytes = Buffer.from(sealFileJsonSchema())
      return accepted({ kind: 'file', type: 'application/schema+json', name: 'seal-file.schema.json', bytes })
    },
  }),
]
