/**
 * The Word file of a full protocol out and back, beside LibreOffice converting the same file in the same run:
 * `npm run bench:word`. Milliseconds, medians; LibreOffice warm is what one more file costs in a run of it. Memory in MB,
 * resident, after rounds of fifty exports and imports each.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fullAnswers } from '../testing/files/filled-in-protocol.ts'
import { returnedFrom, wordFileOf } from '../testing/files/word-return.ts'

const run = promisify(execFile)
const rounds = 50
const copies = 8

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
const inMs = (time: number): number => Math.round(time * 10) / 10
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

if (process.argv[2] === 'once') {
  // What a fresh process does with its first file; who started it measures the whole of it.
  returnedFrom(wordFileOf(fullAnswers), fullAnswers)
} else {
  const file = wordFileOf(fullAnswers)
  const cold = await timed(() => run(process.execPath, [import.meta.filename, 'once']))
  const memory: number[] = []
  const exported: number[] = []
  const imported: number[] = []
  for (let round = 0; round < 4; round++) {
    for (let index = 0; index < rounds; index++) {
      exported.push(await timed(() => wordFileOf(fullAnswers)))
      imported.push(await timed(() => returnedFrom(file, fullAnswers)))
    }
    memory.push(Math.round(process.memoryUsage().rss / 1_048_576))
  }
  const office = await libreOffice(file)
  const warm = { export: median(exported.slice(rounds)), import: median(imported.slice(rounds)) }
  console.log(
    JSON.stringify(
      {
        bytes: file.length,
        coldProcessOutAndBack: inMs(cold),
        warm: { export: inMs(warm.export), import: inMs(warm.import) },
        libreOffice: { cold: inMs(office.cold), warm: inMs(office.warm) },
        timesFaster: { export: inMs(office.warm / warm.export), import: inMs(office.warm / warm.import) },
        memoryAfterEachFifty: memory,
      },
      undefined,
      2,
    ),
  )
}

async function libreOffice(file: Uint8Array): Promise<{ readonly cold: number; readonly warm: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'paraphe-bench-'))
  const names = Array.from({ length: copies }, (_unused, index) => join(folder, `p${index}.docx`))
  await Promise.all(names.map((name) => writeFile(name, file)))
  const convert = (files: readonly string[]): Promise<unknown> =>
    run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'odt',
      '--outdir',
      folder,
      ...files,
    ])
  // The first run of all makes the profile: it is nobody's cost.
  await convert(names.slice(0, 1))
  const cold = await timed(() => convert(names.slice(0, 1)))
  const all = await timed(() => convert(names))
  await rm(folder, { recursive: true, force: true })
  return { cold, warm: (all - cold) / (copies - 1) }
}
