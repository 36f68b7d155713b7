import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile } from './schema.ts'
import { openSqlite } from './sqlite.ts'

let directory: string
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'paraphe-kept-'))))
afterEach(() => rmSync(directory, { recursive: true }))

const made = { id: 'ixelles', generation: 'g1', template: 'phase-1', createdAt: 1 }

test('a protocol made before texts were kept gets the one of its name, and keeps that one', async () => {
  const before = await openSqlite({ directory })
  await before.createProtocol({ ...made, text: undefined }, [], [])
  await before.createProtocol({ ...made, id: 'other', template: 'nobody-has-it', text: undefined }, [], [])
  await before.close()
  for (const words of ['its words', 'other words under the same name']) {
    const storage = await openSqlite({ directory, texts: new Map([['phase-1', words]]) })
    expect(await storage.protocol('ixelles')).toEqual({ ...made, text: 'its words' })
    expect((await storage.protocol('other'))?.text).toBeUndefined()
    await storage.close()
  }
})

test('[KEEP1] a kept text that the disk changed is told, and never passed off as the text', async () => {
  const storage = await openSqlite({ directory })
  await storage.createProtocol({ ...made, text: 'its words' }, [], [])
  await storage.close()
  const database = new DatabaseSync(databaseFile(directory))
  database.exec("DROP TRIGGER texts_never_change; UPDATE texts SET words = 'other words'")
  database.close()
  const again = await openSqlite({ directory })
  await expect(again.protocol('ixelles')).rejects.toThrow(/official text [0-9a-f]+ is damaged/)
  await again.close()
})
