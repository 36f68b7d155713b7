import { expect, test } from 'vitest'
import * as z from 'zod'
import { sealJson } from './json.ts'
import { sealFileJsonSchema } from './json-schema.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'
import { twoHundredProtocols } from '../../testing/files/random-answers.ts'

const published = z.fromJSONSchema(JSON.parse(sealFileJsonSchema()) as Parameters<typeof z.fromJSONSchema>[0])
const exported = (answers = fullAnswers): unknown => JSON.parse(sealJson(sealedEdition(answers).seal))

test('what is exported keeps to the published schema, for two hundred protocols (seed 5)', () => {
  for (const answers of [fullAnswers, ...twoHundredProtocols(5)])
    expect(published.safeParse(exported(answers)).error).toBeUndefined()
})

test.each([
  ['another format', { format: 'autre' }],
  ['no hash', { hash: undefined }],
  ['a number for the text', { document: { ...(exported() as { document: object }).document, text: 1 } }],
])('the published schema refuses %s', (_what, change) => {
  const changed: unknown = JSON.parse(JSON.stringify({ ...(exported() as object), ...change }))
  expect(published.safeParse(changed).success).toBe(false)
})
