/**
 * A protocol in the middle of its negotiation, to look at and to play with: Ixelles and Kalamu on their civil registry.
 * Its persons are invented. It is made as two communes would make it: written by each side, stated line by line.
 */
import * as Y from 'yjs'
import type { Wish } from '../protocol/ledger/acts.ts'
import { richNodes } from '../protocol/answers/content.ts'
import {
  addDomain,
  choiceKeys,
  domainParts,
  readAnswers,
  retainDomain,
  setChoice,
  textOf,
} from '../protocol/answers/document.ts'
import { domainItem, itemsOf } from '../protocol/points/items.ts'
import type { ItemId } from '../protocol/points/items.ts'
import type { Participant, Standing } from '../protocol/party.ts'
import { accepted } from '../protocol/refusal.ts'
import type { Outcome } from '../protocol/refusal.ts'
import { readShelf, shippedTexts } from './texts/shelf.ts'
import type { ProtocolCreated } from '../protocol/wire/wire.ts'
import { createInvitation, findInvitation } from './access/invitations.ts'
import { nameParticipant } from './access/participant.ts'
import { makeSecret } from './access/secret.ts'
import type { Random } from './access/secret.ts'
import { openInstanceKey } from './instance-key.ts'
import { openProtocol } from './negotiation/opening.ts'
import { Secretary } from './negotiation/secretary.ts'
import { freshDocument } from './document/stored-document.ts'
import type { Storage } from './storage/storage.ts'

const template = 'cic-2017-2021'
const officialTexts = readShelf(shippedTexts).texts
const anHour = 3_600_000

