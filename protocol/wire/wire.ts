/**
 * What goes over the network between a page (or another program) and the server.
 *
 * WebSocket `/sync/<room>`: frames of the y-websocket protocol (a varUint type, then its body): 0 sync, 1 awareness,
 * 3 query awareness. Three more types are sent only to a client that sent one of that type first, so a stock client never
 * sees them:
 * - 100 acknowledgement: the client sends `[100, n]` (n a varUint of its own) behind its edits; the server answers
 *   `[100, n]` once everything it received before it on that socket is on disk, deletions included.
 * - 101 ledger: the client sends `[101, after]` (varUint: last seq it has); the server answers, and goes on answering
 *   for every new line, `[101, varString of a JSON array of LedgerEntry]`, lines the person may see only, numbered as
 *   their side counts them: from 1, without a gap. Every `seq` and `ledgerSeq` of the API is such a number.
 * - 102 shown: the client sends `[102, shownSeq]` (varUint: the last edit of the journal that its person has had before
 *   their eyes; 0 for none), first to ask, later whenever a visible page has applied more. The server answers, and tells
 *   again behind what it broadcasts, gathered to a few a second, `[102, durableSeq, seenByBelgian, seenByPartner]`
 *   (varUints): the last edit on disk that this socket has been sent, and the last one that anybody of each side has been
 *   shown. What a client claims beyond what it was sent counts for nothing; an observer's reading counts for no side.
 * A refused socket is closed with a code of {@link closeCodeFor} and the refusal's code as reason.
 */
import type { ItemState, ItemView } from '../ledger/agreement.ts'
import type { LedgerEntry, ScanHead } from '../ledger/acts.ts'
import type { Life, Version } from '../ledger/after-seal.ts'
import type { ReadMark } from '../ledger/history.ts'
import type { ItemId, ItemKind } from '../points/items.ts'
import type { Stage } from '../ledger/ledger.ts'
import type { Participant, Party, Side, Standing } from '../party.ts'
import type { RefusalCode } from '../refusal.ts'
import type { InLanguages, Template } from '../text/template.ts'
import type { Conclusion, Finding, Verdict } from '../version/verify.ts'

export const frame = { sync: 0, awareness: 1, queryAwareness: 3, acknowledged: 100, ledger: 101, shown: 102 } as const

/** Room of a protocol: `<protocolId>.<generation>`. A server whose data was reset starts another generation, so old device copies never merge into it. */
export const roomName = (protocolId: string, generation: string): string => `${protocolId}.${generation}`
export function parseRoomName(room: string): { readonly protocolId: string; readonly generation: string } | undefined {
  const [, protocolId, generation] = /^([a-z0-9]{8,40})\.([a-z0-9]{1,40})$/.exec(room) ?? []
  return protocolId === undefined || generation === undefined ? undefined : { protocolId, generation }
}

/** WebSocket close codes; all in 4400–4499, which stock clients do not retry. 1012 (restart) is retried. */
export function closeCodeFor(code: RefusalCode): number {
  switch (code) {
    case 'not-signed-in':
      return 4401
    case 'not-invited':
    case 'revoked':
    case 'foreign-origin':
    case 'speaks-for-other':
    case 'unknown-protocol':
      return 4403
    case 'other-generation':
      return 4409
    case 'too-large':
      return 4413
    case 'too-fast':
      return 4429
    default:
      return 4422
  }
}

/**
 * For whom a page stands ([SAY4]): the participant's id, in this header, or in this member of the query where no header can be
 * written (a socket, a download by a link). When the cookie speaks for somebody else, the answer is `speaks-for-other`, and
 * nothing was done. A program that says nothing is whom its cookie speaks for.
 */
export const standsFor = { header: 'x-stands-for', query: 'as' } as const

/** RFC 9457 problem document; `code` is stable, `title` a sentence in the language asked for. */
export interface Problem {
  readonly type: string
  readonly status: number
  readonly code: RefusalCode
  readonly title: string
  readonly at?: string
  readonly detail?: string
}

/** `POST /api/protocols` */
export interface CreateProtocol {
  readonly template: string
  readonly belgian: string
  readonly partner: string
  readonly creator: { readonly name: string; readonly function?: string; readonly party: Party }
}
/** 201; the tokens are shown this once and stored only as hashes. Links are `/j#<token>`. */
export interface ProtocolCreated {
  readonly id: string
  readonly invitations: { readonly belgian: string; readonly partner: string; readonly observer: string }
}

/**
 * `POST /api/invitations/look` `{token, name?}`: what an invitation is for, without using it. `here`: for whom the asking
 * browser speaks in this protocol until now. `served`: somebody has come by it, and it brings nobody else in any more.
 * `taken`: with a `name`, who bears it already, or one that reads the same; `again`: whoever comes by this link may be them.
 */
