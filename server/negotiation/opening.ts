/** A protocol's first lines: who opened it, between whom, the three links to send, and the creator's own name in its blank. */
import * as Y from 'yjs'
import type { Statement } from '../../protocol/ledger/acts.ts'
import { textOf, tidy } from '../../protocol/answers/document.ts'
import { parties } from '../../protocol/party.ts'
import type { Participant, Party, Standing } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { FieldId, Template } from '../../protocol/text/template.ts'
import { nameField } from '../../protocol/text/blanks.ts'
import type { CreateProtocol, ProtocolCreated } from '../../protocol/wire/wire.ts'
import { createInvitation } from '../access/invitations.ts'
import { nameParticipant } from '../access/participant.ts'
import { makeSecret } from '../access/secret.ts'
import type { Random } from '../access/secret.ts'
import { keptText } from '../texts/kept-text.ts'
import type { NewEdit, NewEntry, Storage } from '../storage/storage.ts'

export interface Opened {
  readonly created: ProtocolCreated
  readonly creator: Participant
}

/** `texts`: what protocols can be made on; `now`: Unix time in ms. Refuses `unknown-template`, and names that cannot stand in the text. */
export async function openProtocol(
  storage: Pick<Storage, 'createProtocol' | 'append'>,
  texts: readonly Template[],
  request: CreateProtocol,
  { random, now }: { readonly random: Random; readonly now: number },
): Promise<Outcome<Opened>> {
  const template = texts.find(({ id }) => id === request.template)
  if (template === undefined) return refused('unknown-template', 'template')
  const names = communeNames(template, request)
  if (!names.ok) return names
  const standing: Standing = { side: request.creator.party, role: 'negotiator' }
  const named = nameParticipant({ random, standing, name: request.creator.name, function: request.creator.function })
  if (!named.ok) return refused(named.refusal.code, named.refusal.at && `creator.${named.refusal.at}`)
  const creator = named.value

  const protocol = makeId(random, 20)
  const invite = (invited: Standing) => createInvitation({ random, at: now, protocol, standing: invited })
  const invitations = {
    belgian: invite({ side: 'belgian', role: 'negotiator' }),
    partner: invite({ side: 'partner', role: 'negotiator' }),
    observer: invite({ side: 'observer', role: 'observer' }),
  }
  const records = Object.values(invitations).map(({ record }) => record)
  const acts: readonly Statement[] = [
    { kind: 'create', template: template.id, ...names.value },
    { kind: 'join', participant: creator, invitation: null },
    ...records.map(({ id, standing }): Statement => ({ kind: 'invite', invitation: id, standing })),
  ]
  const opening = acts.map((act): NewEntry => ({
    id: makeSecret(random, 12),
    at: now,
    by: creator.id,
    audience: 'all',
    act,
  }))
  const record = {
    id: protocol,
    generation: makeId(random, 8),
    template: template.id,
    text: keptText(template),
    createdAt: now,
  }
  const kept = await storage.createProtocol(record, opening, records)
  if (!kept.ok) return kept
  const { party } = request.creator
  const own = nameField(template, party)
  if (own !== undefined) {
    const written = await storage.append(protocol, [ownName(creator.id, own, names.value[party], random, now)])
    if (!written.ok) return written
  }
  const { belgian, partner, observer } = invitations
  return accepted({
    created: {
      id: protocol,
      invitations: { belgian: belgian.token, partner: partner.token, observer: observer.token },
    },
    creator,
  })
}

type Names = Readonly<Record<Party, string>>

/** They must be able to stand in their blanks as they are. */
function communeNames(template: Template, request: CreateProtocol): Outcome<Names> {
  const names = { belgian: tidy(request.belgian), partner: tidy(request.partner) }
  for (const party of parties) {
    const field = template.fields[nameField(template, party) ?? '']
    if (!/[\p{L}\p{N}]/u.test(names[party])) return refused('bad-value', party)
    if (field?.kind !== 'text' || names[party].length > field.limit) return refused('too-long', party)
  }
  return accepted(names)
}

/** A side's name in the text is that side's word: the other commune's blank stays for the other commune to fill. */
function ownName(participant: string, field: FieldId, name: string, random: Random, now: number): NewEdit {
  const doc = new Y.Doc()
  doc.clientID = Buffer.from(random(4)).readUInt32LE()
  textOf(doc, field).insert(0, name)
  return { participant, at: now, update: Y.encodeStateAsUpdate(doc), clients: [doc.clientID] }
}

/** Nothing that can be taken for something else when it is read out. 32 signs: five bits each. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789'
const makeId = (random: Random, length: number): string =>
  Array.from(random(length), (byte) => signs[byte % 32] ?? '').join('')
