/** Sending a file with its progress told: what `fetch` cannot do yet. */
import type { ApiAnswer } from './api.ts'
import { refusalOf } from './api.ts'

export interface Upload<T> {
  readonly answer: Promise<ApiAnswer<T>>
  /** Gives up; the answer is then `offline`. */
  readonly stop: () => void
}

/** `told` hears the part sent so far, from 0 to 1. */
export function upload<T>(path: string, file: Blob, told: (part: number) => void): Upload<T> {
  const request = new XMLHttpRequest()
  const answer = new Promise<ApiAnswer<T>>((resolve) => {
    const failed = (): void => resolve({ ok: false, failure: { kind: 'offline' } })
    request.addEventListener('error', failed)
    request.addEventListener('abort', failed)
    request.addEventListener('load', () => {
      const body = readJson(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve({ ok: true, value: body as T })
      else resolve({ ok: false, failure: { kind: 'refused', refusal: refusalOf(body) } })
    })
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) told(event.loaded / event.total)
    })
    request.open('POST', path)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.send(file)
  })
  return { answer, stop: () => request.abort() }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
