/** The protocol for other programs: the state of the negotiation, or an agreed version that can be checked without the server. No comments, no addresses. */
import { judge } from '../../protocol/ledger/agreement.ts'
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import type { ItemState, JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import type { Negotiation, Stage } from '../../protocol/ledger/ledger.ts'
import { parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { render } from '../../protocol/print/render.ts'
import { sealFile } from '../../protocol/version/seal.ts'
import type { Seal, SealedInitial } from '../../protocol/version/seal.ts'
import { namesIn } from '../../protocol/text/blanks.ts'
import type { Template } from '../../protocol/text/template.ts'
import { templateSha256 } from '../../protocol/text/templates.ts'

/** `at` and every other moment in Unix ms; `text` is the whole text in lines, as hashed into a seal. */
export interface StateExport {
  readonly format: 'paraphe-state/1'
  readonly protocol: string
  readonly at: number
  readonly template: { readonly id: string; readonly sha256: string }
  readonly stage: Stage['kind']
  readonly round: number
  readonly seals: readonly { readonly number: number; readonly hash: string; readonly at: number }[]
  readonly parties: Readonly<Record<Party, string>>
  readonly answers: Answers
  readonly items: readonly {
    readonly id: ItemId
    readonly label: string
    readonly text: string
    readonly hash: string
    readonly state: ItemState
    readonly initials: Readonly<Partial<Record<Party, SealedInitial & { readonly fresh: boolean }>>>
  }[]
  readonly text: string
}

export interface StateRequest {
  readonly protocol: string
  readonly at: number
  readonly template: Template
  readonly answers: Answers
  readonly negotiation: Negotiation
}

export function stateExport({ protocol, at, template, answers, negotiation }: StateRequest): StateExport {
  return {
    format: 'paraphe-state/1',
    protocol,
    at,
    template: { id: template.id, sha256: templateSha256(template) },
    stage: negotiation.stage.kind,
    round: negotiation.round,
    seals: negotiation.seals.map(({ number, hash, at: sealedAt }) => ({ number, hash, at: sealedAt })),
    parties: namesIn(template, answers, negotiation.names),
    answers,
    items: judge(itemsOf(template, answers), negotiation).map((item) => ({
      id: item.id,
      label: item.label,
      text: item.text,
      hash: item.hash,
      state: item.state,
      initials: initialsOf(item, negotiation),
    })),
    text: plainText(render(template, answers)),
  }
}

function initialsOf(item: JudgedItem, negotiation: Negotiation): StateExport['items'][number]['initials'] {
  const initials: Partial<Record<Party, SealedInitial & { fresh: boolean }>> = {}
  for (const party of parties) {
    const initial = item.initials[party]
    if (!initial) continue
    const person = negotiation.members.get(initial.by)?.participant
    initials[party] = {
      name: person?.name ?? '',
      function: person?.function ?? '',
      at: initial.at,
      seq: initial.seq,
      fresh: initial.fresh,
    }
  }
  return initials
}

/** An agreed version as a file, the same bytes in a PDF, in the archive and alone: in canonical form as a whole. */
export const sealJson = (seal: Seal): string => canonicalJson(sealFile(seal) as unknown as Json)

export const stateJson = (state: StateExport): string => `${JSON.stringify(state, undefined, 2)}\n`
