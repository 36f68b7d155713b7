/** Sending a file with its progress told: what `fetch` cannot do yet. */
import { answerIn } from './answer.ts'
import type { ApiAnswer } from './answer.ts'
import type { Shape } from './shapes.ts'
import { standingHeaders } from './stands-for.ts'

export interface Upload<T> {
  readonly answer: Promise<ApiAnswer<T>>
  /** Gives up; the answer is then `offline`. */
  readonly stop: () => void
}

/** `told` hears the part sent so far, from 0 to 1. */
export function upload<T>(path: string, file: Blob, isShape: Shape<T>, told: (part: number) => void): Upload<T> {
  const request = new XMLHttpRequest()
  const answer = new Promise<ApiAnswer<T>>((resolve) => {
    const failed = (): void => resolve({ ok: false, failure: { kind: 'offline' } })
    request.addEventListener('error', failed)
    request.addEventListener('abort', failed)
    request.addEventListener('load', () => {
      const type = request.getResponseHeader('content-type') ?? ''
      resolve(answerIn({ status: request.status, type, text: request.responseText }, isShape))
    })
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) told(event.loaded / event.total)
    })
    request.open('POST', path)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    for (const [name, value] of Object.entries(standingHeaders())) request.setRequestHeader(name, value)
    request.send(file)
  })
  return { answer, stop: () => request.abort() }
}
