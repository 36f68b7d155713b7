/**
 * The form of a file that holds an official text (`texts/*.json`), version 1. The JSON Schema beside those files is made
 * from this one description. What no schema can say (a blank that nothing prints …) is in text-faults.ts.
 */
import * as z from 'zod/mini'
import { textRoles } from './template.ts'
import type { Template } from './template.ts'

export const textFormat = 'paraphe-text/1'

/** Ids of texts, blanks and points. A point's stands in addresses, and in the keys of the shared document. */
const idPattern = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/
const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(idPattern))

const words = z.string().check(z.maxLength(20_000))
const label = z.string().check(z.maxLength(200))
const inLanguages = z.strictObject({ fr: label, nl: label, en: label })
const party = z.enum(['belgian', 'partner'])
const owner = z.enum(['belgian', 'partner', 'shared'])
const upTo = (most: number) => z.int().check(z.minimum(1), z.maximum(most))
const options = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(40))

const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), owner, label: inLanguages, limit: upTo(2000) }),
  z.strictObject({ kind: z.literal('date'), owner, label: inLanguages }),
  z.strictObject({ kind: z.literal('choice'), owner, label: inLanguages, options }),
  z.strictObject({ kind: z.literal('selection'), owner, label: inLanguages, options, limit: upTo(2000) }),
])

const item = z.strictObject({
  id,
  label: inLanguages,
  short: z.optional(inLanguages),
  party: owner,
  fields: z.array(id).check(z.minLength(1), z.maxLength(20)),
  required: z.boolean(),
})

const inline = z.union([
  words,
  z.strictObject({ of: id }),
  z.strictObject({ at: id, hint: words }),
  z.strictObject({ value: id, hint: words }),
  z.strictObject({ selection: id, empty: words }),
  z.strictObject({
    agent: z.strictObject({ civility: id, name: id, function: id }),
    hints: z.strictObject({ name: words, function: words }),
  }),
])
const content = z.array(inline).check(z.minLength(1), z.maxLength(100))

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), role: z.enum(textRoles), content }),
  z.strictObject({ kind: z.literal('definition'), term: words, text: words }),
  z.strictObject({
    kind: z.literal('list'),
    marker: z.string().check(z.minLength(1), z.maxLength(3)),
    items: z.array(words).check(z.minLength(1), z.maxLength(200)),
  }),
  z.strictObject({
    kind: z.literal('domains'),
    intro: words,
    empty: z.strictObject({ hint: words, after: words }),
    retainedMark: words,
  }),
  z.strictObject({
    kind: z.literal('signatures'),
    delegation: words,
    columns: z.array(z.strictObject({ party, heading: content, hint: words })).check(z.length(2)),
  }),
])

/** Bounds within which a text may set its own: what one edit and one document may cost is the service's business. */
const limits = z.strictObject({
  domains: upTo(100),
  domainTitle: upTo(1000),
  domainBody: upTo(20_000),
  signatoriesPerSide: upTo(4),
  signatoryName: upTo(500),
  signatoryFunction: upTo(500),
  updateBytes: z.int().check(z.minimum(16_384), z.maximum(262_144)),
  documentBytes: z.int().check(z.minimum(262_144), z.maximum(8_388_608)),
})

export const textFile = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(textFormat),
  id,
  formerHashes: z._default(z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.maxLength(20)), []),
  name: inLanguages,
  language: z.literal('fr'),
  retained: z.strictObject({ label: inLanguages, short: inLanguages }),
  fields: z.record(id, field),
  items: z.array(item).check(z.minLength(1), z.maxLength(60)),
  limits,
  usualDomains: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(60)),
  blocks: z.array(block).check(z.minLength(1), z.maxLength(500)),
})
export type TextFile = z.infer<typeof textFile>

/** Where something is wrong in a file, as a person finds it there: `blocks[3].content[1]`. */
export const placeIn = (path: readonly PropertyKey[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`)).join('')

/** The text without what only a file has. */
export function templateOf({ $schema: _schema, format: _format, ...template }: TextFile): Template {
  return template
}
