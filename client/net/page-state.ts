import type { PageState } from '../../protocol/wire/wire.ts'

/** What the server wrote into the page along with its HTML. */
export function pageStateIn(page: Document): PageState | undefined {
  const json = page.getElementById('state')?.textContent
  return json ? (JSON.parse(json) as PageState) : undefined
}

/** This address as the server would give it now; undefined without a line. */
export async function freshPageState(address: string): Promise<PageState | undefined> {
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      headers: { accept: 'text/html' },
      cache: 'no-store',
    })
    return pageStateIn(new DOMParser().parseFromString(await response.text(), 'text/html'))
  } catch {
    return undefined
  }
}
