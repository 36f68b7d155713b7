/**
 * Acts: what a named person states at a moment. A command is what a browser sends; a statement is what the server
 * recorded of it in the ledger. Author, side and time are always the server's ([SAY1]).
 */
import * as z from 'zod/mini'
import { tidy, tidyLines } from '../answers/document.ts'
import { incoming } from '../text/printable.ts'
import type { ItemContent, ItemId } from '../points/items.ts'
import { communeRoles, parties } from '../party.ts'
import type { CommuneRole, Participant, Party, Side, Standing } from '../party.ts'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
const itemId = z.string().check(z.minLength(1), z.maxLength(80))
const words = z.string().check(z.overwrite(tidyLines), z.minLength(1), z.maxLength(4000))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const oneLine = (typed: string): string => tidy(incoming(typed))
/** A commune's name, a person's or an office's, as typed. */
const name = z.string().check(z.overwrite(oneLine), z.minLength(1), z.maxLength(300))
const sealNumber = z.int().check(z.minimum(1), z.maximum(1_000_000))
const signatory = z.strictObject({ party: z.enum(parties), name })
const guest = z.strictObject({ name, function: z.string().check(z.overwrite(oneLine), z.maxLength(300)) })

/** Who may see a thread: both communes and the observer, or the author's own side only. */
const audience = z.enum(['all', 'side'])

/**
 * A command `{id, kind, …}`; `id` is the client's own, and the same `id` again is the same act, recorded once; with other
 * content it is refused (`bad-value`, at `id`).
 * `initial.hash` names the words the person saw; `seal.hash` the whole text they saw ({@link textHash} in agreement.ts).
 * `comment.condition`: its point is not agreed until both communes have closed the thread; then `resolve` closes it for
 * the author's side, and `unresolve` takes it up again for both. What is stated about an agreed version names its number,
 * `seal`, so that a page that is late never speaks of another one. Days are ISO (`2018-03-01`); `scan` is the SHA-256 of
 * bytes uploaded before.
 */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('comment'),
    thread: id,
    item: itemId,
    audience,
    body: words,
    condition: z.exactOptional(z.boolean()),
  }),
  z.strictObject({ id, kind: z.literal('reply'), thread: id, body: words }),
  z.strictObject({ id, kind: z.literal('resolve'), thread: id }),
  z.strictObject({ id, kind: z.literal('unresolve'), thread: id }),
  z.strictObject({ id, kind: z.literal('initial'), item: itemId, hash }),
  z.strictObject({ id, kind: z.literal('withdraw'), item: itemId }),
  z.strictObject({ id, kind: z.literal('seal'), hash }),
  z.strictObject({ id, kind: z.literal('reopen'), reason: words }),
  z.strictObject({
    id,
    kind: z.literal('ceremony'),
    seal: sealNumber,
    place: name,
    date: day,
    signatories: z.array(signatory).check(z.minLength(1), z.maxLength(10)),
    guests: z.array(guest).check(z.maxLength(40)),
  }),
  z.strictObject({ id, kind: z.literal('scan'), seal: sealNumber, scan: hash }),
  z.strictObject({
    id,
    kind: z.literal('ratify'),
    seal: sealNumber,
    date: day,
    reference: name,
    scan: z.exactOptional(hash),
  }),
  z.strictObject({ id, kind: z.literal('withdraw-ratification'), seal: sealNumber, reason: words }),
  z.strictObject({
    id,
    kind: z.literal('correct-ratification'),
    seal: sealNumber,
    date: day,
    reference: name,
    scan: z.exactOptional(hash),
    reason: words,
  }),
  z.strictObject({ id, kind: z.literal('revoke-invitation'), invitation: id }),
  z.strictObject({ id, kind: z.literal('revoke-participant'), participant: id }),
  z.strictObject({ id, kind: z.literal('change-role'), participant: id, role: z.enum(communeRoles) }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandKind = Command['kind']
/** A command as the page makes it, before it is given its id. */
export type Wish = { [K in CommandKind]: Omit<Extract<Command, { kind: K }>, 'id'> }[CommandKind]

/** Who signed at the ceremony: one of the signatories named in the agreed version, with the function it gives them. */
export interface PresentSignatory {
  readonly party: Party
  readonly name: string
  readonly function: string
}
/** Somebody else who was there; `function` may be empty. */
export interface Guest {
  readonly name: string
  readonly function: string
}
/** What an uploaded file is by its own bytes, never by its name. */
export const scanTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type ScanType = (typeof scanTypes)[number]
/** Bytes of one scan: 15 MB, said before anything is sent. */
export const scanLimit = 15 * 1024 * 1024
/** An uploaded file: SHA-256 in lower-case hexadecimal, `size` in bytes. */
export interface ScanHead {
  readonly sha256: string
  readonly type: ScanType
  readonly size: number
}

/** What stands in the ledger. Initials carry the content they were given on, so a redline never needs the past document. */
export type Statement =
  | { readonly kind: 'create'; readonly template: string; readonly belgian: string; readonly partner: string }
  | { readonly kind: 'invite'; readonly invitation: string; readonly standing: Standing }
  | { readonly kind: 'revoke-invitation'; readonly invitation: string }
  | { readonly kind: 'join'; readonly participant: Participant; readonly invitation: string | null }
  | { readonly kind: 'revoke-participant'; readonly participant: string }
  /** From this line on; what was written and initialled before stays. */
  | { readonly kind: 'change-role'; readonly participant: string; readonly role: CommuneRole }
  | {
      readonly kind: 'comment'
      readonly thread: string
      readonly item: ItemId
      readonly itemLabel: string
      readonly body: string
      /** Present on a thread that both communes must close before its point is agreed. */
      readonly condition?: true
    }
  | { readonly kind: 'reply'; readonly thread: string; readonly body: string }
  | { readonly kind: 'resolve'; readonly thread: string }
  | { readonly kind: 'unresolve'; readonly thread: string }
  | {
      readonly kind: 'initial'
      readonly item: ItemId
      readonly hash: string
      readonly content: ItemContent
      readonly text: string
    }
  | { readonly kind: 'withdraw'; readonly item: ItemId }
  | { readonly kind: 'seal'; readonly number: number; readonly hash: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | {
      readonly kind: 'ceremony'
      readonly seal: number
      readonly place: string
      readonly date: string
      readonly signatories: readonly PresentSignatory[]
      readonly guests: readonly Guest[]
    }
  /** A scan of the signed originals. A later one replaces it and leaves it readable. */
  | { readonly kind: 'scan'; readonly seal: number; readonly scan: ScanHead }
  | {
      readonly kind: 'ratify'
      readonly seal: number
      /** The council's day and the number of its decision. */
      readonly date: string
      readonly reference: string
      readonly scan?: ScanHead
    }
  | { readonly kind: 'withdraw-ratification'; readonly seal: number; readonly reason: string }
  /** A slip in the day or the number that were recorded; without another scan the one there was stays. */
  | {
      readonly kind: 'correct-ratification'
      readonly seal: number
      readonly date: string
      readonly reference: string
      readonly scan?: ScanHead
      readonly reason: string
    }

/**
 * One line of the ledger. `seq` counts from 1 within a protocol, and for those it is told to within what they may see; `at` is Unix time in ms; `audience` other than `all` never leaves that side ([SAY3]). `journalSeq`:
 * the last edit of the document that the act was judged on; missing in lines older than this member.
 */
export interface LedgerEntry {
  readonly seq: number
  readonly id: string
  readonly at: number
  readonly by: string
  readonly audience: 'all' | Side
  readonly journalSeq?: number
  readonly act: Statement
}
