/** A program that knows nothing of this server: y-websocket's own provider, with the session's cookie. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { textOf } from '../../protocol/answers/document.ts'
import type { Participant } from '../../protocol/party.ts'
import type { Closed, Host } from './raw-client.ts'

export class StockClient {
  readonly person: Participant
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider

  constructor(host: Host<Participant>, person: Participant, doc = new Y.Doc(), room = host.room) {
    const cookie = host.cookieOf(person)
    class WithCookie extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie } })
      }
    }
    this.person = person
    this.doc = doc
    this.provider = new WebsocketProvider(host.url, room, doc, {
      disableBc: true,
      // A line that comes back is dialled at once: what is tested is not the pause before it.
      maxBackoffTime: 50,
      // y-websocket declares the browser's class; ws's is what it documents for Node.
      WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    })
    host.atEnd(() => this.leave())
  }

  async synced(): Promise<this> {
    if (!this.provider.synced) await new Promise<void>((resolve) => this.provider.once('sync', () => resolve()))
    return this
  }

  /** The terminal close: a stock client does not come back after it. */
  closed(): Promise<Closed> {
    return new Promise((resolve) => this.provider.once('closed', (closed) => resolve(closed)))
  }

  type(field: string, text: string, at = textOf(this.doc, field).length): void {
    textOf(this.doc, field).insert(at, text)
  }

  read(field: string): string {
    return textOf(this.doc, field).toString()
  }

  /** Resolves when this blank reads so here. */
  async reads(field: string, text: string): Promise<void> {
    await this.until(() => this.read(field) === text)
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.doc.once('update', () => resolve()))
  }

  leave(): void {
    this.provider.destroy()
  }
}
