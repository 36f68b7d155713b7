/** Every answer carries what keeps a browser from doing more with it than it should. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService({ environment: { PUBLIC_URL: 'https://paraphe.example' } })
})
afterAll(() => service.stop())

test.each([
  ['a page', 'GET', '/', 'text/html'],
  ['a page that is refused', 'GET', '/p/unknownunknown', 'text/html'],
  ['no page', 'GET', '/nowhere', 'text/html'],
  ['an answer of the API', 'GET', '/api/me', '*/*'],
  ['a refusal of the API', 'GET', '/api/devices', '*/*'],
  ['a change from nowhere', 'POST', '/api/sessions', '*/*'],
  ['a sign of life', 'GET', '/healthz', '*/*'],
  ['what is no address', 'GET', '/%', '*/*'],
])('%s', async (_what, method, path, accept) => {
  const { headers } = await fetch(service.url + path, { method, headers: { accept } })
  const policy = headers.get('content-security-policy')?.split(';') ?? []
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy.join()).not.toMatch(/unsafe|\*/u)
  expect(Object.fromEntries(headers)).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
  })
  expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
})

test('nothing is told to browsers about TLS where there is none', async () => {
  const own = await startService()
  expect((await fetch(own.url)).headers.get('strict-transport-security')).toBeNull()
  await own.stop()
})
