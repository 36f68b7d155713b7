/** What whoever runs the service may ask of it: which protocols there are, and a link for somebody who lost theirs. */
import * as z from 'zod'
import { communeRoles, parties } from '../../protocol/party.ts'
import type { Party, Standing } from '../../protocol/party.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { createInvitation } from '../access/invitations.ts'
import type { Random } from '../access/secret.ts'
import type { Storage } from '../storage/storage.ts'
import { administrator } from './command.ts'
import type { Secretary } from './secretary.ts'

export const administratorAsks = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('protocols') }),
  z.strictObject({
    ask: z.literal('invite'),
    protocol: z.string().max(80),
    side: z.enum([...parties, 'observer']),
    role: z.exactOptional(z.enum(communeRoles)),
  }),
])
type Asked = z.infer<typeof administratorAsks>

export interface ProtocolListed {
  readonly id: string
  readonly names: Readonly<Record<Party, string>>
  readonly createdAt: number
  readonly sealed: boolean
  /** How many of each side are in. */
  readonly people: Readonly<Record<Party | 'observer', number>>
}
export type Told =
  | { readonly protocols: readonly ProtocolListed[] }
  | { readonly token: string; readonly names: Readonly<Record<Party, string>>; readonly standing: Standing }
  | { readonly refused: RefusalCode }

export interface AdministrationDeps {
  readonly storage: Pick<Storage, 'protocolIds' | 'protocol' | 'addInvitation'>
  readonly secretary: Pick<Secretary, 'negotiation' | 'record'>
  readonly random: Random
  /** Unix ms. */
  readonly now: () => number
}

export async function administer(deps: AdministrationDeps, asked: Asked): Promise<Told> {
  return asked.ask === 'protocols' ? { protocols: await listed(deps) } : invite(deps, asked)
}

async function listed({ storage, secretary }: AdministrationDeps): Promise<readonly ProtocolListed[]> {
  const list: ProtocolListed[] = []
  for (const id of await storage.protocolIds()) {
    const record = await storage.protocol(id)
    const { names, stage, members } = await secretary.negotiation(id)
    const inside = (side: Party | 'observer'): number =>
      [...members.values()].filter(({ participant, revoked }) => !revoked && participant.side === side).length
    const people = { belgian: inside('belgian'), partner: inside('partner'), observer: inside('observer') }
    list.push({ id, names, createdAt: record?.createdAt ?? 0, sealed: stage.kind === 'sealed', people })
  }
  return list.sort((a, b) => b.createdAt - a.createdAt)
}

/** The ledger says to everybody that it was the administrator who made the link. */
async function invite(
  { storage, secretary, random, now }: AdministrationDeps,
  { protocol, side, role = 'negotiator' }: Extract<Asked, { ask: 'invite' }>,
): Promise<Told> {
  if (!(await storage.protocol(protocol))) return { refused: 'unknown-protocol' }
  const standing: Standing = side === 'observer' ? { side, role: 'observer' } : { side, role }
  const { record, token } = createInvitation({ random, at: now(), protocol, standing })
  const line = { kind: 'invite', invitation: record.id, standing } as const
  const recorded = await secretary.record(protocol, administrator, line)
  if (!recorded.ok) return { refused: recorded.refusal.code }
  await storage.addInvitation(record)
  return { token, names: (await secretary.negotiation(protocol)).names, standing }
}
