/** The shapes of wire.ts as schemas, for what comes in and for the description of what goes out; the compiler holds the two together. */
import * as z from 'zod'
import { scanTypes } from '../../protocol/ledger/acts.ts'
import type { LedgerEntry, ScanHead, Statement } from '../../protocol/ledger/acts.ts'
import { lifeStages } from '../../protocol/ledger/after-seal.ts'
import type { Life, Ratification, Version } from '../../protocol/ledger/after-seal.ts'
import type { Stage } from '../../protocol/ledger/ledger.ts'
import { communeRoles, parties } from '../../protocol/party.ts'
import type { Participant, Standing } from '../../protocol/party.ts'
import { refusalCodes } from '../../protocol/refusal.ts'
import { conclusions, verdicts } from '../../protocol/version/verify.ts'
import type { Finding } from '../../protocol/version/verify.ts'
import { tidy } from '../../protocol/answers/document.ts'
import type {
  ActRecorded,
  ActsAfter,
  ActsCalledOff,
  CallOff,
  CreateProtocol,
  DeviceAdded,
  DeviceLinkMade,
  InitialSeveral,
  InstancePublicKey,
  InvitationLook,
  InvitationMade,
  MyDevices,
  MyProtocols,
  ProtocolCreated,
  ProtocolOverview,
  ScanReceived,
  SessionStarted,
  SeveralInitialled,
  Verification,
} from '../../protocol/wire/wire.ts'

/** A name as it was typed: never re-cased or split, only without white space around it and in one Unicode form. How long it may be is the template's and access/participant.ts's to say. */
const name = z.string().overwrite(tidy).min(1).max(2000)
const office = z.string().overwrite(tidy).max(2000)
const token = z.string().min(1).max(200)
const party = z.enum(parties)
const hash = z.string().regex(/^[0-9a-f]{64}$/u)

// ——— what comes in ———

export const createProtocol: z.ZodType<CreateProtocol> = z.strictObject({
  template: z.string().min(1).max(80),
  belgian: name,
  partner: name,
  creator: z.strictObject({ name: name, function: z.exactOptional(office), party }),
})
export const lookAtInvitation = z.strictObject({ token, name: z.exactOptional(name) })
export const startSession = z.strictObject({
  token,
  name: name,
  function: z.exactOptional(office),
  again: z.exactOptional(z.boolean()),
  instead: z.exactOptional(z.nullable(z.string().max(80))),
})
export const makeInvitation: z.ZodType<Standing> = z.discriminatedUnion('side', [
  z.strictObject({ side: z.literal('belgian'), role: z.enum(communeRoles) }),
  z.strictObject({ side: z.literal('partner'), role: z.enum(communeRoles) }),
  z.strictObject({ side: z.literal('observer'), role: z.literal('observer') }),
])
const actId = z.string().regex(/^[\w-]{8,64}$/u)
export const initialSeveral: z.ZodType<InitialSeveral> = z.strictObject({
  initials: z
    .array(z.strictObject({ id: actId, item: z.string().min(1).max(80), hash }))
    .min(1)
    .max(100),
})
export const callOff: z.ZodType<CallOff> = z.strictObject({ acts: z.array(actId).min(1).max(100) })
export const after = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

// ——— what goes out ———

const perParty = <S extends z.ZodType>(schema: S) => z.strictObject({ belgian: schema, partner: schema })
const identified = { id: z.string(), name: z.string(), function: z.string() }
const participant: z.ZodType<Participant> = z.union([
  z.strictObject({ ...identified, side: party, role: z.enum(communeRoles) }),
  z.strictObject({ ...identified, side: z.literal('observer'), role: z.literal('observer') }),
])
const seal = z.strictObject({ number: z.int(), hash, by: z.string(), at: z.int(), seq: z.int() })
const stage: z.ZodType<Stage> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('sealed'), seal }),
])

const scanHead: z.ZodType<ScanHead> = z.strictObject({ sha256: hash, type: z.enum(scanTypes), size: z.int() })
const stated = { seq: z.int(), by: z.string(), at: z.int() }
const person = { name: z.string(), function: z.string() }
const ratification: z.ZodType<Ratification> = z.strictObject({
  ...stated,
  date: z.string(),
  reference: z.string(),
  scan: z.exactOptional(scanHead),
})
const formerRatification = z.strictObject({ ...stated, party, reason: z.string(), ratification })
const version: z.ZodType<Version> = z.strictObject({
  seal,
  ceremonies: z.array(
    z.strictObject({
      ...stated,
      place: z.string(),
      date: z.string(),
      signatories: z.array(z.strictObject({ party, ...person })),
      guests: z.array(z.strictObject(person)),
    }),
  ),
  scans: z.array(z.strictObject({ ...stated, sha256: hash, type: z.enum(scanTypes), size: z.int() })),
  ratifications: z.strictObject({ belgian: z.exactOptional(ratification), partner: z.exactOptional(ratification) }),
  withdrawn: z.array(formerRatification),
  corrected: z.array(formerRatification),
  inForce: z.exactOptional(z.strictObject({ since: z.string(), at: z.int(), seq: z.int() })),
})
const life: z.ZodType<Life> = z.strictObject({
  stage: z.enum(lifeStages),
  inForce: z.nullable(z.int()).meta({ description: 'Number of the version that binds the communes now.' }),
})

