/** When something of ours fails, nobody is shown how, and the service goes on. */
import { expect, onTestFinished, test } from 'vitest'
import type { ActRecorded, Problem } from '../../protocol/wire/wire.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import { barePages, startService } from '../../testing/service/running-service.ts'

test('a page that cannot be drawn is told as a sentence, without a word of what broke', async () => {
  const broken = async () => ({
    ...(await barePages()),
    html: () => {
      throw new Error('renderer-exploded-at-line-12')
    },
  })
  const service = await startService({ pages: broken })
  onTestFinished(() => service.stop())
  const answer = await new Browser(service).page('/', { 'accept-language': 'nl' })
  expect(answer.status).toBe(500)
  expect(JSON.parse(answer.body)).toMatchObject({
    code: 'internal',
    status: 500,
    title: expect.stringContaining('Er is niets verloren') as string,
  })
  expect(answer.body).not.toMatch(/exploded|\bat \//u)
  expect(service.log()).toContain('renderer-exploded-at-line-12')
})

test('[TELL2] a full disk refuses what would be written, says so, and goes on showing what is there', async () => {
  const service = await startService({ maxPages: 120 })
  onTestFinished(() => service.stop())
  const { protocol, ixelles, kalamu } = await twoCommunesAtTheTable(service)
  const comment = (number: number) =>
    ixelles.post<ActRecorded | Problem>(`/api/protocols/${protocol}/acts`, {
      id: `comment-${number}`,
      kind: 'comment',
      thread: `thread-${number}`,
      item: 'ties',
      audience: 'all',
      body: 'x'.repeat(4000),
    })
  let answer = await comment(10_000)
  for (let number = 10_001; answer.status === 201; number++) answer = await comment(number)
  expect(answer).toMatchObject({ status: 507, body: { code: 'storage-full' } })
  expect((await kalamu.get(`/api/protocols/${protocol}`)).status).toBe(200)
})
