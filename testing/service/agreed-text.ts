/** A text with every blank filled, ready to be initialled and sealed: Ixelles and Kalamu, with one domain. */
import type * as Y from 'yjs'
import { addDomain, readAnswers, setChoice, textOf } from '../../protocol/answers/document.ts'
import { textHash } from '../../protocol/ledger/agreement.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import type { Party } from '../../protocol/party.ts'
import { officialTextOf } from '../../server/texts/kept-text.ts'
import { edit } from './raw-client.ts'
import { ixelles, kalamu, protocol } from './two-communes.ts'
import type { TwoCommunes } from './two-communes.ts'

const texts: Readonly<Record<string, string>> = {
  'belgian.name': 'Ixelles',
  'partner.name': 'Kalamu',
  'belgian.representative': 'Viviane Teitelbaum',
  'belgian.function': 'Échevine',
  'partner.representative': 'Luc Sètondji',
  'partner.function': 'Maire',
}
const choices: Readonly<Record<string, string | true>> = {
  'belgian.deliberation': '2018-03-01',
  'belgian.civility': 'Mme',
  'partner.civility': 'M.',
  'ties:d’amitié': true,
}

/** Fills every required blank, on disk, as a session would. */
export async function fillEverything(communes: TwoCommunes): Promise<void> {
  await write(communes, (doc) => {
    for (const [field, text] of Object.entries(texts)) textOf(doc, field).insert(0, text)
    for (const [key, value] of Object.entries(choices)) setChoice(doc, key, value)
    addDomain(doc, 'population', 'État civil et population')
  })
}

/** An edit that reaches the disk without a socket. */
export async function write(communes: TwoCommunes, change: (doc: Y.Doc) => void): Promise<void> {
  const { doc } = await communes.rooms.document(protocol.id)
  const update = edit(doc, () => change(doc))
  const at = protocol.createdAt
  await communes.storage.append(protocol.id, [{ participant: ixelles.id, at, update, clients: [doc.clientID] }])
}

async function currentItems(communes: TwoCommunes): Promise<readonly Item[]> {
  const template = officialTextOf(protocol)
  if (!template) throw new Error('the template is missing')
  return itemsOf(template, readAnswers((await communes.rooms.document(protocol.id)).doc, template))
}

export async function itemNamed(communes: TwoCommunes, id: string): Promise<Item> {
  const item = (await currentItems(communes)).find((item) => item.id === id)
  if (!item) throw new Error(`there is no item ${id}`)
  return item
}

/** A side's initials on everything an agreement needs. */
async function initialAll(communes: TwoCommunes, party: Party): Promise<void> {
  const person = party === 'belgian' ? ixelles : kalamu
  for (const { id, hash, required } of await currentItems(communes)) {
    if (required) await communes.act(person, { kind: 'initial', item: id, hash })
  }
}

/** Everything filled and initialled by both sides. */
export async function agreeOnEverything(communes: TwoCommunes): Promise<void> {
  await fillEverything(communes)
  await initialAll(communes, 'belgian')
  await initialAll(communes, 'partner')
}

export const wholeText = async (communes: TwoCommunes): Promise<string> => textHash(await currentItems(communes))
