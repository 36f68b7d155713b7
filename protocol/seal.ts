/** The agreed version: an immutable record of the text, its answers and the initials it stands on. */
import { hashOf } from './canonical.ts'
import type { Json } from './canonical.ts'
import type { JudgedItem } from './agreement.ts'
import type { Answers } from './document.ts'
import type { ItemContent, ItemId } from './items.ts'
import type { Negotiation } from './ledger.ts'
import { parties } from './party.ts'
import type { Party } from './party.ts'
import type { Template } from './template.ts'

/** Who initialled: name and office as they were declared, Unix time in ms, line of the ledger. */
export interface SealedInitial {
  readonly name: string
  readonly function: string
  readonly at: number
  readonly seq: number
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
}
/** A seal as it is stored: the document's canonical JSON is what `hash` names. */
export interface Seal {
  readonly number: number
  readonly hash: string
  readonly document: SealedDocument
}

export const sealHash = (document: SealedDocument): string => hashOf(document as unknown as Json)

export interface SealRequest {
  readonly protocol: string
  readonly at: number
  readonly template: Template
  readonly templateSha256: string
  readonly answers: Answers
  readonly items: readonly JudgedItem[]
  readonly negotiation: Negotiation
  readonly text: string
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
    parties: {
      belgian: request.answers.texts['belgian.name'] ?? '',
      partner: request.answers.texts['partner.name'] ?? '',
    },
    answers: request.answers,
    items: request.items.map((item) => ({
      id: item.id,
      label: item.label,
      text: item.text,
      content: item.content,
      hash: item.hash,
      initials: sealedInitials(item, negotiation),
    })),
    text: request.text,
  }
  return { number: document.number, hash: sealHash(document), document }
}

function sealedInitials(item: JudgedItem, negotiation: Negotiation): Partial<Record<Party, SealedInitial>> {
  const sealed: Partial<Record<Party, SealedInitial>> = {}
  for (const party of parties) {
    const initial = item.initials[party]
    if (!initial?.fresh) continue
    const person = negotiation.members.get(initial.by)?.participant
    sealed[party] = { name: person?.name ?? '', function: person?.function ?? '', at: initial.at, seq: initial.seq }
  }
  return sealed
}

/** The short code people read out or type: the first twelve hexadecimal digits in groups of four. */
export const shortCode = (hash: string): string => (hash.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')
