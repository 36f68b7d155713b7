/** The attacked room's document on the real service in a process of its own, with two innocents who write in it, one of each side. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { textOf } from '../../protocol/answers/document.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { InvitationMade, ProtocolCreated, ProtocolOverview } from '../../protocol/wire/wire.ts'
import { databaseFile } from '../../server/storage/sqlite/schema.ts'
import { asAmelieWrote, asKitoWrote, ids } from './attacked-room.ts'
import { Browser, ixellesAndKalamu } from '../service/browser.ts'
import { RawClient } from '../service/raw-client.ts'
import type { Host } from '../service/raw-client.ts'
import { bytesOf, representations } from '../sessions/representations.ts'
import type { Heap, Question, Started } from '../service/service-process.ts'

/** Amélie writes for Ixelles, Kito and Zola for Kalamu; the mayor signs for it; the adviser reads. */
export type Seated = 'amelie' | 'kito' | 'zola' | 'adviser' | 'mayor'

const ownBlank = { amelie: 'belgian.representative', zola: 'partner.representative' } as const
type Innocent = keyof typeof ownBlank

export class AttackedService implements Host<Seated> {
  readonly url: string
  readonly room: string
  readonly protocol: string
  readonly innocents: ReadonlyMap<Innocent, RawClient>
  readonly #process: ChildProcess
  readonly #started: Started
  readonly #seats: ReadonlyMap<Seated, Browser>
  readonly #database: DatabaseSync
  readonly #endings: (() => void)[] = []

  static async start(): Promise<AttackedService> {
    const child = fork(fileURLToPath(new URL('../service/service-process.ts', import.meta.url)), {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [started] = (await once(child, 'message')) as [Started]
    const { protocol, seats } = await seatEverybody(started)
    const overview = await browserOf(seats, 'amelie').get<ProtocolOverview>(`/api/protocols/${protocol}`)
    const service = new AttackedService(child, started, protocol, roomName(protocol, overview.body.generation), seats)
    await service.#fillIn()
    return service
  }

  private constructor(
    child: ChildProcess,
    started: Started,
    protocol: string,
    room: string,
    seats: ReadonlyMap<Seated, Browser>,
  ) {
    this.#process = child
    this.#started = started
    this.protocol = protocol
    this.room = room
    this.url = `${started.url.replace('http', 'ws')}/sync`
    this.#seats = seats
    this.#database = new DatabaseSync(databaseFile(started.dataDirectory), { readOnly: true })
    this.innocents = new Map()
  }

  async #fillIn(): Promise<void> {
    const amelie = await RawClient.follow(this, 'amelie', ids.amelie)
    await amelie.write(asAmelieWrote)
    const kito = await RawClient.follow(this, 'kito', ids.kito)
    await kito.write(asKitoWrote)
    await Promise.all([amelie, kito].map((author) => author.quit()))
    const innocents = this.innocents as Map<Innocent, RawClient>
    innocents.set('amelie', await RawClient.follow(this, 'amelie', 111))
    innocents.set('zola', await RawClient.follow(this, 'zola', 222))
  }

  browser(seated: Seated): Browser {
    return browserOf(this.#seats, seated)
  }
  cookieOf(seated: Seated): string {
    return this.browser(seated).cookie
  }
  atEnd(work: () => void): void {
    this.#endings.push(work)
  }

  /** Both innocents write other words into their own blank, and read each other's. */
  async writeOn(words: string): Promise<void> {
    for (const [name, writer] of this.innocents) {
      const field = ownBlank[name]
      await writer.write((doc) => {
        const text = textOf(doc, field)
        text.delete(0, text.length)
        text.insert(0, words)
      })
      for (const reader of this.innocents.values()) await reader.until(() => reader.read(field) === words)
    }
  }

  /** What everybody's page is made of: an attacker would have to change some of it to have done anything. */
  evidence() {
    return {
      rows: ['edits', 'clients', 'ledger', 'invitations'].map((table) => this.#rows(table)),
      documents: [...this.innocents.values()].map(({ doc }) => [representations(doc), bytesOf(doc)]),
    }
  }

  /** The pages of a side and of the observer. */
  async pages(): Promise<readonly string[]> {
    const readers = [this.browser('amelie'), this.browser('adviser')]
    const pages = await Promise.all(readers.map((reader) => reader.page(`/p/${this.protocol}`)))
    return pages.map(({ body }) => body)
  }

  #rows(table: string): readonly [table: string, count: number, content: string] {
    const rows = this.#database.prepare(`SELECT * FROM ${table} WHERE protocol = ? ORDER BY 1, 2`).all(this.protocol)
    const content = JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    )
    return [table, rows.length, hash('sha256', content)]
  }

  /** SHA-256 of a file made from the document. */
  async file(name: string): Promise<string> {
    const answer = await fetch(`${this.#started.url}/api/protocols/${this.protocol}/${name}`, {
      headers: { cookie: this.cookieOf('amelie') },
    })
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
    return hash('sha256', new Uint8Array(await answer.arrayBuffer()))
  }

  /** Bytes the service's process uses after a forced collection. */
  async heap(): Promise<number> {
    const [{ heap }] = (await this.#ask('heap')) as [Heap]
    return heap
  }

  /** Fails when anything in the service threw meanwhile. */
  async stop(): Promise<void> {
    for (const work of this.#endings.splice(0)) work()
    this.#database.close()
    const exited = once(this.#process, 'exit')
    this.#process.send('stop' satisfies Question)
    const [code] = (await exited) as [number | null]
    if (code !== 0) throw new Error(`the service ended with ${code}`)
  }

  #ask(question: Question): Promise<unknown[]> {
    const answered = once(this.#process, 'message')
    this.#process.send(question)
    return answered
  }
}

function browserOf(seats: ReadonlyMap<Seated, Browser>, seated: Seated): Browser {
  const browser = seats.get(seated)
  if (!browser) throw new Error(`${seated} has no seat`)
  return browser
}

async function seatEverybody(started: Started) {
  const amelie = new Browser(started)
  const { id, invitations } = (await amelie.post<ProtocolCreated>('/api/protocols', ixellesAndKalamu)).body
  const enter = async (token: string, name: string): Promise<Browser> => {
    const browser = new Browser(started)
    await browser.post('/api/sessions', { token, name })
    return browser
  }
  const kito = await enter(invitations.partner, 'Alexis Kito')
  const linkFor = async (role: string): Promise<string> =>
    (await kito.post<InvitationMade>(`/api/protocols/${id}/invitations`, { side: 'partner', role })).body.token
  const seats: ReadonlyMap<Seated, Browser> = new Map([
    ['amelie', amelie],
    ['kito', kito],
    ['zola', await enter(await linkFor('negotiator'), 'Émilie Zola')],
    ['adviser', await enter(invitations.observer, 'Conseil UVCW')],
    ['mayor', await enter(await linkFor('signatory'), 'Le Maire')],
  ] as const)
  return { protocol: id, seats }
}