export interface InvitationLook {
  readonly protocol: string
  readonly names: Readonly<Record<Party, string>>
  readonly standing: Standing
  readonly here?: Participant
  readonly served?: true
  readonly taken?: { readonly name: string; readonly function: string; readonly side: Side; readonly again: boolean }
}
/**
 * `POST /api/sessions` `{token, name, function?, instead?, again?}` → 201 and the session cookie. Somebody who comes again is
 * who they were, in the role they have now. `again: false`: another person than whoever bears the same name; without it, a
 * name of another side is refused, `name-taken`. `instead`: for whom the asker believes their browser to speak until now, null for
 * nobody; when it is somebody else, `speaks-for-other`.
 */
export interface SessionStarted {
  readonly protocol: string
  readonly participant: string
}
/** `POST /api/protocols/:id/invitations` `{side, role}` → 201 */
export interface InvitationMade {
  readonly invitation: string
  readonly token: string
}

/**
 * `GET /api/devices`: the browsers that speak for the same people as the asker's, the first one begun first. Times are Unix
 * ms, the last use to about an hour; `name` is coarse (`Firefox · Android`), empty when unknown. No address is kept.
 * `DELETE /api/devices/:device` signs one out (204, also when it is gone already), `DELETE /api/devices` all but the asker's.
 */
export interface MyDevices {
  readonly devices: readonly {
    readonly id: string
    readonly name: string
    readonly firstUsed: number
    readonly lastUsed: number
    readonly here: boolean
  }[]
}
/** `POST /api/devices/link` → 201: the link `/appareil#<token>`, for one further device until `expiresAt` (Unix ms). */
export interface DeviceLinkMade {
  readonly token: string
  readonly expiresAt: number
}
/** `POST /api/devices` `{token}` → 201 and the session cookie: the browser speaks for whom the link's maker speaks for. */
export interface DeviceAdded {
  readonly protocols: readonly string[]
}

/** `GET /api/me` */
export interface MyProtocols {
  readonly mayCreate: boolean
  readonly protocols: readonly {
    readonly id: string
    readonly names: Readonly<Record<Party, string>>
    readonly me: Participant
    readonly stage: Stage['kind']
    readonly round: number
    readonly life: Life
    /** Unix time in ms of the last line of the ledger. */
    readonly lastAct: number
  }[]
}

/** `GET /api/protocols/:id` */
export interface ProtocolOverview {
  readonly id: string
  readonly generation: string
  readonly template: { readonly id: string; readonly sha256: string }
  readonly parties: Readonly<Record<Party, string>>
  readonly stage: Stage
  readonly round: number
  readonly life: Life
  /** Every agreed version with its life since, the first first. */
  readonly versions: readonly Version[]
  readonly me: Participant
  readonly items: readonly {
    readonly id: ItemId
    readonly kind: ItemKind
    readonly party: Party | 'shared'
    readonly text: string
    readonly hash: string
    readonly initials: Readonly<
      Partial<
        Record<
          Party,
          /** `carriedFrom`: given in the round of this agreed version, and not again since. */
          { readonly fresh: boolean; readonly at: number; readonly by: string; readonly carriedFrom?: number }
        >
      >
    >
    readonly state: ItemState
    /** The same for the side that asks. */
    readonly view: ItemView
    /** Threads that both communes must close before the point is agreed. */
    readonly conditions: readonly string[]
  }[]
  readonly ledgerSeq: number
}

/** `POST /api/protocols/:id/acts` answers with the line's place in the ledger, as its author's side counts. */
export interface ActRecorded {
  readonly seq: number
}
/**
 * `POST /api/protocols/:id/acts/call-off`: for acts of one's own whose answer was lost, or that one no longer wants. Each was
 * `recorded`, and stays so, or is `called-off`: from then on, whatever of it still arrives is refused.
 */
export interface CallOff {
  readonly acts: readonly string[]
}
export interface ActsCalledOff {
  readonly acts: readonly (
    | { readonly id: string; readonly outcome: 'recorded'; readonly seq: number }
    | { readonly id: string; readonly outcome: 'called-off' }
  )[]
}
/** `GET /api/protocols/:id/acts?after=<seq>` */
export interface ActsAfter {
  readonly entries: readonly LedgerEntry[]
}

/**
 * `POST /api/protocols/:id/initials`: initials on several points at once, each an act of its own with its own `id`. Each is
 * recorded or refused by itself, as if stated alone; the answer lists them in the same order.
 */
