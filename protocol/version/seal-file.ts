/** Reading a file that claims to hold an agreed version. Whoever brings it is a stranger: nothing is believed, only its form is checked here. */
import * as z from 'zod/mini'
import type { Json } from '../canonical.ts'
import type { RichText } from '../answers/content.ts'
import { nameForms, placeForms } from '../text/french.ts'
import type { Answers } from '../answers/document.ts'
import { parties } from '../party.ts'
import { textRoles } from '../text/template.ts'
import { accepted, refused } from '../refusal.ts'
import type { Outcome } from '../refusal.ts'
import type { SealSignature, SealedDocument } from './seal.ts'

/** What the file states. `signed` is the document exactly as it stands in the file, members this program does not know included. */
export interface OpenedSeal {
  readonly document: SealedDocument
  readonly signed: Json
  readonly hash: string
  readonly signature: SealSignature | undefined
}

/** Signs. Thirty domains of a thousand words, as answers, as points and as printed in lines and in structure, are half of it. */
const longest = 2_000_000
/** Braces within braces: an honest file has a dozen at most. */
const deepest = 40

const texts = z.record(z.string(), z.string())
const run = z.object({
  text: z.string(),
  bold: z.exactOptional(z.literal(true)),
  italic: z.exactOptional(z.literal(true)),
})
const richText: z.ZodMiniType<RichText> = z.lazy(() => z.array(richBlock))
const richBlock: z.ZodMiniType<RichText[number]> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(richText) }),
])
const person = { name: z.string(), function: z.string() }
const answers: z.ZodMiniType<Answers> = z.object({
  texts,
  dates: texts,
  choices: texts,
  selections: z.record(z.string(), z.array(z.string())),
  forms: z.record(z.string(), z.enum([...nameForms, ...placeForms])),
  domains: z.array(
    z.object({
      id: z.string(),
      position: z.string(),
      retained: z.boolean(),
      title: z.string(),
      body: richText,
    }),
  ),
  signatories: z.array(
    z.object({ id: z.string(), party: z.enum(parties), position: z.string(), ...person, delegation: z.boolean() }),
  ),
})
const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  z.object({ kind: z.literal('domain'), title: z.string(), retained: z.boolean(), body: richText }),
  z.object({ kind: z.literal('domains'), order: z.array(z.string()) }),
  z.object({ kind: z.literal('signatories'), persons: z.array(z.object({ ...person, delegation: z.boolean() })) }),
])
const initial = z.object({ ...person, at: z.number(), seq: z.number(), round: z.exactOptional(z.number()) })
const segment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), text: z.string() }),
  z.object({ kind: z.literal('agreed'), text: z.string() }),
  z.object({ kind: z.literal('hint'), text: z.string() }),
  z.object({
    kind: z.literal('field'),
    field: z.string(),
    item: z.string(),
    place: z.int(),
    filled: z.boolean(),
    text: z.string(),
  }),
])
const domain = z.object({
  id: z.string(),
  item: z.string(),
  number: z.int(),
  title: z.string(),
  retained: z.boolean(),
  body: richText,
})
const column = z.object({
  party: z.enum(parties),
  item: z.string(),
  heading: z.array(segment),
  signatories: z.array(z.object({ id: z.optional(z.string()), ...person, delegation: z.boolean() })),
  hint: z.string(),
})
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), role: z.enum(textRoles), segments: z.array(segment) }),
  z.object({ kind: z.literal('definition'), term: z.string(), text: z.string() }),
  z.object({ kind: z.literal('list'), marker: z.string(), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('domains'),
    intro: z.string(),
    empty: z.object({ hint: z.string(), after: z.string() }),
    retainedMark: z.string(),
    domains: z.array(domain),
    closing: z.string(),
  }),
  z.object({ kind: z.literal('signatures'), delegation: z.string(), columns: z.array(column) }),
])
const document: z.ZodMiniType<SealedDocument> = z.object({
  format: z.literal('paraphe-seal/1'),
  protocol: z.string(),
  number: z.int(),
  round: z.int(),
  at: z.int(),
  template: z.object({ id: z.string(), sha256: z.string() }),
  parties: z.object({ belgian: z.string(), partner: z.string() }),
  answers,
  items: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      text: z.string(),
      content,
      hash: z.string(),
      initials: z.object({ belgian: z.exactOptional(initial), partner: z.exactOptional(initial) }),
    }),
  ),
  text: z.string(),
  blocks: z.exactOptional(z.array(block)),
})
/** The form of `protocole-scelle.json`. Members it does not name are allowed: a later service may add some. */
export const sealFileSchema = z.object({
  format: z.literal('paraphe-seal-file/1'),
  document,
  hash: z.string(),
  signature: z.exactOptional(z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string(), value: z.string() })),
})

/** Refuses `no-seal-inside`: what cannot be read is no seal. */
export function openSealFile(text: string): Outcome<OpenedSeal> {
  const json = parsed(text)
  const read = sealFileSchema.safeParse(json)
  if (!read.success) return refused('no-seal-inside', read.error.issues[0]?.path.map(String).join('.'))
  const { document, hash, signature } = read.data
  const { document: signed } = json as { readonly document: Json }
  return accepted({ document, signed, hash, signature })
}

function parsed(text: string): unknown {
  if (text.length > longest || !isShallow(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Readers that call themselves would run out of stack on a file made of brackets. Looks at each sign once. */
function isShallow(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length && depth <= deepest; at++) {
    const sign = text[at]
    if (quoted && sign === '\\') at++
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '[' || sign === '{')) depth++
    else if (!quoted && (sign === ']' || sign === '}')) depth--
  }
  return depth <= deepest
}
