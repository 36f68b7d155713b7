/** Files made by the server on demand: fetched here, so that the page can say that one is being made, or why there is none. */
import { received, sent } from './api.ts'
import { failureIn } from './answer.ts'
import type { ApiFailure } from './answer.ts'

const aMinute = 60_000

/** Fetches the file and hands it to the browser to keep. Undefined once that is done. */
export async function download(path: string): Promise<ApiFailure | undefined> {
  try {
    const response = await sent(path, { method: 'GET' })
    if (!response.ok) return failureIn(await received(response))
    const name = nameIn(response.headers.get('content-disposition') ?? '')
    const content = await response.blob()
    const start = await content.slice(0, 5).text()
    if (name === undefined || !isOurs(name, response.headers.get('content-type') ?? '', start))
      return { kind: 'foreign' }
    hand(content, name)
    return undefined
  } catch {
    return { kind: 'offline' }
  }
}

/** Every file of ours is an attachment with a name; a portal's page is neither. */
const nameIn = (disposition: string): string | undefined =>
  /^attachment; filename="([^"]+\.[a-z]{2,4})"/u.exec(disposition)?.[1]

const types: Readonly<Record<string, { readonly type: string; readonly begins: string }>> = {
  pdf: { type: 'application/pdf', begins: '%PDF-' },
  docx: { type: 'application/vnd.openxmlformats', begins: 'PK' },
  zip: { type: 'application/zip', begins: 'PK' },
  html: { type: 'text/html', begins: '<' },
  txt: { type: 'text/plain', begins: '' },
  // As letters that are none: what JPEG and PNG begin with is no UTF-8.
  jpg: { type: 'image/jpeg', begins: '\uFFFD\uFFFD' },
  png: { type: 'image/png', begins: '\uFFFDPNG' },
  json: { type: 'application/json', begins: '{' },
}

/** `start`: the file's first letters. */
export function isOurs(name: string, type: string, start: string): boolean {
  const known = types[name.split('.').at(-1) ?? '']
  return known !== undefined && type.startsWith(known.type) && start.startsWith(known.begins)
}

function hand(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Some browsers take hold of the content only after a question to the person.
  setTimeout(() => URL.revokeObjectURL(link.href), aMinute)
}
