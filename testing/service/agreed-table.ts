/** Two communes at the real service, by the public interface alone, with every blank filled and initialled by both. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { textHash } from '../../protocol/ledger/agreement.ts'
import { addDomain, setChoice, textOf } from '../../protocol/answers/document.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { InvitationMade, Problem, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { Browser, twoCommunesAtTheTable } from './browser.ts'
import type { Answered, Table } from './browser.ts'
import type { RunningService } from './running-service.ts'

export class AgreedTable {
  readonly protocol: string
  readonly ixelles: Browser
  readonly kalamu: Browser
  readonly invitations: Table['invitations']
  readonly #service: Pick<RunningService, 'url'>
  #acts = 0

  constructor(service: Pick<RunningService, 'url'>, table: Table) {
    this.#service = service
    this.protocol = table.protocol
    this.ixelles = table.ixelles
    this.kalamu = table.kalamu
    this.invitations = table.invitations
  }

  async overview(browser: Browser = this.ixelles): Promise<ProtocolOverview> {
    return (await browser.get<ProtocolOverview>(`/api/protocols/${this.protocol}`)).body
  }

  state(browser: Browser, act: object): Promise<Answered<Problem>> {
    const id = `act-${String(this.#acts++).padStart(6, '0')}`
    return browser.post<Problem>(`/api/protocols/${this.protocol}/acts`, { id, ...act })
  }

  /** Writes by an open socket, and waits until the words are on disk. */
  async write(browser: Browser, change: (doc: Y.Doc) => void): Promise<void> {
    const before = textHash((await this.overview()).items)
    const doc = new Y.Doc()
    const headers = { cookie: browser.cookie, origin: this.#service.url }
    class WithCookie extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers })
      }
    }
    const room = roomName(this.protocol, (await this.overview(browser)).generation)
    // ws is what y-websocket documents for Node; it declares the browser's class.
    const WebSocketPolyfill = WithCookie as unknown as typeof globalThis.WebSocket
    const provider = new WebsocketProvider(`${this.#service.url.replace('http', 'ws')}/sync`, room, doc, {
      disableBc: true,
      WebSocketPolyfill,
    })
    if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    doc.transact(() => change(doc))
    while (textHash((await this.overview()).items) === before);
    provider.destroy()
  }

  /** Somebody of Ixelles who reads and talks. */
  async reader(): Promise<Browser> {
    const standing = { side: 'belgian', role: 'reader' }
    const path = `/api/protocols/${this.protocol}/invitations`
    const { body } = await this.ixelles.post<InvitationMade>(path, standing)
    const browser = new Browser(this.#service)
    await browser.post('/api/sessions', { token: body.token, name: 'Paul Claes' })
    return browser
  }

  async fill(): Promise<void> {
    await this.write(this.ixelles, (doc) => {
      setChoice(doc, 'belgian.deliberation', '2018-03-01')
      setChoice(doc, 'belgian.civility', 'Mme')
      setChoice(doc, 'ties:d’amitié', true)
      textOf(doc, 'belgian.representative').insert(0, 'Anne Dupont')
      textOf(doc, 'belgian.function').insert(0, 'Échevine')
      addDomain(doc, 'population', 'État civil et population')
    })
    await this.write(this.kalamu, (doc) => {
      textOf(doc, 'partner.name').insert(0, 'Kalamu')
      setChoice(doc, 'partner.civility', 'M.')
      textOf(doc, 'partner.representative').insert(0, 'Jean Mbuyi')
      textOf(doc, 'partner.function').insert(0, 'Bourgmestre')
    })
  }

  /** Both initial whatever they have not initialled as it is, in one request each. */
  async initialAll(): Promise<void> {
    for (const [party, browser] of [
      ['belgian', this.ixelles],
      ['partner', this.kalamu],
    ] as const) {
      const open = (await this.overview(browser)).items.filter(
        ({ state, initials }) => state !== 'empty' && initials[party]?.fresh !== true,
      )
      const initials = open.map(({ id, hash }) => ({ id: `initial-${this.#acts++}-${party}`, item: id, hash }))
      if (initials.length > 0) await browser.post(`/api/protocols/${this.protocol}/initials`, { initials })
    }
  }

  async seal(browser: Browser = this.ixelles): Promise<Answered<Problem>> {
    return this.state(browser, { kind: 'seal', hash: textHash((await this.overview(browser)).items) })
  }

  /** The bytes of a file of this protocol, e.g. `export.pdf?version=1`. */
  async file(path: string, browser: Browser = this.ixelles): Promise<Buffer> {
    const url = `${this.#service.url}/api/protocols/${this.protocol}/${path}`
    const answer = await fetch(url, { headers: { cookie: browser.cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return Buffer.from(await answer.arrayBuffer())
  }
}

/** Everything filled and initialled by both: it can be sealed. */
export async function agreedTable(service: Pick<RunningService, 'url'>): Promise<AgreedTable> {
  const table = new AgreedTable(service, await twoCommunesAtTheTable(service))
  await table.fill()
  await table.initialAll()
  return table
}
