/** The past of a protocol on the real service. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HistoryOverview, News, PastAuthors, PastText } from '../../protocol/ledger/history.ts'
import type { ActRecorded, Problem } from '../../protocol/wire/wire.ts'
import { textOf } from '../../protocol/answers/document.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { writeOnDisk } from '../../testing/service/write-on-disk.ts'

let service: RunningService
let table: Table
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
})
afterAll(() => service.stop())

const at = (path: string): string => `/api/protocols/${table.protocol}/${path}`
const overview = async (browser: Browser): Promise<HistoryOverview> =>
  (await browser.get<HistoryOverview>(at('history'))).body
const past = async (seq: number): Promise<PastText> => (await table.ixelles.get<PastText>(at(`past?seq=${seq}`))).body
const news = async (browser: Browser): Promise<News> => (await browser.get<News>(at('news'))).body

/** Puts words at the end of a blank, on disk, in this person's name. */
const write = (browser: Browser, field: string, words: string): Promise<string> =>
  writeOnDisk(service, browser, table.protocol, 1, (doc) => {
    const text = textOf(doc, field)
    text.insert(text.length, words)
  })

describe('the past', () => {
  test('is told edit by edit, with who wrote which words', async () => {
    await write(table.kalamu, 'partner.name', 'Kalamu')
    const jean = await write(table.kalamu, 'place', 'Kalamu')
    const { journalSeq, sittings } = await overview(table.ixelles)
    expect((await past(0)).answers.texts).toEqual({})
    expect((await past(1)).answers.texts).toEqual({ 'belgian.name': 'Ixelles' })
    const last = await past(journalSeq)
    expect(last.answers.texts).toMatchObject({ 'partner.name': 'Kalamu', place: 'Kalamu' })
    expect(last.by).toBe(jean)
    expect(sittings.flatMap(({ strokes }) => strokes).find(({ item }) => item === 'place')).toMatchObject({ by: jean })
    const { body } = await table.ixelles.get<PastAuthors>(at(`authors?seq=${journalSeq}&item=place`))
    expect(body.texts).toEqual([[{ text: 'Kalamu', by: jean }]])
  })

  test('is refused where there is none, and to whom it is not open', async () => {
    for (const seq of ['99999', '-1', 'x', '1.5'])
      expect(await table.ixelles.get<Problem>(at(`past?seq=${seq}`))).toMatchObject({
        status: 400,
        body: { code: 'bad-request', at: 'seq' },
      })
    const stranger = new Browser(service)
    for (const path of ['history', 'past?seq=1', 'authors?seq=1&item=place', 'news'])
      expect((await stranger.get<Problem>(at(path))).body.code).toBe('not-signed-in')
    expect((await stranger.post<Problem>(at('read'), { journalSeq: 1, ledgerSeq: 1 })).body.code).toBe('not-signed-in')
  })

  test('[SAY3] tells nothing of what the other side says among itself', async () => {
    const secret = 'Entre nous seulement'
    const act = {
      id: 'private-01',
      kind: 'comment',
      thread: 'thread-01',
      item: 'place',
      audience: 'side',
      body: secret,
    }
    expect((await table.ixelles.post<ActRecorded>(at('acts'), act)).status).toBe(201)
    for (const path of ['history', 'past?seq=2', 'authors?seq=2&item=place', 'news'])
      expect(JSON.stringify((await table.kalamu.get(at(path))).body)).not.toContain(secret)
    const { body } = await table.kalamu.page(`/p/${table.protocol}/historique`)
    expect(body).not.toContain(secret)
    expect((await table.ixelles.page(`/p/${table.protocol}/historique`)).body).toContain(secret)
  })
})

describe('[TELL1] what is new to somebody', () => {
  test('is what others changed since they marked it read, one’s own words never', async () => {
    await write(table.ixelles, 'place', ' et Ixelles')
    expect((await news(table.kalamu)).items).toEqual(['place'])
    const { journalSeq } = await overview(table.kalamu)
    await table.kalamu.post(at('read'), { journalSeq, ledgerSeq: 99_999 })
    expect(await news(table.kalamu)).toMatchObject({ mark: { journalSeq }, items: [] })
    expect((await news(table.ixelles)).items).toEqual(['partner.name', 'place'])
  })
})
