/** A file or a short code held against what this service knows: its key, the versions it froze, the files it made. */
import { hash } from 'node:crypto'
import { hashOf } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { life } from '../../protocol/ledger/ledger.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { OpenedSeal } from '../../protocol/version/seal-file.ts'
import { conclusionOf, recordFindings, verdictOf, verifySeal } from '../../protocol/version/verify.ts'
import type { BytesFinding, Finding, OnRecord } from '../../protocol/version/verify.ts'
import type { Verification } from '../../protocol/wire/wire.ts'
import type { Template } from '../../protocol/text/template.ts'
import { officialTextOf } from '../texts/kept-text.ts'
import type { Shelf } from '../texts/shelf.ts'
import { verifySignature } from '../instance-key.ts'
import type { InstanceKey } from '../instance-key.ts'
import type { SealName, Storage } from '../storage/storage.ts'
import { earlierEnds, signaturesIn } from './continued-file.ts'
import { packingFingerprint, streamsFingerprint } from './pdf-streams.ts'
import { sealInside } from './seal-inside.ts'

export interface VerifierDeps {
  readonly storage: Pick<Storage, 'protocol' | 'seal' | 'sealsNamed' | 'madeFile'>
  readonly secretary: { negotiation(protocol: string): Promise<Negotiation> }
  readonly instanceKey: InstanceKey
  readonly shelf: Shelf
}

/** Refuses `no-seal-inside` for a file that carries no version and is none of those made here. */
export async function verifyFile(deps: VerifierDeps, bytes: Uint8Array): Promise<Outcome<Verification>> {
  const inside = sealInside(bytes)
  const isPdf = inside.ok && inside.value.pages
  // A JSON is the version itself, however it is laid out; of any other file, every byte counts.
  const origin = inside.ok && !isPdf ? undefined : await originOf(deps, bytes)
  const opened = inside.ok ? inside.value.opened : await storedSeal(deps, origin?.made)
  if (!opened) return inside.ok ? refused('no-seal-inside') : inside
  const record = await recordOf(deps, opened, origin && ofItsOwn(origin, opened))
  const keys = { ownKey: deps.instanceKey.publicKey, given: [], fits: verifySignature }
  const findings: readonly Finding[] = [
    ...verifySeal(opened, keys, await textsFor(deps, opened)),
    ...recordFindings(record),
    ...(record.known === undefined && isPdf ? [{ kind: 'pages-unread' } as const] : []),
  ]
  return accepted(answer(findings, opened))
}

/** Bytes of one version around another one are nobody's. */
const ofItsOwn = ({ made, finding }: Origin, { document }: OpenedSeal): BytesFinding =>
  made && (made.protocol !== document.protocol || made.number !== document.number)
    ? { kind: 'file-not-made-here' }
    : finding

interface Origin {
  readonly made: SealName | undefined
  readonly finding: BytesFinding
}
/** Whether these are the bytes of a file made here, or begin with them, or are the same pages packed otherwise. */
async function originOf({ storage }: VerifierDeps, bytes: Uint8Array): Promise<Origin> {
  const whole = await storage.madeFile(hash('sha256', bytes))
  if (whole) return { made: whole, finding: { kind: 'file-made-here' } }
  for (const { sha256, length } of earlierEnds(bytes)) {
    const made = await storage.madeFile(sha256)
    const added = bytes.subarray(length)
    if (made) return { made, finding: { kind: 'file-continues', bytes: added.length, signatures: signaturesIn(added) } }
  }
  const ownPacking = await storage.madeFile(packingFingerprint(bytes))
  const streams = ownPacking ? undefined : streamsFingerprint(bytes)
  const repacked = streams === undefined ? undefined : await storage.madeFile(streams)
  return { made: repacked, finding: { kind: repacked ? 'file-repacked' : 'file-not-made-here' } }
}

/** The texts there are now, and the one that protocol was made on, whatever became of its file. */
async function textsFor({ storage, shelf }: VerifierDeps, { document }: OpenedSeal): Promise<readonly Template[]> {
  const record = await storage.protocol(document.protocol)
  const kept = record && officialTextOf(record)
  return kept ? [kept, ...shelf.texts] : shelf.texts
}

async function storedSeal({ storage }: VerifierDeps, name: SealName | undefined): Promise<OpenedSeal | undefined> {
  const seal = name && (await storage.seal(name.protocol, name.number))
  return seal && { ...seal, signed: seal.document as unknown as Json }
}

async function recordOf(deps: VerifierDeps, opened: OpenedSeal, bytes: BytesFinding | undefined): Promise<OnRecord> {
  const found = hashOf(opened.signed)
  const [known] = await deps.storage.sealsNamed(found)
  if (known) return { ...(await standing(deps, known)), bytes }
  const { protocol, number } = opened.document
  const another = await deps.storage.seal(protocol, number)
  return { known: undefined, another: another?.number, last: undefined, inForceSince: undefined, bytes }
}

async function standing({ secretary }: VerifierDeps, { protocol, number }: SealName): Promise<Omit<OnRecord, 'bytes'>> {
  const negotiation = await secretary.negotiation(protocol)
  const version = negotiation.versions.find(({ seal }) => seal.number === number)
  const binding = life(negotiation).inForce === number
  return {
    known: number,
    another: undefined,
    last: negotiation.versions.at(-1)?.seal.number,
    inForceSince: binding ? version?.inForce?.since : undefined,
  }
}

/** The short code as it was typed or read aloud, or the whole hash. Refuses `bad-value` for what can be neither. */
export async function verifyCode(deps: VerifierDeps, code: string): Promise<Outcome<Verification>> {
  const digits = code.toLowerCase().replace(/[\s-]/gu, '').replaceAll('o', '0').replace(/[il]/gu, '1')
  if (!/^[0-9a-f]{12,64}$/u.test(digits)) return refused('bad-value', 'code')
  const [known, ...others] = await deps.storage.sealsNamed(digits)
  if (!known || others.length > 0) return accepted(answer([{ kind: 'unknown-here' }, { kind: 'code-only' }], undefined))
  const record = { ...(await standing(deps, known)), bytes: undefined }
  return accepted(answer([...recordFindings(record), { kind: 'code-only' }], await storedSeal(deps, known)))
}

function answer(found: readonly Finding[], opened: OpenedSeal | undefined): Verification {
  const findings: readonly Finding[] = [...found, { kind: 'no-signature-of-persons' }]
  const judged = findings.map((finding) => ({ verdict: verdictOf[finding.kind], finding }))
  const conclusion = conclusionOf(findings)
  if (!opened) return { conclusion, findings: judged }
  const { number, at, parties } = opened.document
  return { conclusion, findings: judged, version: { number, at, hash: opened.hash, parties } }
}