/** What the demo does is allowed: a refusal here is a fault of the program. */
function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo was refused: ${outcome.refusal.code} ${outcome.refusal.at ?? ''}`)
  return outcome.value
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demo lacks something it has just made')
  return value
}

/** One hour after the other, from `startedAt` (Unix time in ms). */
export async function layOutDemo(
  storage: Storage,
  { random, startedAt }: { readonly random: Random; readonly startedAt: number },
): Promise<ProtocolCreated> {
  let time = startedAt
  const newId = (): string => makeSecret(random, 12)
  const { sign } = await openInstanceKey(storage, random(32), startedAt)
  // The demo's own words are known to print.
  const printed = () => Promise.resolve(accepted(true))
  const secretary = new Secretary({ storage, now: () => time, newId, sign, printed })
  const creator = { name: 'Claire Vandenberghe', function: 'Coordinatrice CIC', party: 'belgian' } as const
  const request = { template, belgian: 'Ixelles', partner: 'Kalamu', creator }
  const opened = granted(await openProtocol(storage, officialTexts, request, { random, now: time }))
  const { id, invitations } = opened.created
  const record = present(await storage.protocol(id))

  /** A link of a person's own, as their page makes it. */
  async function linkBy(maker: Participant): Promise<string> {
    const { side, role } = maker
    const standing = side === 'observer' ? { side, role } : { side, role: 'negotiator' as const }
    const { record: invitation, token } = createInvitation({ random, at: time, protocol: id, standing })
    granted(await secretary.record(id, maker.id, { kind: 'invite', invitation: invitation.id, standing }))
    await storage.addInvitation(invitation)
    return token
  }
  async function seat(token: string, standing: Standing, name: string, office: string): Promise<Seated> {
    time += anHour
    const participant = granted(nameParticipant({ random, standing, name, function: office }))
    const invitation = (await findInvitation(storage, token))?.id ?? ''
    granted(await secretary.record(id, participant.id, { kind: 'join', participant, invitation }))
    return { ...person(participant), participant }
  }
  function person(participant: Participant): Person {
    const doc = new Y.Doc()
    return {
      async write(change) {
        time += anHour
        const { doc: current } = await freshDocument(storage, id)
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(current))
        const before = Y.encodeStateVector(doc)
        doc.transact(() => change(doc))
        const update = Y.encodeStateAsUpdate(doc, before)
        granted(await storage.append(id, [{ participant: participant.id, at: time, update, clients: [doc.clientID] }]))
      },
      async state(wish) {
        time += anHour
        granted(await secretary.act(record, participant, { ...wish, id: newId() }))
      },
      async initial(...items) {
        for (const item of items) await this.state({ kind: 'initial', item, hash: await hashOf(storage, id, item) })
      },
    }
  }

  const ixelles = person(opened.creator)
  const kalamu = await seat(
    invitations.partner,
    { side: 'partner', role: 'negotiator' },
    'Joseph Mbuyi',
    'Point focal CIC',
  )
  const adviser = await seat(
    invitations.observer,
    { side: 'observer', role: 'observer' },
    'Sophie Lambert',
    'Conseillère',
  )
  await negotiate(ixelles, kalamu, adviser, newId)
  // The link that Ixelles made for Kalamu has served: whoever looks at the demonstration comes by one of Kalamu's own.
  return { ...opened.created, invitations: { ...invitations, partner: await linkBy(kalamu.participant) } }
}

interface Person {
  readonly write: (change: (doc: Y.Doc) => void) => Promise<void>
  readonly state: (wish: Wish) => Promise<void>
  /** Initials these points as they are now. */
  readonly initial: (...items: readonly ItemId[]) => Promise<void>
}

interface Seated extends Person {
  readonly participant: Participant
}

async function hashOf(storage: Storage, protocol: string, item: ItemId): Promise<string> {
  const known = present(officialTexts.find(({ id }) => id === template))
  const { doc } = await freshDocument(storage, protocol)
  return present(itemsOf(known, readAnswers(doc, known)).find(({ id }) => id === item)).hash
}

const registry = 'etatcivil'
const training = 'formation'
const births = 'naissances'

async function negotiate(ixelles: Person, kalamu: Person, adviser: Person, newId: () => string): Promise<void> {
  await ixelles.write((doc) => {
    setChoice(doc, choiceKeys.value('belgian.deliberation'), '2018-02-22')
    setChoice(doc, choiceKeys.value('belgian.civility'), 'Mme')
    textOf(doc, 'belgian.representative').insert(0, 'Nadia El Khattabi')
    textOf(doc, 'belgian.function').insert(0, 'Échevine de la Solidarité internationale')
  })
  await kalamu.write((doc) => {
    textOf(doc, 'partner.name').insert(0, 'Kalamu')
    setChoice(doc, choiceKeys.value('partner.civility'), 'M.')
    textOf(doc, 'partner.representative').insert(0, 'Jean-Claude Kadima')
  })
  await ixelles.write((doc) => {
    setChoice(doc, choiceKeys.selected('ties', 'd’amitié'), true)
    setChoice(doc, choiceKeys.selected('ties', 'socioculturels'), true)
    addDomain(doc, registry, 'Modernisation du service de l’état civil')
    retainDomain(doc, registry, true)
    writeBody(
      doc,
      registry,
      'Les deux Communes remettent ensemble le service en état de rendre aux habitants leurs actes sans délai:',
      [
        'numériser les registres de naissance, de mariage et de décès;',
        'équiper le service de deux postes de travail et d’un scanner;',
      ],
    )
  })
  await kalamu.write((doc) => {
    addDomain(doc, training, 'Formation des agents de l’état civil et de la population')
    writeBody(
      doc,
      training,
      'Quatre sessions sont données à Kalamu, deux par an, par des agents d’Ixelles et de Kalamu.',
      [],
    )
    addDomain(doc, births, 'Enregistrement des naissances')
    writeBody(doc, births, 'Une campagne de quartier rappelle aux familles le délai de nonante jours.', [])
  })
  await ixelles.initial(
    'belgian.name',
    'partner.name',
    'belgian.deliberation',
    'ties',
    'belgian.agent',
    domainItem(registry),
    domainItem(training),
  )
  await kalamu.initial('belgian.name', 'partner.name', 'ties', 'belgian.agent', domainItem(registry))
  await talk(ixelles, kalamu, adviser, newId)
  // Both had initialled these words: now both see what changed since.
  await kalamu.write((doc) => addPoint(doc, registry, 'restaurer d’abord les registres antérieurs à 1975.'))
}

async function talk(ixelles: Person, kalamu: Person, adviser: Person, newId: () => string): Promise<void> {
  const [restoring, budget, council] = [newId(), newId(), newId()]
  const item = domainItem(registry)
  await kalamu.state({
    kind: 'comment',
    thread: restoring,
    item,
    audience: 'all',
    body: 'Les registres d’avant 1975 sont très abîmés par l’humidité. Peut-on les numériser sans les restaurer?',
  })
  await adviser.state({
    kind: 'reply',
    thread: restoring,
    body: 'À Masina, la restauration a été faite d’abord, avec l’appui des Archives nationales. Je vous envoie le contact.',
  })
  await ixelles.state({
    kind: 'reply',
    thread: restoring,
    body: 'D’accord pour l’ajouter: proposez-nous les mots, et nous paraphons à nouveau.',
  })
  await ixelles.state({
    kind: 'comment',
    thread: budget,
    item,
    audience: 'side',
    body: 'Vérifier avec le service informatique le prix du scanner avant la prochaine réunion.',
  })
  await kalamu.state({
    kind: 'comment',
    thread: council,
    item: 'belgian.deliberation',
    audience: 'all',
    body: 'Est-ce bien la date du Conseil communal, et non celle du Collège?',
  })
  await ixelles.state({ kind: 'reply', thread: council, body: 'Oui: Conseil communal du 22 février 2018, point 14.' })
  await kalamu.state({ kind: 'resolve', thread: council })
}

/** The paragraph that a new domain begins with, then a list. */
function writeBody(doc: Y.Doc, domain: string, words: string, points: readonly string[]): void {
  const body = domainParts(doc, domain)?.body
  const first = body?.get(0)
  const text = first instanceof Y.XmlElement ? first.get(0) : undefined
  if (body === undefined || !(text instanceof Y.XmlText)) throw new Error(`the domain ${domain} has no first paragraph`)
  text.insert(0, words)
  if (points.length === 0) return
  const list = new Y.XmlElement(richNodes.bulletList)
  body.insert(1, [list])
  list.insert(0, points.map(point))
}

function addPoint(doc: Y.Doc, domain: string, words: string): void {
  const list = domainParts(doc, domain)?.body.get(1)
  if (!(list instanceof Y.XmlElement)) throw new Error(`the domain ${domain} has no list`)
  list.insert(list.length, [point(words)])
}

function point(words: string): Y.XmlElement {
  const item = new Y.XmlElement(richNodes.listItem)
  const paragraph = new Y.XmlElement(richNodes.paragraph)
  paragraph.insert(0, [new Y.XmlText(words)])
  item.insert(0, [paragraph])
  return item
}
