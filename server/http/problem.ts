/** Refusals as HTTP answers (RFC 9457). The only file that knows their status codes. */
import { fastifyCookie } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import { refuse } from '../../protocol/refusal.ts'
import type { Refusal, RefusalCode } from '../../protocol/refusal.ts'
import type { Language, Problem } from '../../protocol/wire/wire.ts'
import { StorageFull } from '../storage/storage.ts'
import { languageCookie, languageOf } from './language.ts'

const problemType = 'application/problem+json; charset=utf-8'

export const statusOf: Readonly<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'not-invited': 403,
  'link-served': 403,
  'name-taken': 409,
  revoked: 403,
  'not-your-side': 403,
  'observer-reads': 403,
  'signatory-reads': 403,
  'reader-reads': 403,
  'creation-closed': 403,
  'foreign-origin': 403,
  'speaks-for-other': 409,
  'unknown-protocol': 404,
  'unknown-item': 404,
  'unknown-thread': 404,
  'unknown-invitation': 404,
  'unknown-seal': 404,
  'unknown-template': 422,
  'unknown-page': 404,
  'other-generation': 409,
  'unknown-root': 422,
  'unknown-field': 422,
  'wrong-kind': 422,
  'bad-value': 422,
  'too-long': 422,
  'too-many': 422,
  'talk-full': 422,
  'too-large': 413,
  'too-fast': 429,
  unreadable: 400,
  incomplete: 422,
  'foreign-client': 403,
  'not-deletable': 422,
  'file-unreadable': 422,
  'file-protected': 422,
  'file-macros': 422,
  'file-unsafe': 422,
  'file-foreign': 422,
  'file-elsewhere': 409,
  sealed: 409,
  'not-sealed': 409,
  'item-changed': 409,
  'not-agreed': 409,
  'not-initialled': 409,
  'text-changed': 409,
  'private-condition': 422,
  'condition-open': 409,
  'not-printable': 500,
  'other-version': 409,
  'bad-day': 422,
  'unknown-signatory': 422,
  'unknown-scan': 404,
  'wrong-file': 415,
  'already-ratified': 409,
  'not-ratified': 409,
  'in-force': 409,
  'called-off': 409,
  'no-seal-inside': 422,
  'bad-request': 400,
  'storage-full': 507,
  damaged: 503,
  'export-failed': 500,
  stopping: 503,
  internal: 500,
}

function problem(refusal: Refusal, language: Language): Problem {
  return {
    type: `urn:paraphe:refusal:${refusal.code}`,
    status: statusOf[refusal.code],
    code: refusal.code,
    title: refusalSentence(refusal.code, language),
    ...(refusal.at === undefined ? {} : { at: refusal.at }),
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
  }
}

/** The language of whoever asks, even when the request is so wrong that no plugin has looked at it. */
export function askedLanguage({ headers }: FastifyRequest): Language {
  const cookies = fastifyCookie.parse(headers.cookie ?? '')
  return languageOf(cookies[languageCookie], headers['accept-language'])
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const language = askedLanguage(request)
  return reply
    .code(statusOf[refusal.code])
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type(problemType)
    .send(JSON.stringify(problem(refusal, language)))
}

/** What an error on the way to a route comes down to; `internal` for everything that nobody foresaw. */
export function refusalOfError(error: unknown): Refusal {
  if (error instanceof StorageFull) return error.refusal
  const { code, statusCode } = error instanceof Error ? (error as Error & { code?: unknown; statusCode?: unknown }) : {}
  if (statusCode === 429) return refuse('too-fast')
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refuse('too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse('bad-request', undefined, 'the body must be application/json')
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_BAD_URL':
      return refuse('unreadable')
    default:
      return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
        ? refuse('unreadable')
        : refuse('internal')
  }
}
