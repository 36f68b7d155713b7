/** Words full of markup in every text there is: pages and files have the same elements as with harmless words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDomain, addSignatory, domainParts, textOf } from '../../protocol/answers/document.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { Places } from '../../protocol/answers/grammar.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { ProtocolCreated, ProtocolOverview } from '../../protocol/wire/wire.ts'
import * as Y from 'yjs'
import { markup } from '../../testing/attacks/markup.ts'
import { Browser } from '../../testing/service/browser.ts'
import { RawClient } from '../../testing/service/raw-client.ts'
import { builtPages, startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService({ pages: builtPages })
})
afterAll(() => service.stop())

const textFields = new Places(cic20172021)
  .rootNames()
  .filter((name) => name.startsWith('text:'))
  .map((name) => name.slice('text:'.length))

interface Written {
  readonly protocol: string
  readonly belgian: Browser
}

/** A protocol in which every text that a person can write is `words`. */
async function writtenEverywhere(words: string): Promise<Written> {
  const belgian = new Browser(service)
  const name = `A ${words}`
  const creator = { name, function: words, party: 'belgian' }
  const created = await belgian.post<ProtocolCreated>('/api/protocols', {
    template: 'cic-2017-2021',
    belgian: name,
    partner: name,
    creator,
  })
  const { id, invitations } = created.body
  const partner = new Browser(service)
  await partner.post('/api/sessions', { token: invitations.partner, name, function: words, again: false })
  const { generation } = (await belgian.get<ProtocolOverview>(`/api/protocols/${id}`)).body
  for (const [browser, side] of [
    [belgian, 'belgian'],
    [partner, 'partner'],
  ] as const) {
    const host = {
      url: `${service.url.replace('http', 'ws')}/sync`,
      room: roomName(id, generation),
      cookieOf: ({ cookie }: Browser) => cookie,
      atEnd: () => {},
    }
    const writer = await RawClient.follow(host, browser)
    await writer.write((doc) => {
      for (const field of textFields) {
        const owner = cic20172021.fields[field]?.owner
        const text = textOf(doc, field)
        if ((owner === side || (owner === 'shared' && side === 'belgian')) && text.length === 0) text.insert(0, words)
      }
      addDomain(doc, `d-${side}`, words)
      const paragraph = domainParts(doc, `d-${side}`)?.body.get(0)
      const inside = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (inside instanceof Y.XmlText) inside.insert(0, words)
      addSignatory(doc, `s-${side}`, side, words, words)
    })
    await writer.quit()
    for (const audience of ['all', 'side'])
      expect(
        await browser.post(`/api/protocols/${id}/acts`, {
          id: `say-${side}-${audience}`,
          kind: 'comment',
          thread: `thread-${side}-${audience}`,
          item: 'ties',
          audience,
          body: words,
        }),
      ).toMatchObject({ status: 201 })
  }
  return { protocol: id, belgian }
}

const fetched = async ({ belgian, protocol }: Written, what: string): Promise<string> => {
  const path = what === 'page' ? `/p/${protocol}` : `/api/protocols/${protocol}/${what}`
  return (await belgian.page(path)).body
}

/** Every element with its attributes' names, in order; and the comments and declarations. */
const elements = (html: string): readonly string[] =>
  (
    html
      .replace(/(<script type="application\/json"[^>]*>).*?<\/script>/su, '$1</script>')
      .match(/<[!/?a-z](?:"[^"]*"|[^>"])*>/giu) ?? []
  ).map((tag) => tag.replaceAll(/"[^"]*"/gu, '""'))
const stateIn = (html: string): string =>
  /<script type="application\/json"[^>]*>(.*?)<\/script>/su.exec(html)?.[1] ?? ''
const shape = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shape)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value

describe(`[LOCK2] ${markup.length} sorts of markup in every text, name, comment and title`, () => {
  let harmless: Written
  beforeAll(async () => {
    harmless = await writtenEverywhere('mots')
    for (const what of ['page', 'export.html', 'export.txt'])
      expect((await fetched(harmless, what)).split('mots').length).toBeGreaterThan(10)
  })

  test.each(markup)('%s is words, and nothing else', async (words) => {
    const hostile = await writtenEverywhere(words)
    for (const what of ['page', 'export.html'])
      expect(elements(await fetched(hostile, what))).toEqual(elements(await fetched(harmless, what)))
    expect(stateIn(await fetched(hostile, 'page'))).not.toMatch(/[<>&]/u)
    const [json, calm] = [await fetched(hostile, 'export.json'), await fetched(harmless, 'export.json')]
    expect(shape(JSON.parse(json))).toEqual(shape(JSON.parse(calm)))
    const lines = (text: string): number => text.split('\n').length
    expect(lines(await fetched(hostile, 'export.txt'))).toBe(lines(await fetched(harmless, 'export.txt')))
  })
})
