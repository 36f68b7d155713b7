/** A backup is made beside the running service, and a service started on it has everything. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { twoCommunesAtTheTable } from '../testing/service/browser.ts'
import { startService } from '../testing/service/running-service.ts'
import { openSqlite } from './storage/sqlite/sqlite.ts'

const run = promisify(execFile)
const backup = (from: string, ...to: readonly string[]) =>
  run(process.execPath, [join(import.meta.dirname, 'backup.ts'), ...to], { env: { PATH: '', DATA_DIR: from } })

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'paraphe-backup-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

test('[KEEP1] what was acknowledged is in the copy, read back and usable, while the service runs on', async () => {
  const service = await startService()
  onTestFinished(() => service.stop())
  const { protocol, ixelles } = await twoCommunesAtTheTable(service)
  const restored = await folder()
  const { stdout } = await backup(service.dataDirectory, join(restored, 'paraphe.sqlite'))
  expect(stdout).toContain('Backup made and read back')
  expect((await ixelles.get(`/api/protocols/${protocol}`)).status).toBe(200)
  const copy = await openSqlite({ directory: restored })
  onTestFinished(() => copy.close())
  expect(await copy.ledger(protocol, 0)).toEqual(await service.storage.ledger(protocol, 0))
  expect((await copy.load(protocol)).edits).toEqual((await service.storage.load(protocol)).edits)
})

test('a copy that is there already is never written over, and what is missing is said', async () => {
  const empty = await folder()
  await expect(backup(empty, join(empty, 'copy.sqlite'))).rejects.toThrow('does not exist')
  const service = await startService()
  onTestFinished(() => service.stop())
  await expect(backup(service.dataDirectory)).rejects.toThrow('Name the file to make')
  const taken = join(service.dataDirectory, 'paraphe.sqlite')
  await expect(backup(service.dataDirectory, taken)).rejects.toThrow('exists already')
})