export interface InitialSeveral {
  readonly initials: readonly { readonly id: string; readonly item: ItemId; readonly hash: string }[]
}
export interface SeveralInitialled {
  readonly initials: readonly (
    | { readonly item: ItemId; readonly outcome: 'recorded'; readonly seq: number }
    | { readonly item: ItemId; readonly outcome: 'refused'; readonly code: RefusalCode }
  )[]
}
/**
 * `POST /api/protocols/:id/scans` with the bytes of a PDF, JPEG or PNG as body, 15 MB at most → 201. It is seen by nobody
 * until an act (`scan`, `ratify`) names its SHA-256; then `GET /api/protocols/:id/scans/<sha256>` gives it as an attachment.
 */
export type ScanReceived = ScanHead

/** `GET /api/instance-key`: what this service signs agreed versions with. `fingerprint` is the SHA-256 of the key's SPKI DER. */
export interface InstancePublicKey {
  readonly algorithm: 'Ed25519'
  /** Base64 of the SPKI DER. */
  readonly publicKey: string
  readonly fingerprint: string
  /** Unix time in ms. */
  readonly madeAt: number
}

/**
 * `POST /api/verify`, by anybody: the bytes of a PDF, JSON, DOCX, HTML or text file as they are, 15 MB at most, or the JSON
 * `{code}` with the short code printed in the footer. Refuses `no-seal-inside`. What is contradicted is in the findings;
 * each reads as a sentence by {@link findingSentence}. It never speaks of a signature in the legal sense.
 */
export interface Verification {
  readonly conclusion: Conclusion
  readonly findings: readonly { readonly verdict: Verdict; readonly finding: Finding }[]
  /** The version in question, as the file states it, or as this service has it on record. */
  readonly version?: {
    readonly number: number
    readonly at: number
    readonly hash: string
    readonly parties: Readonly<Record<Party, string>>
  }
}

/** What a person shows of themselves to the others of a room. `name`, `side` and `id` are the server's; the client adds where it writes. */
export interface Presence {
  readonly user: { readonly id: string; readonly name: string; readonly side: Side }
  /** Item in focus, and the field or part in it. */
  readonly at?: { readonly item: ItemId; readonly field?: string } | null
}

// ——— pages ———

export const languages = ['fr', 'nl', 'en'] as const
export type Language = (typeof languages)[number]

/** What the server gives a page along with its HTML, as JSON in `<script type="application/json" id="state">`. */
export type PageState =
  | {
      readonly page: 'home'
      readonly language: Language
      readonly me: MyProtocols
      readonly templates: readonly { readonly id: string; readonly name: InLanguages }[]
    }
  | { readonly page: 'join'; readonly language: Language }
  /** `contact`: whom the administrator names for those who meet an obstacle. */
  | { readonly page: 'accessibility'; readonly language: Language; readonly contact?: string }
  | { readonly page: 'device'; readonly language: Language }
  | { readonly page: 'verify'; readonly language: Language; readonly asked?: CodeVerified }
  | { readonly page: 'refused'; readonly language: Language; readonly code: RefusalCode }
  | LinksPageState
  | ProtocolPageState
/** `/p/:id/liens`: the links to send. `people`: how many of each side are in; `mayInvite`: for which sides the asker makes links. */
export interface LinksPageState {
  readonly page: 'links'
  readonly language: Language
  readonly id: string
  readonly me: Participant
  readonly names: Readonly<Record<Party, string>>
  readonly people: Readonly<Record<Side, number>>
  readonly mayInvite: readonly Side[]
}
/** What a protocol's page shows first, by the path behind `/p/:id`: the text, its history, what changed, the minutes. */
export const protocolViews = {
  text: '',
  history: '/historique',
  changes: '/changements',
  minutes: '/proces-verbal',
} as const
export type ProtocolView = keyof typeof protocolViews
/** What the code in the address of `/verify?code=` proves, answered along with the page. */
export interface CodeVerified {
  readonly code: string
  readonly answer: Verification | { readonly refused: RefusalCode }
}
export interface ProtocolPageState {
  readonly page: 'protocol'
  readonly view: ProtocolView
  readonly language: Language
  readonly id: string
  readonly generation: string
  /** Generations of the same document that ended when it began anew: what was written in them and not sent belongs in it. */
  readonly formerGenerations?: readonly string[]
  readonly template: { readonly id: string; readonly sha256: string }
  /** The official text of this protocol, and of no other. */
  readonly text: Template
  readonly me: Participant
  /** The document's current state as one Yjs V1 update, base64. */
  readonly update: string
  /** The lines of the ledger this person may see. */
  readonly entries: readonly LedgerEntry[]
  /** How far this person has read, on any device. */
  readonly read: ReadMark
  /** What is on disk is damaged: this is what stood before the damage, to be read only. */
  readonly damaged?: true
}

/** The artefact `prerender.js` that the client's server build exports: HTML of the page's root element. */
export type Prerender = (state: PageState) => string
