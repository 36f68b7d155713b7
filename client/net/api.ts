/** Requests to the server's API. A refusal is a value; a line that fails, or an answer that is none of ours, never an exception. */
import { answerIn, doneIn } from './answer.ts'
import type { ApiAnswer, Received } from './answer.ts'
import type { Shape } from './shapes.ts'
import { standingHeaders } from './stands-for.ts'

export type { ApiAnswer, ApiFailure } from './answer.ts'

/** Aborting gives `offline`. */
export const get = <T>(path: string, isShape: Shape<T>, signal?: AbortSignal): Promise<ApiAnswer<T>> =>
  ask(path, { method: 'GET', signal: signal ?? null }, (received) => answerIn(received, isShape))

export const post = <T>(
  path: string,
  body: unknown,
  isShape: Shape<T>,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<ApiAnswer<T>> =>
  ask(path, { ...json(body, headers), signal: signal ?? null }, (received) => answerIn(received, isShape))

/** For what only does something. */
export const tell = (path: string, body: unknown): Promise<ApiAnswer<undefined>> => ask(path, json(body), doneIn)

/** A file as it is; the server looks at its bytes. */
export const sendFile = <T>(path: string, file: Blob, isShape: Shape<T>): Promise<ApiAnswer<T>> =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }, (received) =>
    answerIn(received, isShape),
  )
export const remove = (path: string): Promise<ApiAnswer<undefined>> => ask(path, { method: 'DELETE' }, doneIn)

type Request = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }

const json = (body: unknown, headers: Record<string, string> = {}): Request => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** Nothing of ours redirects a request: whatever does is somebody else. */
export const sent = (path: string, request: Request): Promise<Response> =>
  fetch(path, {
    credentials: 'same-origin',
    redirect: 'error',
    ...request,
    headers: { ...standingHeaders(), ...request.headers },
  })

/** Says nothing of whom the page stands for: only for asking whom the browser speaks for. */
export const unclaimed = (path: string): Promise<Response> =>
  fetch(path, { credentials: 'same-origin', redirect: 'error', cache: 'no-store' })

async function ask<T>(
  path: string,
  request: Request,
  answer: (received: Received) => ApiAnswer<T>,
): Promise<ApiAnswer<T>> {
  try {
    return answer(await received(await sent(path, request)))
  } catch {
    return { ok: false, failure: { kind: 'offline' } }
  }
}

export const received = async (response: Response): Promise<Received> => ({
  status: response.status,
  type: response.headers.get('content-type') ?? '',
  text: await response.text(),
})
