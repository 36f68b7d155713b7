/** What may be stated about an agreed version: its ceremony, its scans, the councils' ratifications. Who may is the guard's. */
import type { Command, ScanHead } from '../../protocol/ledger/acts.ts'
import { mayHaveCome } from '../../protocol/ledger/after-seal.ts'
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { signatoriesItem } from '../../protocol/points/items.ts'
import { isParty } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { SealedDocument } from '../../protocol/version/seal.ts'
import { toAll } from './decision.ts'
import type { Circumstances, Decision } from './decision.ts'

type Stated<K extends Command['kind']> = Extract<Command, { kind: K }>

export async function ceremony(command: Stated<'ceremony'>, now: Circumstances): Promise<Outcome<Decision>> {
  const version = currentVersion(command.seal, now)
  if (!version.ok) return version
  if (!mayHaveCome(command.date, now.at)) return refused('bad-day', 'date')
  const seal = await now.seal(command.seal)
  if (!seal) return refused('unknown-seal')
  const signatories = command.signatories.map(({ party, name }) => ({
    party,
    name,
    function: functionOf(seal.document, party, name),
  }))
  const stranger = signatories.find((person) => person.function === undefined)
  if (stranger) return refused('unknown-signatory', stranger.name)
  const { place, date, guests } = command
  const present = signatories.map((person) => ({ ...person, function: person.function ?? '' }))
  return toAll({ kind: 'ceremony', seal: command.seal, place, date, signatories: present, guests })
}

/** The function the agreed version gives to one of its signatories; undefined for somebody it does not name. */
function functionOf(document: SealedDocument, party: 'belgian' | 'partner', name: string): string | undefined {
  const content = document.items.find((item) => item.id === signatoriesItem(party))?.content
  return content?.kind === 'signatories' ? content.persons.find((person) => person.name === name)?.function : undefined
}

export async function scan(command: Stated<'scan'>, now: Circumstances): Promise<Outcome<Decision>> {
  if (!now.negotiation.versions.some(({ seal }) => seal.number === command.seal)) return refused('unknown-seal')
  const head = await uploaded(command.scan, now)
  return head.ok ? toAll({ kind: 'scan', seal: command.seal, scan: head.value }) : head
}

export async function ratify(command: Stated<'ratify'>, now: Circumstances): Promise<Outcome<Decision>> {
  const version = currentVersion(command.seal, now)
  if (!version.ok) return version
  const { side } = now.author
  if (isParty(side) && version.value.ratifications[side]) return refused('already-ratified')
  if (!mayHaveCome(command.date, now.at)) return refused('bad-day', 'date')
  const { seal, date, reference } = command
  if (command.scan === undefined) return toAll({ kind: 'ratify', seal, date, reference })
  const head = await uploaded(command.scan, now)
  return head.ok ? toAll({ kind: 'ratify', seal, date, reference, scan: head.value }) : head
}

export function withdrawRatification(
  { seal, reason }: Stated<'withdraw-ratification'>,
  now: Circumstances,
): Outcome<Decision> {
  const version = currentVersion(seal, now)
  if (!version.ok) return version
  if (version.value.inForce) return refused('in-force')
  const { side } = now.author
  if (!isParty(side) || !version.value.ratifications[side]) return refused('not-ratified')
  return toAll({ kind: 'withdraw-ratification', seal, reason })
}

/** Of any version, also one that is in force while the next is negotiated: the decision itself is the council's. */
export async function correctRatification(
  command: Stated<'correct-ratification'>,
  now: Circumstances,
): Promise<Outcome<Decision>> {
  const { seal, date, reference, reason } = command
  const version = now.negotiation.versions.find((one) => one.seal.number === seal)
  if (!version) return refused('unknown-seal')
  const { side } = now.author
  if (!isParty(side) || !version.ratifications[side]) return refused('not-ratified')
  if (!mayHaveCome(date, now.at)) return refused('bad-day', 'date')
  if (command.scan === undefined) return toAll({ kind: 'correct-ratification', seal, date, reference, reason })
  const head = await uploaded(command.scan, now)
  return head.ok ? toAll({ kind: 'correct-ratification', seal, date, reference, scan: head.value, reason }) : head
}

/** What is stated about a version is about the one the text is closed on: a page that is late speaks of no other. */
function currentVersion(number: number, { negotiation }: Circumstances): Outcome<Version> {
  const last = negotiation.versions.at(-1)
  return last?.seal.number === number ? accepted(last) : refused('other-version')
}

async function uploaded(sha256: string, now: Circumstances): Promise<Outcome<ScanHead>> {
  const kept = await now.scan(sha256)
  return kept ? accepted({ sha256, type: kept.type, size: kept.bytes.length }) : refused('unknown-scan', sha256)
}
