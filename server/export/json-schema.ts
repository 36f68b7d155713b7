/** The published form of `protocole-scelle.json`: the JSON Schema (2020-12) that stands in every archive and at /api/schemas. */
import * as z from 'zod'
import { sealFileSchema } from '../../protocol/version/seal-file.ts'

export const sealFileJsonSchema = (): string => {
  const form = z.toJSONSchema(sealFileSchema, { target: 'draft-2020-12' })
  const about = {
    title: 'Paraphe: version convenue',
    description:
      'Times are Unix milliseconds. `hash` is the SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of `document`; ' +
      '`signature.value` the base64 of an Ed25519 signature over the same bytes; `signature.publicKey` the base64 of its SPKI DER.',
  }
  return `${JSON.stringify({ ...about, ...form }, undefined, 2)}\n`
}
