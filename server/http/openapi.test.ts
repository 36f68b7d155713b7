/** The description of the API and the API are the same thing. */
import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import type { Table } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import { actsAfter, invitationLook, myProtocols, protocolOverview } from './shapes.ts'

const described = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
})

let service: RunningService
let table: Table
let document: z.infer<typeof described>
beforeAll(async () => {
  service = await startService()
  table = await twoCommunesAtTheTable(service)
  document = described.parse((await new Browser(service).get('/api/openapi.json')).body)
})
afterAll(() => service.stop())

describe('the description', () => {
  test('has every request that the service answers under /api/, and no other', async () => {
    const asked = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/gu, ':$1')}`),
    )
    const served = service.routes().filter((route) => / \/api\/(?!openapi)/u.test(route))
    expect(asked.sort()).toEqual(served.sort())
  })

  test('lists, for every change, the refusal of another site’s request', () => {
    const changes = Object.values(document.paths).flatMap((operations) =>
      Object.entries(operations).filter(([method]) => method !== 'get'),
    )
    expect(changes.length).toBeGreaterThan(4)
    for (const [, { responses }] of changes) expect(JSON.stringify(responses)).toContain('foreign-origin')
  })
})

describe('answers have exactly the members that are described', () => {
  test.each([
    ['/api/me', myProtocols],
    ['/api/protocols/:id', protocolOverview],
    ['/api/protocols/:id/acts', actsAfter],
  ] as const)('%s', async (path, shape) => {
    const { status, body } = await table.kalamu.get(path.replace(':id', table.protocol))
    expect(status).toBe(200)
    expect(z.safeParse(shape, body).error).toBeUndefined()
  })

  test('/api/invitations/look', async () => {
    const { body } = await table.kalamu.post('/api/invitations/look', { token: table.invitations.belgian })
    expect(z.safeParse(invitationLook, body).error).toBeUndefined()
  })
})
