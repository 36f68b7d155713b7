import type { PageState } from '../../protocol/wire/wire.ts'
import { sent } from './api.ts'

/** What the server wrote into the page along with its HTML. */
export function pageStateIn(page: Document): PageState | undefined {
  const json = page.getElementById('state')?.textContent
  if (!json) return undefined
  const state: unknown = JSON.parse(json)
  return isPageState(state) ? state : undefined
}

/** Another page that answers at our address may have a state of its own. */
const isPageState = (state: unknown): state is PageState =>
  typeof state === 'object' &&
  state !== null &&
  'page' in state &&
  typeof state.page === 'string' &&
  'language' in state &&
  (state.page !== 'protocol' || ('update' in state && 'entries' in state && 'me' in state))

/** This address as the server would give it now; undefined without a line. */
export async function freshPageState(address: string): Promise<PageState | undefined> {
  try {
    const response = await sent(address, { method: 'GET', headers: { accept: 'text/html' }, cache: 'no-store' })
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return undefined
    return pageStateIn(new DOMParser().parseFromString(await response.text(), 'text/html'))
  } catch {
    return undefined
  }
}
