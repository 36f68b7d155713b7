/** Whether a file or a code is an agreed version: asked by anybody, with no session. */
import * as z from 'zod'
import { accepted } from '../../../protocol/refusal.ts'
import { verifyCode, verifyFile } from '../../verification/verification.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { verification } from '../shapes.ts'

/** Bytes: a scan of the signed originals is as large. */
const limit = 15 * 1024 * 1024
export const longestCode = 200
const types = ['application/json', 'application/pdf', 'application/octet-stream', 'text/html', 'text/plain']

type Asked = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'file'; readonly bytes: Uint8Array }
const codeOnly = z.strictObject({ code: z.string().max(longestCode) })

export const verifyEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'POST',
    path: '/api/verify',
    summary:
      'What a file with an agreed version, or the JSON {code} with its short code, proves and what it does not. ' +
      'No answer speaks of a signature in the legal sense.',
    upload: { limit, perMinute: 60, types, read: whatIsAsked },
    answers: { kind: 'value', schema: verification },
    refusals: ['no-seal-inside', 'bad-value'],
    async handle({ body }) {
      const answered =
        body.kind === 'code' ? await verifyCode(service, body.code) : await verifyFile(service, body.bytes)
      return answered.ok ? accepted({ kind: 'value', value: answered.value }) : answered
    },
  }),
]

function whatIsAsked(bytes: Uint8Array): Asked {
  if (bytes.length > longestCode * 4) return { kind: 'file', bytes }
  try {
    const asked = codeOnly.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    if (asked.success) return { kind: 'code', code: asked.data.code }
  } catch {
    // No JSON: a file, then.
  }
  return { kind: 'file', bytes }
}
