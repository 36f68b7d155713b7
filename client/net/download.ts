/** Files made by the server on demand: fetched here, so that the page can say that one is being made, or why there is none. */
import { refusalOf } from './api.ts'
import type { ApiFailure } from './api.ts'

const aMinute = 60_000

/** Fetches the file and hands it to the browser to keep. Undefined once that is done. */
export async function download(path: string): Promise<ApiFailure | undefined> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' })
    if (!response.ok) {
      const problem: unknown = await response.json().catch(() => undefined)
      return { kind: 'refused', refusal: refusalOf(problem) }
    }
    hand(await response.blob(), nameIn(response.headers.get('content-disposition') ?? ''))
    return undefined
  } catch {
    return { kind: 'offline' }
  }
}

const nameIn = (disposition: string): string => /filename="([^"]+)"/u.exec(disposition)?.[1] ?? 'protocole'

function hand(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Some browsers take hold of the content only after a question to the person.
  setTimeout(() => URL.revokeObjectURL(link.href), aMinute)
}
