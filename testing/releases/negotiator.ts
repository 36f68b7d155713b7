/**
 * A person at a running service, by its public wire alone (DESIGN: HTTP, y-websocket, the shared document's roots): no module
 * of the program is used, so that it works with any release.
 */
import { createHash, randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** `url`: where the program listens. `origin`: its PUBLIC_URL. */
export interface ServiceAddress {
  readonly url: string
  readonly origin: string
}
interface Overview {
  readonly generation: string
  readonly items: readonly {
    readonly id: string
    readonly hash: string
    readonly state: string
    readonly initials: Readonly<Record<string, { readonly fresh: boolean } | undefined>>
  }[]
}

export class Negotiator {
  readonly #service: ServiceAddress
  #token = ''
  protocol = ''

  constructor(service: ServiceAddress) {
    this.#service = service
  }

  /** The session's secret, as it stands in the cookie. */
  get token(): string {
    return this.#token
  }

  async create(request: object, administrator: string): Promise<Readonly<Record<string, string>>> {
    const made = await this.#json<{ id: string; invitations: Record<string, string> }>('/api/protocols', request, {
      authorization: `Bearer ${administrator}`,
    })
    this.protocol = made.id
    return made.invitations
  }

  async join(token: string, name: string, office: string): Promise<void> {
    const { protocol } = await this.#json<{ protocol: string }>('/api/sessions', { token, name, function: office })
    this.protocol = protocol
  }

  overview = (): Promise<Overview> => this.#json<Overview>(`/api/protocols/${this.protocol}`)

  state = (act: object): Promise<unknown> =>
    this.#json(`/api/protocols/${this.protocol}/acts`, { id: randomUUID(), ...act })

  async initial(wanted: (item: string) => boolean = () => true): Promise<void> {
    for (const { id, hash, state } of (await this.overview()).items)
      if (state !== 'empty' && wanted(id)) await this.state({ kind: 'initial', item: id, hash })
  }

  async seal(): Promise<void> {
    const { items } = await this.overview()
    const seen = JSON.stringify(items.map(({ id, hash }) => [id, hash]))
    await this.state({ kind: 'seal', hash: createHash('sha256').update(seen).digest('hex') })
  }

  async upload(bytes: Uint8Array, type: string): Promise<string> {
    const path = `/api/protocols/${this.protocol}/scans`
    const answer = await this.#fetch(path, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-type': type },
    })
    return ((await answer.json()) as { sha256: string }).sha256
  }

  async file(name: string): Promise<Buffer> {
    return Buffer.from(await (await this.#fetch(`/api/protocols/${this.protocol}/${name}`, {})).arrayBuffer())
  }

  async instanceKey(): Promise<Buffer> {
    return Buffer.from(await (await this.#fetch('/api/instance-key', {})).arrayBuffer())
  }

  /** Writes by an open socket, and waits for the acknowledgement that all of it is on disk. */
  async write(change: (doc: Y.Doc) => void): Promise<void> {
    const doc = new Y.Doc()
    const { generation } = await this.overview()
    const headers = { cookie: this.#cookie, origin: this.#service.origin }
    let told: () => void = () => {}
    const acknowledged = new Promise<void>((resolve) => (told = resolve))
    class WithCookie extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers })
        // y-websocket asks for ArrayBuffers.
        this.on('message', (bytes: ArrayBuffer) => new Uint8Array(bytes)[0] === acknowledgement && told())
      }
    }
    const provider = new WebsocketProvider(
      `${this.#service.url.replace('http', 'ws')}/sync`,
      `${this.protocol}.${generation}`,
      doc,
      // ws is what y-websocket documents for Node; it declares the browser's class.
      { disableBc: true, WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket },
    )
    if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    doc.transact(() => change(doc))
    provider.ws?.send(Uint8Array.of(acknowledgement, 1))
    await acknowledged
    provider.destroy()
  }

  get #cookie(): string {
    return `__Host-session=${this.#token}`
  }

  async #json<T>(path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const request =
      body === undefined
        ? {}
        : {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json', ...headers },
          }
    return (await (await this.#fetch(path, request)).json()) as T
  }

  async #fetch(path: string, request: Omit<RequestInit, 'headers'> & { headers?: object }): Promise<Response> {
    const { url, origin } = this.#service
    const cookie = this.#token === '' ? {} : { cookie: this.#cookie }
    const answer = await fetch(url + path, { ...request, headers: { origin, ...cookie, ...request.headers } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    for (const set of answer.headers.getSetCookie()) {
      const [, value] = /^__Host-session=([^;]+)/u.exec(set) ?? []
      this.#token = value ?? this.#token
    }
    return answer
  }
}

/** The frame a server sends back behind edits that are on disk. */
const acknowledgement = 100

// ——— what stands in the shared document ———

/** `text:<field>` roots and keys of `choices`, in one go. */
export function fillIn(doc: Y.Doc, texts: Record<string, string>, choices: Record<string, string | true> = {}): void {
  for (const [field, words] of Object.entries(texts)) {
    const text = doc.getText(`text:${field}`)
    text.delete(0, text.length)
    text.insert(0, words)
  }
  for (const [key, value] of Object.entries(choices)) doc.getMap('choices').set(key, value)
}

export interface DomainToAdd {
  readonly id: string
  readonly position: string
  readonly title: string
  readonly retained?: true
  readonly body?: readonly Y.XmlElement[]
}
export function addDomain(doc: Y.Doc, { id, position, title, retained, body }: DomainToAdd): void {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, [...(body ?? [paragraph()])])
  const entry = new Y.Map<unknown>()
  for (const [key, value] of Object.entries({
    position,
    retained: retained === true,
    title: new Y.Text(title),
    body: fragment,
  }))
    entry.set(key, value)
  doc.getMap('domains').set(id, entry)
}

export function addSignatory(
  doc: Y.Doc,
  id: string,
  one: { party: string; position: string; name: string; function: string; delegation: boolean },
): void {
  const entry = new Y.Map<unknown>()
  const { name, function: office, ...others } = one
  for (const [key, value] of Object.entries({ ...others, name: new Y.Text(name), function: new Y.Text(office) }))
    entry.set(key, value)
  doc.getMap('signatories').set(id, entry)
}

/** Words, or words with a mark. */
type Words = string | { readonly bold: string } | { readonly italic: string }
export function paragraph(...words: readonly Words[]): Y.XmlElement {
  const text = new Y.XmlText()
  text.applyDelta(
    words.map((one) => {
      if (typeof one === 'string') return { insert: one }
      return 'bold' in one
        ? { insert: one.bold, attributes: { bold: {} } }
        : { insert: one.italic, attributes: { italic: {} } }
    }),
  )
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [text])
  return element
}
export function list(kind: 'bulletList' | 'orderedList', ...items: readonly (readonly Y.XmlElement[])[]): Y.XmlElement {
  const element = new Y.XmlElement(kind)
  element.insert(
    0,
    items.map((blocks) => {
      const item = new Y.XmlElement('listItem')
      item.insert(0, [...blocks])
      return item
    }),
  )
  return element
}