export const protocolCreated: z.ZodType<ProtocolCreated> = z.strictObject({
  id: z.string(),
  invitations: z.strictObject({ belgian: token, partner: token, observer: token }),
})
export const invitationLook: z.ZodType<InvitationLook> = z.strictObject({
  protocol: z.string(),
  names: perParty(z.string()),
  standing: makeInvitation,
  here: z.exactOptional(participant),
  served: z.exactOptional(z.literal(true)),
  taken: z.exactOptional(
    z.strictObject({
      name: z.string(),
      function: z.string(),
      side: z.enum([...parties, 'observer']),
      again: z.boolean(),
    }),
  ),
})
export const sessionStarted: z.ZodType<SessionStarted> = z.strictObject({
  protocol: z.string(),
  participant: z.string(),
})
export const invitationMade: z.ZodType<InvitationMade> = z.strictObject({ invitation: z.string(), token })
export const addDevice = z.strictObject({ token })
export const myDevices: z.ZodType<MyDevices> = z.strictObject({
  devices: z.array(
    z.strictObject({ id: z.string(), name: z.string(), firstUsed: z.int(), lastUsed: z.int(), here: z.boolean() }),
  ),
})
export const deviceLinkMade: z.ZodType<DeviceLinkMade> = z.strictObject({ token, expiresAt: z.int() })
export const deviceAdded: z.ZodType<DeviceAdded> = z.strictObject({ protocols: z.array(z.string()) })
export const myProtocols: z.ZodType<MyProtocols> = z.strictObject({
  mayCreate: z.boolean(),
  protocols: z.array(
    z.strictObject({
      id: z.string(),
      names: perParty(z.string()),
      me: participant,
      stage: z.enum(['draft', 'sealed']),
      round: z.int(),
      life,
      lastAct: z.int(),
    }),
  ),
})

const itemInitial = z.strictObject({
  fresh: z.boolean(),
  at: z.int(),
  by: z.string(),
  carriedFrom: z.exactOptional(z.int()),
})
export const protocolOverview: z.ZodType<ProtocolOverview> = z.strictObject({
  id: z.string(),
  generation: z.string(),
  template: z.strictObject({ id: z.string(), sha256: hash }),
  parties: perParty(z.string()),
  stage,
  round: z.int(),
  life,
  versions: z.array(version),
  me: participant,
  items: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['answer', 'domains', 'domain', 'signatories']),
      party: z.enum([...parties, 'shared']),
      text: z.string(),
      hash,
      initials: z.strictObject({ belgian: z.exactOptional(itemInitial), partner: z.exactOptional(itemInitial) }),
      state: z.enum(['empty', 'open', 'belgian', 'partner', 'agreed', 'changed']),
      view: z.enum(['empty', 'to-discuss', 'ours', 'theirs', 'belgian', 'partner', 'agreed', 'changed']),
      conditions: z.array(z.string()),
    }),
  ),
  ledgerSeq: z.int(),
})

export const severalInitialled: z.ZodType<SeveralInitialled> = z.strictObject({
  initials: z.array(
    z.discriminatedUnion('outcome', [
      z.strictObject({ item: z.string(), outcome: z.literal('recorded'), seq: z.int() }),
      z.strictObject({ item: z.string(), outcome: z.literal('refused'), code: z.enum(refusalCodes) }),
    ]),
  ),
})
export const scanReceived: z.ZodType<ScanReceived> = scanHead
export const instancePublicKey: z.ZodType<InstancePublicKey> = z.strictObject({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string(),
  fingerprint: hash,
  madeAt: z.int(),
})
const finding = z
  .custom<Finding>((value) => typeof value === 'object' && value !== null && 'kind' in value)
  .meta({
    description:
      'An object with a member `kind`, as protocol/version/verify.ts lists them, and the members of that kind.',
  })
export const verification: z.ZodType<Verification> = z.strictObject({
  conclusion: z.enum(conclusions),
  findings: z.array(z.strictObject({ verdict: z.enum(verdicts), finding })),
  version: z.exactOptional(
    z.strictObject({ number: z.int(), at: z.int(), hash: z.string(), parties: perParty(z.string()) }),
  ),
})
export const actsCalledOff: z.ZodType<ActsCalledOff> = z.strictObject({
  acts: z.array(
    z.discriminatedUnion('outcome', [
      z.strictObject({ id: z.string(), outcome: z.literal('recorded'), seq: z.int() }),
      z.strictObject({ id: z.string(), outcome: z.literal('called-off') }),
    ]),
  ),
})
export const actRecorded: z.ZodType<ActRecorded> = z.strictObject({ seq: z.int() })
/** One member `kind` and those of its kind, as protocol/ledger/acts.ts lists them; kinds may be added, so programs pass over those they do not know. */
const statement = z
  .custom<Statement>((value) => typeof value === 'object' && value !== null && 'kind' in value)
  .meta({
    description:
      'An object with a member `kind`: create, invite, join, comment, initial, seal … and the members of that kind.',
  })
const ledgerEntry: z.ZodType<LedgerEntry> = z.strictObject({
  seq: z.int(),
  id: z.string(),
  at: z.int(),
  by: z.string(),
  audience: z.enum(['all', ...parties, 'observer']),
  journalSeq: z.exactOptional(z.int()),
  act: statement,
})
export const actsAfter: z.ZodType<ActsAfter> = z.strictObject({ entries: z.array(ledgerEntry) })
