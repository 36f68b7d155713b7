/** Writes the procès-verbal of a period: who was there, the points with their proposals and talk, what was agreed, what is open. In French, as the protocol. */
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { judge } from '../../protocol/ledger/agreement.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Sitting } from '../../protocol/ledger/history.ts'
import { changesBetween } from '../../protocol/points/item-changes.ts'
import type { ItemChange } from '../../protocol/points/item-changes.ts'
import type { Item, ItemId } from '../../protocol/points/items.ts'
import { fold } from '../../protocol/ledger/ledger.ts'
import type { Negotiation, Thread } from '../../protocol/ledger/ledger.ts'
import { isParty, parties } from '../../protocol/party.ts'
import type { Party, Side } from '../../protocol/party.ts'
import { counterpart, spelled } from '../../protocol/redline/unseen.ts'
import type { Unseen } from '../../protocol/redline/unseen.ts'
import { redline } from '../../protocol/redline/words.ts'
import { brusselsMoment } from '../export/edition.ts'
import { decisionLines } from './decisions.ts'
import { heading, list, paragraph, plain, strong } from './minutes.ts'
import type { Minutes, MinutesBlock, MinutesRun } from './minutes.ts'

export interface Period {
  /** Unix ms. */
  readonly startedAt: number
  readonly endedAt: number
  /** False for the negotiation as a whole. */
  readonly oneMeeting: boolean
}
export interface MinutesRequest {
  readonly period: Period
  readonly names: Readonly<Record<Party, string>>
  /** Lines up to the end of the period that may stand in the minutes. */
  readonly entries: readonly LedgerEntry[]
  readonly sittings: readonly Sitting[]
  /** The points before the period and at its end. */
  readonly before: readonly Item[]
  readonly after: readonly Item[]
  /** The side whose talk among itself was asked for too. */
  readonly own: Side | undefined
}

export function recordMinutes(request: MinutesRequest): Minutes {
  const { period, names, own } = request
  const negotiation = fold(request.entries)
  const within = request.entries.filter(({ at }) => at >= period.startedAt && at <= period.endedAt)
  const items = judge(request.after, negotiation)
  const scribe: Scribe = { ...request, negotiation, within, items }
  const [from, to] = [brusselsMoment(period.startedAt), brusselsMoment(period.endedAt)]
  return {
    title: 'Procès-verbal',
    subject: `Négociation du Protocole de collaboration entre ${names.belgian || '…'} et ${names.partner || '…'}`,
    period: `${period.oneMeeting ? 'Séance' : 'Toute la négociation,'} du ${from === to ? from : `${from} au ${to}`}`,
    notice: [
      'Ce procès-verbal rend compte de la négociation. Il ne fait pas partie du protocole et n’engage aucune des communes.',
      ...(own
        ? [`Il contient des échanges internes (${sideName(scribe, own)}): ne pas le transmettre à l’autre commune.`]
        : []),
    ].join(' '),
    internal: own !== undefined,
    at: period.endedAt,
    blocks: [...present(scribe), ...points(scribe), ...decisions(scribe), ...agreed(scribe), ...open(scribe)],
  }
}

interface Scribe extends MinutesRequest {
  readonly negotiation: Negotiation
  readonly within: readonly LedgerEntry[]
  readonly items: readonly JudgedItem[]
}

const sideName = ({ names }: Pick<MinutesRequest, 'names'>, side: Side): string =>
  isParty(side) ? names[side] || '…' : 'accompagnement'

function personName(scribe: Scribe, id: string): string {
  const person = scribe.negotiation.members.get(id)?.participant
  return person ? `${person.name} (${sideName(scribe, person.side)})` : 'une personne inconnue'
}

/** French, and told apart where both sides have one of the name. */
const itemName = ({ names }: Scribe, { label, party }: Pick<Item, 'label' | 'party'>): string =>
  party === 'shared' ? label : `${label}, ${names[party] || '…'}`

const strokesOf = ({ sittings, period }: Scribe) =>
  sittings.flatMap(({ strokes }) => strokes).filter(({ at }) => at >= period.startedAt && at <= period.endedAt)

function present(scribe: Scribe): MinutesBlock[] {
  const active = new Set([...scribe.within.map(({ by }) => by), ...strokesOf(scribe).map(({ by }) => by)])
  const people = [...scribe.negotiation.members.values()]
    .map(({ participant }) => participant)
    .filter(({ id }) => active.has(id))
  const rows = [...parties, 'observer' as const].flatMap((side) => {
    const here = people.filter((person) => person.side === side)
    const told = here.map((person) => [person.name, person.function].filter((part) => part !== '').join(', '))
    return told.length === 0 ? [] : [[strong(`${sideName(scribe, side)}: `), plain(told.join('; '))]]
  })
  return [
    heading(2, 'Personnes présentes'),
    ...list(rows),
    ...(rows.length === 0 ? [paragraph(plain('Personne.'))] : []),
  ]
}

