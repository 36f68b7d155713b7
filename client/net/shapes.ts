/** What each answer of our server looks like: asked before anything is believed of one, for not everything that answers is ours. */
import type { LedgerEntry, ScanHead } from '../../protocol/ledger/acts.ts'
import type { HistoryOverview, News, PastAuthors, PastText, ReadMark } from '../../protocol/ledger/history.ts'
import type { Returned } from '../../protocol/returned/returned.ts'
import type { SealFile } from '../../protocol/version/seal.ts'
import { isRefusalCode } from '../../protocol/refusal.ts'
import type {
  ActRecorded,
  ActsAfter,
  ActsCalledOff,
  DeviceAdded,
  DeviceLinkMade,
  InvitationLook,
  InvitationMade,
  MyDevices,
  MyProtocols,
  ProtocolCreated,
  SessionStarted,
  SeveralInitialled,
  Verification,
} from '../../protocol/wire/wire.ts'

export type Shape<T> = (value: unknown) => value is T
type Looks = (value: unknown) => boolean

const text: Looks = (value) => typeof value === 'string'
const number: Looks = (value) => typeof value === 'number'
const truth: Looks = (value) => typeof value === 'boolean'
const record: Looks = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf =
  (looks: Looks): Looks =>
  (value) =>
    Array.isArray(value) && value.every(looks)
const orNull =
  (looks: Looks): Looks =>
  (value) =>
    value === null || looks(value)

type Required<T> = { [K in keyof T as object extends Pick<T, K> ? never : K]: Looks }

/** An object with every member that is always there; others may be added by a later server. */
const members =
  <T extends object>(looks: Required<T>): Shape<T> =>
  (value): value is T =>
    record(value) &&
    Object.entries<Looks>(looks).every(([name, looksRight]) => looksRight((value as Record<string, unknown>)[name]))

export const isActRecorded = members<ActRecorded>({ seq: number })
export const isLedgerEntry = members<LedgerEntry>({
  seq: number,
  id: text,
  at: number,
  by: text,
  audience: text,
  act: members<{ kind: string }>({ kind: text }),
})
export const isActsAfter = members<ActsAfter>({ entries: listOf(isLedgerEntry) })
export const isActsCalledOff = members<ActsCalledOff>({
  acts: listOf(members<{ id: string; outcome: string }>({ id: text, outcome: text })),
})
export const isSeveralInitialled = members<SeveralInitialled>({
  initials: listOf(
    (value) =>
      members<{ item: string; outcome: string; seq: number }>({ item: text, outcome: isRecorded, seq: number })(
        value,
      ) ||
      members<{ item: string; outcome: string; code: string }>({ item: text, outcome: isRefused, code: isCode })(value),
  ),
})
function isRecorded(value: unknown): boolean {
  return value === 'recorded'
}
function isRefused(value: unknown): boolean {
  return value === 'refused'
}
function isCode(value: unknown): boolean {
  return typeof value === 'string' && isRefusalCode(value)
}

export const isScanHead = members<ScanHead>({ sha256: text, type: text, size: number })
export const isReturned = members<Returned>({
  format: text,
  base: orNull(record),
  blanks: record,
  domains: orNull(listOf(record)),
  fixed: listOf(record),
  remarks: listOf(record),
})

const names = members<{ belgian: string; partner: string }>({ belgian: text, partner: text })
export const isProtocolCreated = members<ProtocolCreated>({
  id: text,
  invitations: members<ProtocolCreated['invitations']>({ belgian: text, partner: text, observer: text }),
})
export const isInvitationLook = members<InvitationLook>({ protocol: text, names, standing: record })
export const isInvitationMade = members<InvitationMade>({ invitation: text, token: text })
export const isSessionStarted = members<SessionStarted>({ protocol: text, participant: text })
export const isDeviceAdded = members<DeviceAdded>({ protocols: listOf(text) })
export const isDeviceLinkMade = members<DeviceLinkMade>({ token: text, expiresAt: number })
export const isMyDevices = members<MyDevices>({
  devices: listOf(
    members<MyDevices['devices'][number]>({ id: text, name: text, firstUsed: number, lastUsed: number, here: truth }),
  ),
})
export const isMyProtocols = members<MyProtocols>({ mayCreate: truth, protocols: listOf(record) })

export const isVerification = members<Verification>({ conclusion: text, findings: listOf(record) })
export const isPastText = members<PastText>({ seq: number, by: orNull(text), at: orNull(number), answers: record })
export const isPastAuthors = members<PastAuthors>({ texts: listOf(listOf(record)) })
export const isReadMark = members<ReadMark>({ journalSeq: number, ledgerSeq: number, at: number })
export const isHistoryOverview = members<HistoryOverview>({
  journalSeq: number,
  sittings: listOf(record),
  mark: isReadMark,
})
export const isNews = members<News>({ mark: isReadMark, items: listOf(text) })
export const isSealFile = members<SealFile>({ format: text, document: record, hash: text, signature: record })
