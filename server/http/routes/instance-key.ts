/** What this service signs agreed versions with: for whoever verifies one without it. */
import { accepted } from '../../../protocol/refusal.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { instancePublicKey } from '../shapes.ts'

export const instanceKeyEndpoints = ({ instanceKey }: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'GET',
    path: '/api/instance-key',
    summary: 'The public key of this service. Its signature says that the service froze a version; it is no person’s.',
    answers: { kind: 'value', schema: instancePublicKey },
    refusals: [],
    async handle() {
      const { publicKey, fingerprint, madeAt } = instanceKey
      return accepted({ kind: 'value', value: { algorithm: 'Ed25519', publicKey, fingerprint, madeAt } })
    },
  }),
]
