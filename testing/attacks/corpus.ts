/** Every attack made by hand, with its stage and the code of its refusal. */
import type { Stage } from '../../protocol/ledger/ledger.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Author } from '../../server/admission/admission.ts'
import { ids } from './attacked-room.ts'
import type { Ground } from './attacked-room.ts'
import { draft, kito, sealedStage } from '../sessions/judged-room.ts'
import { rawGc, rawItem, rawUpdate, stringContent } from './raw-update.ts'
import { domainWith, only, remove, write } from './attack.ts'
import type { Attack } from './attack.ts'
import { bytes } from './bytes.ts'
import { identities, serversOwnId } from './identities.ts'
import { kinds } from './kinds.ts'
import { mixtures } from './mixtures.ts'
import { places } from './places.ts'
import { rights } from './rights.ts'

export interface Case {
  readonly name: string
  readonly code: RefusalCode
  readonly update: (ground: Ground) => Uint8Array
  readonly author: Author
  readonly stage: Stage
}

const afterSeal: readonly Attack[] = [
  [
    'a letter of one’s own once sealed',
    'sealed',
    (room) => write([{ origin: room.letter('partner.name') }, stringContent('x')]),
  ],
  ['a deletion of one’s own once sealed', 'sealed', (room) => remove(only(room.letter('partner.name')))],
  ['a domain once sealed', 'sealed', () => domainWith({})],
  [
    'content deleted already once sealed',
    'sealed',
    () => rawUpdate([{ client: ids.unused, clock: 0, structs: [rawGc(1)] }]),
  ],
]

const during = (stage: Stage, attacks: readonly Attack[]): readonly Case[] =>
  attacks.map(([name, code, update, author = kito]) => ({ name, code, update, author, stage }))

/** What a stranger's program can send over a socket, all of it. */
export const draftCorpus = during(draft, [...bytes, ...kinds, ...places, ...rights, ...identities, ...mixtures])
export const sealedCorpus = during(sealedStage, afterSeal)
export const corpus: readonly Case[] = [...draftCorpus, ...sealedCorpus, ...during(draft, [serversOwnId])]

/** Deletes a letter of `place`, which both sides may. */
export const legalDeletion = (ground: Ground): Uint8Array => remove(only(ground.letter('place')))
/** States a letter of the other side anew, with other words and another neighbour. */
export const toldAgain = (ground: Ground): Uint8Array => {
  const { client, clock } = ground.letter('belgian.name')
  const item = rawItem({ origin: ground.letter('place', 3) }, stringContent('XXXXX'))
  return rawUpdate([{ client, clock, structs: [item] }])
}
