/** A person's browser as far as the API sees it: it keeps its cookies and says which page its requests come from. */
import type { CreateProtocol, ProtocolCreated, Verification } from '../../protocol/wire/wire.ts'
import type { RunningService } from './running-service.ts'

export interface Answered<T> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

type Request = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }

export class Browser {
  readonly #service: Pick<RunningService, 'url'>
  readonly #cookies = new Map<string, string>()
  readonly #origin: string

  constructor(service: Pick<RunningService, 'url'>, origin: string = service.url) {
    this.#service = service
    this.#origin = origin
  }

  /** A browser whose session began before. */
  static signedIn(service: Pick<RunningService, 'url'>, token: string): Browser {
    const browser = new Browser(service)
    browser.#cookies.set('session', token)
    return browser
  }

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
  }

  get = <T>(path: string, headers: Record<string, string> = {}): Promise<Answered<T>> => this.ask<T>(path, { headers })

  post = <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered<T>> =>
    this.send<T>(path, JSON.stringify(body), headers)

  /** Any body at all. */
  send = <T>(path: string, body: string, headers: Record<string, string> = {}): Promise<Answered<T>> =>
    this.ask<T>(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

  /** What /api/verify says of a file. */
  verify = <T = Verification>(file: string | Uint8Array): Promise<Answered<T>> =>
    this.ask<T>('/api/verify', {
      method: 'POST',
      body: typeof file === 'string' ? file : new Uint8Array(file),
      headers: { 'content-type': 'application/octet-stream' },
    })

  /** The text of a page, or of whatever else is answered. */
  async page(path: string, headers: Record<string, string> = {}, request: RequestInit = {}): Promise<Answered<string>> {
    const response = await this.#fetch(path, { ...request, headers: { accept: 'text/html', ...headers } })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }

  async ask<T>(path: string, request: Request): Promise<Answered<T>> {
    const response = await this.#fetch(path, request)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as T,
    }
  }

  async #fetch(path: string, request: Request): Promise<Response> {
    const changes = (request.method ?? 'GET') !== 'GET'
    const response = await fetch(this.#service.url + path, {
      redirect: 'manual',
      ...request,
      headers: {
        ...(changes ? { origin: this.#origin } : {}),
        ...(this.#cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...request.headers,
      },
    })
    for (const set of response.headers.getSetCookie()) this.#keep(set)
    return response
  }

  #keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? []
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/iu.test(set)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

export const ixellesAndKalamu: CreateProtocol = {
  template: 'cic-2017-2021',
  belgian: 'Ixelles',
  partner: 'Kalamu',
  creator: { name: 'Anne Dupont', function: 'Coordinatrice CIC', party: 'belgian' },
}

export interface Table {
  readonly protocol: string
  readonly ixelles: Browser
  readonly kalamu: Browser
  readonly invitations: ProtocolCreated['invitations']
}

/** Ixelles has created the protocol, Kalamu has come by its link. */
export async function twoCommunesAtTheTable(
  service: Pick<RunningService, 'url'>,
  creation: CreateProtocol = ixellesAndKalamu,
): Promise<Table> {
  const ixelles = new Browser(service)
  const { body } = await ixelles.post<ProtocolCreated>('/api/protocols', creation)
  const kalamu = new Browser(service)
  await kalamu.post('/api/sessions', { token: body.invitations.partner, name: 'Jean Mbuyi', function: 'Bourgmestre' })
  return { protocol: body.id, ixelles, kalamu, invitations: body.invitations }
}
