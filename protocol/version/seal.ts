/** The agreed version: an immutable record of the text, its answers and the initials it stands on. */
import { encodeUtf8 } from 'lib0/string'
import { canonicalJson, hashOf } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import type { JudgedItem } from '../ledger/agreement.ts'
import type { Answers } from '../answers/document.ts'
import type { ItemContent, ItemId } from '../points/items.ts'
import type { Negotiation } from '../ledger/ledger.ts'
import { parties } from '../party.ts'
import { plainText } from '../print/plain-text.ts'
import type { Rendered } from '../print/rendered.ts'
import type { Party } from '../party.ts'
import { namesIn } from '../text/blanks.ts'
import type { Template } from '../text/template.ts'

/**
 * Who initialled: name and office as they were declared, Unix time in ms, line of the ledger. `round`: the round it was given
 * in, an earlier one than the document's for initials that were carried over; versions of Paraphe's first months lack it.
 */
export interface SealedInitial {
  readonly name: string
  readonly function: string
  readonly at: number
  readonly seq: number
  readonly round?: number
}
export interface SealedItem {
  readonly id: ItemId
  readonly label: string
  readonly text: string
  readonly content: ItemContent
  readonly hash: string
  readonly initials: Readonly<Partial<Record<Party, SealedInitial>>>
}
/** What is hashed, signed and attached. Self-contained: the plain text is in it. */
export interface SealedDocument {
  readonly format: 'paraphe-seal/1'
  readonly protocol: string
  readonly number: number
  readonly round: number
  /** Unix time in ms at which the version was frozen. */
  readonly at: number
  readonly template: { readonly id: string; readonly sha256: string }
  readonly parties: Readonly<Record<Party, string>>
  readonly answers: Answers
  readonly items: readonly SealedItem[]
  /** The whole text as printed, in lines. */
  readonly text: string
  /** The same in structure: what every file of this version is made from. Versions sealed before 0.2 lack it. */
  readonly blocks?: Rendered
}
/**
 * The instance's word that it froze this document: Ed25519 over the UTF-8 bytes of its canonical JSON. `publicKey` is the
 * base64 of the key's SPKI DER, `value` the base64 of the 64 bytes. It is no signature of a person.
 */
export interface SealSignature {
  readonly algorithm: 'Ed25519'
  readonly publicKey: string
  readonly value: string
}
/** A seal as it is stored: the document's canonical JSON is what `hash` names and `signature` signs. */
export interface Seal {
  readonly number: number
  readonly hash: string
  readonly document: SealedDocument
  readonly signature: SealSignature
}
/** Signs UTF-8 bytes with the instance's key. */
export type Sign = (bytes: Uint8Array) => SealSignature

/** A seal taken out as a file, and attached to its PDF: what can be verified without the server ([SEAL3]). */
export interface SealFile {
  readonly format: 'paraphe-seal-file/1'
  readonly document: SealedDocument
  readonly hash: string
  readonly signature: SealSignature
}
export const sealFile = ({ document, hash, signature }: Seal): SealFile => ({
  format: 'paraphe-seal-file/1',
  document,
  hash,
  signature,
})

export const sealHash = (document: SealedDocument): string => hashOf(document as unknown as Json)

/** What is signed of a document as it stands in a file: the UTF-8 bytes of its canonical JSON. */
export const signedJson = (document: Json): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(encodeUtf8(canonicalJson(document)))

/** What is signed. */
export const signedBytes = (document: SealedDocument): Uint8Array => signedJson(document as unknown as Json)

export interface SealRequest {
  readonly protocol: string
  readonly at: number
  readonly template: Template
  readonly templateSha256: string
  readonly answers: Answers
  readonly items: readonly JudgedItem[]
  readonly negotiation: Negotiation
  readonly rendered: Rendered
  readonly sign: Sign
}

/** Builds the next seal. Only called when no obstacle is left; the initials inside are the fresh ones. */
export function makeSeal(request: SealRequest): Seal {
  const { negotiation } = request
  const document: SealedDocument = {
    format: 'paraphe-seal/1',
    protocol: request.protocol,
    number: negotiation.seals.length + 1,
    round: negotiation.round,
    at: request.at,
    template: { id: request.template.id, sha256: request.templateSha256 },
    parties: namesIn(request.template, request.answers, { belgian: '', partner: '' }),
    answers: request.answers,
    items: request.items.map((item) => ({
      id: item.id,
      label: item.label,
      text: item.text,
      content: item.content,
      hash: item.hash,
      initials: sealedInitials(item, negotiation),
    })),
    text: plainText(request.rendered),
    blocks: request.rendered,
  }
  return { number: document.number, hash: sealHash(document), document, signature: request.sign(signedBytes(document)) }
}

function sealedInitials(item: JudgedItem, negotiation: Negotiation): Partial<Record<Party, SealedInitial>> {
  const sealed: Partial<Record<Party, SealedInitial>> = {}
  for (const party of parties) {
    const initial = item.initials[party]
    if (!initial?.fresh) continue
    const person = negotiation.members.get(initial.by)?.participant
    const { at, seq, round } = initial
    sealed[party] = { name: person?.name ?? '', function: person?.function ?? '', at, seq, round }
  }
  return sealed
}

/** The short code people read out or type: the first twelve hexadecimal digits in groups of four. */
export const shortCode = (hash: string): string => (hash.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')