function points(scribe: Scribe): MinutesBlock[] {
  const changes = new Map(changesBetween(scribe.before, scribe.after).map((change) => [change.id, change]))
  const talked = new Map<ItemId, Thread[]>()
  for (const thread of scribe.negotiation.threads) {
    if (thread.messages.some(({ at }) => at >= scribe.period.startedAt && at <= scribe.period.endedAt))
      talked.set(thread.item, [...(talked.get(thread.item) ?? []), thread])
  }
  const order = [...new Set([...scribe.after.map(({ id }) => id), ...changes.keys(), ...talked.keys()])]
  const told = order.flatMap((id) => {
    const [change, threads] = [changes.get(id), talked.get(id) ?? []]
    if (!change && threads.length === 0) return []
    const item = scribe.after.find((known) => known.id === id) ?? change?.before
    const name = item ? itemName(scribe, item) : (threads[0]?.itemLabel ?? id)
    return [
      heading(3, name),
      ...(change ? proposal(scribe, change) : []),
      ...threads.flatMap((thread) => talk(scribe, thread)),
    ]
  })
  return [
    heading(2, 'Points, propositions et échanges'),
    ...(told.length === 0 ? [paragraph(plain('Aucun point n’a été modifié ni discuté.'))] : told),
  ]
}

const kinds = { changed: 'modifié', added: 'ajouté', removed: 'supprimé' } as const

function proposal(scribe: Scribe, { id, kind, before, after }: ItemChange): MinutesBlock[] {
  const authors = [
    ...new Set(
      strokesOf(scribe)
        .filter(({ item }) => item === id)
        .map(({ by }) => by),
    ),
  ]
  const by = authors.map((author) => personName(scribe, author)).join(', ')
  const done = kind === 'changed' && !before.filled ? 'rempli' : kinds[kind]
  const words = redline(before.text, after.text).map(({ kind: change, text }, index, all): MinutesRun =>
    change === 'kept' ? plain(text) : { text: readable(text, counterpart(all, index)?.text), mark: change },
  )
  return [paragraph(strong(by === '' ? `Point ${done}: ` : `Point ${done} par ${by}: `), ...words)]
}

/** A changed stretch; a sign that nobody sees by its name, where the words alone would not tell what changed. */
const readable = (text: string, other: string | undefined): string =>
  spelled(text, other)
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : `[${piece.kind === 'sign' ? `signe invisible ${piece.code}` : unseenNames[piece.kind]}]`,
    )
    .join('')

const unseenNames: Readonly<Record<Exclude<Unseen['kind'], 'sign'>, string>> = {
  space: 'espace',
  'no-break-space': 'espace insécable',
  'narrow-no-break-space': 'espace fine insécable',
  'other-space': 'espace d’une autre largeur',
}

function talk(scribe: Scribe, { audience, messages, resolved }: Thread): MinutesBlock[] {
  const aside = audience !== 'all'
  const spoken = messages
    .filter(({ at }) => at >= scribe.period.startedAt && at <= scribe.period.endedAt)
    .map(({ by, at, body }): MinutesRun[] => [
      ...(aside ? [{ text: `[Échange interne, ${sideName(scribe, audience)}] `, mark: 'aside' } as const] : []),
      strong(`${personName(scribe, by)}, ${brusselsMoment(at)}: `),
      plain(body),
    ])
  const settled = resolved && resolved.at <= scribe.period.endedAt
  return list(settled ? [...spoken, [plain(`Discussion réglée par ${personName(scribe, resolved.by)}.`)]] : spoken)
}

function decisions(scribe: Scribe): MinutesBlock[] {
  const lines = decisionLines(
    scribe.within,
    (id) => personName(scribe, id),
    (item) => {
      const known = [...scribe.after, ...scribe.before].find(({ id }) => id === item)
      return known ? itemName(scribe, known) : item
    },
  )
  return lines.length === 0 ? [] : [heading(2, 'Actes'), ...list(lines.map((line) => [plain(line)]))]
}

function agreed(scribe: Scribe): MinutesBlock[] {
  const rows = scribe.items
    .filter(({ state }) => state === 'agreed')
    .map((item): MinutesRun[] => [strong(`${itemName(scribe, item)}: `), plain(item.text)])
  return [
    heading(2, 'Mots convenus à la fin'),
    ...list(rows),
    ...(rows.length === 0 ? [paragraph(plain('Aucun point n’est paraphé par les deux communes.'))] : []),
  ]
}

function open(scribe: Scribe): MinutesBlock[] {
  const items = scribe.items
    .filter(({ state, required }) => required && state !== 'agreed')
    .map((item): MinutesRun[] => [strong(`${itemName(scribe, item)}: `), plain(whyOpen(scribe, item))])
  const talks = scribe.negotiation.threads
    .filter(({ resolved, audience }) => !resolved && audience === 'all')
    .map(({ item, itemLabel, messages }): MinutesRun[] => {
      const known = scribe.after.find(({ id }) => id === item)
      const name = known ? itemName(scribe, known) : itemLabel
      return [strong(`Discussion ouverte, ${name}: `), plain(messages[0]?.body ?? '')]
    })
  return [
    heading(2, 'Points ouverts'),
    ...list([...items, ...talks]),
    ...(items.length + talks.length === 0 ? [paragraph(plain('Aucun.'))] : []),
  ]
}

function whyOpen(scribe: Scribe, { state, conditions }: JudgedItem): string {
  if (conditions.length > 0) return 'soumis à une condition que les deux communes n’ont pas encore levée'
  switch (state) {
    case 'empty':
      return 'à remplir'
    case 'changed':
      return 'modifié depuis un paraphe'
    case 'belgian':
    case 'partner':
      return `paraphé par ${sideName(scribe, state)} seulement`
    default:
      return 'à parapher par les deux communes'
  }
}
