/** `npm run admin` beside the running service, as who runs it types it. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActsAfter, InvitationLook, ProtocolOverview } from '../protocol/wire/wire.ts'
import { Browser, twoCommunesAtTheTable } from '../testing/service/browser.ts'
import type { Table } from '../testing/service/browser.ts'
import { runMain } from '../testing/service/main-process.ts'
import type { MainProcess } from '../testing/service/main-process.ts'

const run = promisify(execFile)
const admin = (directory: string, ...asked: readonly string[]) =>
  run(process.execPath, [join(import.meta.dirname, 'admin.ts'), ...asked], {
    env: { PATH: '', DATA_DIR: directory, PUBLIC_URL: 'https://paraphe.example' },
  })

let directory: string
let main: MainProcess
let table: Table
let url: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'paraphe-admin-'))
  main = runMain({ DATA_DIR: directory })
  url = await main.ready
  table = await twoCommunesAtTheTable({ url })
})
afterAll(async () => {
  main.child.kill('SIGTERM')
  expect(await main.ended).toBe(0)
  await rm(directory, { recursive: true, force: true })
})

test('lists the protocols, and who of each side is in', async () => {
  const { stdout } = await admin(directory, 'protocols')
  expect(stdout).toContain(`${table.protocol}  `)
  expect(stdout).toContain('Ixelles – Kalamu  [belgian 1, partner 1, observer 0]')
})

test('makes a link for a side whose only person lost theirs; the ledger says who made it', async () => {
  const { stdout } = await admin(directory, 'invite', table.protocol, 'partner', 'signatory')
  const [, token = ''] = /^https:\/\/paraphe\.example\/j#([\w-]{27})$/mu.exec(stdout) ?? []
  const newcomer = new Browser({ url })
  expect((await newcomer.post<InvitationLook>('/api/invitations/look', { token })).body.standing).toEqual({
    side: 'partner',
    role: 'signatory',
  })
  expect((await newcomer.post('/api/sessions', { token, name: 'Amina Kadima' })).status).toBe(201)
  const { me } = (await newcomer.get<ProtocolOverview>(`/api/protocols/${table.protocol}`)).body
  expect([me.side, me.role]).toEqual(['partner', 'signatory'])
  const { entries } = (await table.ixelles.get<ActsAfter>(`/api/protocols/${table.protocol}/acts?after=0`)).body
  expect(entries.filter(({ by }) => by === 'administrator').map(({ act }) => act.kind)).toEqual(['invite'])
  expect((await newcomer.page(`/p/${table.protocol}/historique`)).status).toBe(200)
})

test.each([
  ['an unknown protocol', ['invite', 'a'.repeat(20), 'partner'], 'Ce protocole n’existe pas ici'],
  ['a side that is none', ['invite', 'a'.repeat(20), 'kalamu'], 'npm run admin -- invite PROTOCOLE'],
  ['nothing', [], 'npm run admin -- protocols'],
])('says what is wrong with %s', async (_what, asked, said) => {
  await expect(admin(directory, ...asked)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(said) as string,
  })
})

test('says that no service runs on a folder', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'paraphe-admin-'))
  await expect(admin(empty, 'protocols')).rejects.toMatchObject({
    stderr: expect.stringContaining('No service runs on this DATA_DIR') as string,
  })
  await rm(empty, { recursive: true })
})

test('another process of the same machine that sends rubbish on its line is told so, and nothing stops', async () => {
  const { connect } = await import('node:net')
  const { text } = await import('node:stream/consumers')
  for (const rubbish of ['', '{', 'null', '{"ask":"drop"}', 'x'.repeat(100_000)]) {
    const line = connect({ path: join(directory, 'administration.sock'), allowHalfOpen: true })
    line.end(rubbish)
    expect(await text(line)).toBe('{"refused":"bad-request"}')
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})
