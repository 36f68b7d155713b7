/** Where a sync waits for the disk: whoever it keeps waiting, nobody else stands still for long. */
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskSync } from './disk-sync.ts'

let folder: string
let file: number
/** What the clock says when it is next asked, in ms; it stands still when nothing is left. */
let times: number[]
const clock = (): number => (times.length > 1 ? times.shift() : times[0]) ?? 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paraphe-sync-'))
  file = openSync(join(folder, 'log'), 'w+')
})
afterEach(() => {
  closeSync(file)
  rmSync(folder, { recursive: true })
})

/** Whether the sync was over before anything else could happen. */
async function waitsHere(sync: ReturnType<typeof diskSync>, from: number, until: number): Promise<boolean> {
  times = [from, until]
  let over = false
  const told = new Promise<Error | null>((resolve) => {
    sync(file, (fault) => {
      over = true
      resolve(fault)
    })
  })
  const here = over
  expect(await told).toBeNull()
  return here
}

test('after a pause a sync is over at once; one that follows closely is waited for elsewhere', async () => {
  const sync = diskSync(clock)
  expect(await waitsHere(sync, 0, 0.2)).toBe(true)
  expect(await waitsHere(sync, 1, 1.4)).toBe(false)
  expect(await waitsHere(sync, 5, 5.2)).toBe(true)
})

test('a disk that takes long is waited for elsewhere until none of a second’s syncs took long', async () => {
  const sync = diskSync(clock)
  expect(await waitsHere(sync, 0, 8)).toBe(true)
  expect(await waitsHere(sync, 500, 508)).toBe(false)
  expect(await waitsHere(sync, 1400, 1400.2)).toBe(false)
  expect(await waitsHere(sync, 1600, 1600.2)).toBe(true)
})

test('[KEEP1] the disk’s fault is told, here as elsewhere', async () => {
  const nowhere = openSync(join(folder, 'gone'), 'w+')
  closeSync(nowhere)
  const sync = diskSync(clock)
  times = [0, 0.2, 1, 1.2]
  for (const _way of ['here', 'elsewhere'])
    expect(await new Promise<Error | null>((resolve) => sync(nowhere, resolve))).toMatchObject({ code: 'EBADF' })
})
