/**
 * Acts: what a named person states at a moment. A command is what a browser sends; a statement is what the server
 * recorded of it in the ledger. Author, side and time are always the server's ([SAY1]).
 */
import * as z from 'zod/mini'
import type { ItemContent, ItemId } from './items.ts'
import { communeRoles } from './party.ts'
import type { CommuneRole, Participant, Side, Standing } from './party.ts'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
const itemId = z.string().check(z.minLength(1), z.maxLength(80))
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** Who may see a thread: both communes and the observer, or the author's own side only. */
const audience = z.enum(['all', 'side'])

/**
 * A command `{id, kind, …}`; `id` is the client's own, and the same `id` again is the same act, recorded once.
 * `initial.hash` names the words the person saw; `seal.hash` the whole text they saw ({@link textHash} in agreement.ts).
 */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('comment'), thread: id, item: itemId, audience, body: words }),
  z.strictObject({ id, kind: z.literal('reply'), thread: id, body: words }),
  z.strictObject({ id, kind: z.literal('resolve'), thread: id }),
  z.strictObject({ id, kind: z.literal('unresolve'), thread: id }),
  z.strictObject({ id, kind: z.literal('initial'), item: itemId, hash }),
  z.strictObject({ id, kind: z.literal('withdraw'), item: itemId }),
  z.strictObject({ id, kind: z.literal('seal'), hash }),
  z.strictObject({ id, kind: z.literal('reopen'), reason: words }),
  z.strictObject({ id, kind: z.literal('revoke-invitation'), invitation: id }),
  z.strictObject({ id, kind: z.literal('revoke-participant'), participant: id }),
  z.strictObject({ id, kind: z.literal('change-role'), participant: id, role: z.enum(communeRoles) }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandKind = Command['kind']
/** A command as the page makes it, before it is given its id. */
export type Wish = { [K in CommandKind]: Omit<Extract<Command, { kind: K }>, 'id'> }[CommandKind]

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

/**
 * One line of the ledger. `seq` counts from 1 within a protocol; `at` is Unix time in ms; `audience` other than `all` never leaves that side ([SAY3]). `journalSeq`:
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
