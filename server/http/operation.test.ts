/** What those who run the service are told: whether it lives, whether it can serve, and its figures. */
import { expect, onTestFinished, test } from 'vitest'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'

test('it is alive and ready', async () => {
  const service = await startService()
  onTestFinished(() => service.stop())
  const browser = new Browser(service)
  expect(await browser.get('/healthz')).toMatchObject({ status: 200, body: { alive: true } })
  expect(await browser.get('/readyz')).toMatchObject({ status: 200, body: { ready: true } })
})

test('with its disk full it lives and is not ready, and says why', async () => {
  const service = await startService({ maxPages: 120 })
  onTestFinished(() => service.stop())
  const { protocol, ixelles } = await twoCommunesAtTheTable(service)
  const comment = async (number: number): Promise<number> =>
    (
      await ixelles.post(`/api/protocols/${protocol}/acts`, {
        id: `comment-${number}`,
        kind: 'comment',
        thread: `thread-${number}`,
        item: 'ties',
        audience: 'all',
        body: 'x'.repeat(4000),
      })
    ).status
  for (let number = 10_000; (await comment(number)) === 201; number++);
  expect(await ixelles.get('/readyz')).toMatchObject({ status: 503, body: { ready: false, why: 'storage-full' } })
  expect((await ixelles.get('/healthz')).status).toBe(200)
})

test('with its storage gone it is not ready', async () => {
  const service = await startService()
  onTestFinished(() => service.stop())
  await service.storage.close()
  expect(await new Browser(service).get('/readyz')).toMatchObject({ status: 503, body: { why: 'internal' } })
})

test('its figures are in Prometheus’ form, and say nothing of anybody', async () => {
  const service = await startService()
  onTestFinished(() => service.stop())
  const { protocol, ixelles } = await twoCommunesAtTheTable(service)
  const { body, headers } = await ixelles.page('/metrics')
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const line = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"\})? -?[\d.e+-]+)$/u
  expect(
    body
      .trim()
      .split('\n')
      .filter((text) => !line.test(text)),
  ).toEqual([])
  for (const figure of [
    'paraphe_rooms 0',
    'paraphe_connections 0',
    'paraphe_bytes_waiting 0',
    'paraphe_admission_verdicts_total{code="ok"} 0',
    'paraphe_journal_append_seconds_bucket{le="0.005"} ',
    // The creator's own name, written at the creation.
    'paraphe_journal_append_seconds_bucket{le="+Inf"} 1',
    'paraphe_journal_append_seconds_count 1',
    'paraphe_event_loop_delay_seconds{quantile="0.99"} ',
    'process_resident_memory_bytes ',
  ])
    expect(body).toContain(`\n${figure}`)
  expect(body).not.toMatch(new RegExp(`${protocol}|Ixelles|Kalamu|Dupont`, 'u'))
})

test('on a network its figures are for the holder of a token, coming from this machine or not', async () => {
  const environment = { PUBLIC_URL: 'https://paraphe.example', METRICS_TOKEN: 'the-figures-token' }
  const service = await startService({ environment })
  onTestFinished(() => service.stop())
  const status = async (headers: Record<string, string>) =>
    (await new Browser(service).page('/metrics', headers)).status
  expect(await status({})).toBe(403)
  expect(await status({ authorization: 'Bearer the-wrong-token-1' })).toBe(403)
  expect(await status({ authorization: 'Bearer the-figures-token' })).toBe(200)
})
