/** Pages as they arrive, before any script runs: from the real service, rendered by the real build. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers, readAnswers } from '../../protocol/answers/document.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { RenderedBlock } from '../../protocol/print/rendered.ts'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import type { PageState, ProtocolCreated } from '../../protocol/wire/wire.ts'
import { Browser, ixellesAndKalamu, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { builtPages, startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { jsonInHtml } from './page.ts'

let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService({ pages: builtPages })
  table = await twoCommunesAtTheTable(service)
})
afterAll(() => service.stop())

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

/** What a person reads in the page: its root's text. */
function readableText(html: string): string {
  const root = html.slice(html.indexOf('<div id="root">'), html.indexOf('<script type="application/json"'))
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
  return root.replace(/<[^>]*>/gu, '').replace(/&(\w+|#x?\w+);/gu, (whole, name: string) => entities[name] ?? whole)
}

/** The official words of a block, in reading order. */
function officialWords(block: RenderedBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return block.segments.flatMap((segment) => (segment.kind === 'fixed' ? [segment.text] : []))
    case 'definition':
      return [block.term, block.text]
    case 'list':
      return block.items
    case 'domains':
      return [block.intro]
    case 'signatures':
      return block.columns.flatMap(({ heading }) =>
        heading.flatMap((segment) => (segment.kind === 'fixed' ? [segment.text] : [])),
      )
  }
}

function stateIn(html: string): PageState {
  const [, json = ''] = /<script type="application\/json" id="state">(.*?)<\/script>/su.exec(html) ?? []
  return JSON.parse(json) as PageState
}

describe('the protocol’s page', () => {
  test('[LOCK1] holds the whole official text in order, annexe included, with the values, before any script runs', async () => {
    const read = withoutSpace(readableText((await table.kalamu.page(`/p/${table.protocol}`)).body))
    const words = displayed(render(cic20172021, noAnswers)).flatMap(officialWords)
    let at = 0
    for (const [index, part] of words.entries()) {
      const found = read.indexOf(withoutSpace(part), at)
      expect(found, `«${part}», part ${index}, behind ${read.slice(Math.max(0, at - 60), at)}`).toBeGreaterThanOrEqual(
        at,
      )
      at = found + withoutSpace(part).length
    }
    expect(read).toContain('Ixelles')
  })

  test('brings along the document as it is on disk, and the lines its reader may see', async () => {
    const state = stateIn((await table.kalamu.page(`/p/${table.protocol}`)).body)
    const doc = new Y.Doc()
    const { update, entries } = state.page === 'protocol' ? state : { update: '', entries: [] }
    Y.applyUpdate(doc, Buffer.from(update, 'base64'))
    expect(readAnswers(doc, cic20172021).texts).toEqual({ 'belgian.name': 'Ixelles' })
    expect(entries.map(({ act }) => act.kind)).toEqual(['create', 'join', 'invite', 'invite', 'invite', 'join'])
  })

  test('bears the communes’ names, and is kept by nobody on the way', async () => {
    const { headers, body } = await table.ixelles.page(`/p/${table.protocol}`)
    expect(body).toContain('<title>Ixelles – Kalamu · Paraphe</title>')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('every page', () => {
  test.each([
    ['/', 200],
    ['/j', 200],
    ['/accessibilite', 200],
    ['/appareil', 200],
    ['/nowhere', 404],
    ['/p/unknownunknown', 401],
  ])('%s answers %i with something to read, and no script or style of its own', async (path, status) => {
    const answer = await new Browser(service).page(path)
    expect(answer.status).toBe(status)
    expect(withoutSpace(readableText(answer.body)).length).toBeGreaterThan(60)
    expect(answer.body).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*(?: src="\/|type="application\/json"))/iu)
    expect(answer.body).toContain('<noscript><p class="without-script" lang="fr">')
  })

  test('is bound by a policy that takes nothing from elsewhere', async () => {
    const { headers } = await new Browser(service).page('/')
    const policy = headers.get('content-security-policy')?.split(';') ?? []
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule)
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  test.each([
    [{}, 'fr'],
    [{ 'accept-language': 'nl-BE,nl;q=0.9' }, 'nl'],
    [{ cookie: 'lang=en', 'accept-language': 'nl' }, 'en'],
  ] as const)('is in the language asked for: %o', async (headers, language) => {
    const { body } = await new Browser(service).page('/p/unknownunknown', headers)
    expect(body).toContain(`<html lang="${language}">`)
    expect(readableText(body)).toContain(refusalSentence('not-signed-in', language).split('. ')[0])
  })

  test('loads files that are there, compressed beforehand, to be kept for ever', async () => {
    const { body } = await new Browser(service).page('/')
    const files = Array.from(body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu), ([, path]) => path ?? '')
    expect(files.length).toBeGreaterThan(1)
    for (const path of files) {
      const { status, headers } = await fetch(service.url + path, { headers: { 'accept-encoding': 'br' } })
      expect([status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
        200,
        'br',
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test('has the sentence for old browsers at hand', async () => {
    const { body } = await new Browser(service).page('/')
    const [, path = ''] = /<script src="([^"]+)" defer>/u.exec(body) ?? []
    const answer = await fetch(service.url + path)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await answer.text()).toContain('trop ancien pour écrire ici')
  })
})

const hostileWords = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<!--<script>',
  ']]><!DOCTYPE html>',
  "';alert(1)//",
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;',
  'javascript:alert(1)',
  'a\u2028alert(1)\u2029b',
  '</title><body onload=alert(1)>',
] as const

describe('words that would be markup stay words', () => {
  test.each(hostileWords)('in the state beside a page: %s', (words) => {
    const json = jsonInHtml({ words })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/u)
    expect(JSON.parse(json)).toEqual({ words })
  })

  test.each(hostileWords)('in a page, wherever a person may write: %s', async (words) => {
    const browser = new Browser(service)
    const creation = {
      ...ixellesAndKalamu,
      belgian: `A ${words}`,
      partner: `B ${words}`,
      creator: { name: `C ${words}`, function: words, party: 'belgian' },
    }
    const { body: created } = await browser.post<ProtocolCreated>('/api/protocols', creation)
    await new Browser(service).post('/api/sessions', { token: created.invitations.partner, name: 'Jean Mbuyi' })
    const comment = {
      id: 'comment-0001',
      kind: 'comment',
      thread: 'thread-0001',
      item: 'ties',
      audience: 'all',
      body: words,
    }
    await browser.post(`/api/protocols/${created.id}/acts`, comment)
    const tags = (html: string): number => html.match(/<(?:script|img|svg|body|title|!doctype|!--)/giu)?.length ?? 0
    const { body } = await browser.page(`/p/${created.id}`)
    expect(tags(body)).toBe(tags((await table.ixelles.page(`/p/${table.protocol}`)).body))
    // Separators of lines are lines in a comment.
    const cleaned = words.replaceAll(/[\u2028\u2029]/gu, '\n')
    expect(JSON.stringify(stateIn(body))).toContain(JSON.stringify(cleaned).slice(1, -1))
  })
})
