/**
 * Paraphe beside its peers, in one run: `npm run bench:peers -- --harness ../shared/bench [--repeats 3] [--targets yws2,paraphe]`.
 * The harness is copied to a temporary folder and installed there; it starts every server itself, one after the other, on
 * a free port with a fresh data folder. Prints its tables, and the raw figures as one JSON line.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values } = parseArgs({
  options: {
    harness: { type: 'string', default: '../shared/bench' },
    repeats: { type: 'string', default: '3' },
    targets: { type: 'string', default: 'yws2,paraphe' },
  },
})

const flags = { shape: `module:${join(here, 'shape.ts')}`, setup: join(here, 'setup.ts') }
const plan = [
  {
    id: 'two-clients',
    scenario: 'latency',
    flags: { ...flags, rooms: 1, clients: 2, writers: 2, rate: 10, seconds: 8, warmup: 1 },
  },
  {
    id: 'ten-rooms',
    scenario: 'latency',
    flags: { ...flags, rooms: 10, clients: 3, writers: 2, rate: 10, seconds: 8, warmup: 1 },
  },
]

const paraphe = {
  protocol: 'yws',
  path: '/sync/{room}',
  persistent: true,
  about: 'Paraphe: every edit admitted and on disk (SQLite, synchronous=FULL) before it leaves',
  cmd: process.execPath,
  args: [join(here, '../../server/main.ts')],
  env: { PORT: '{port}', HOST: '127.0.0.1', DATA_DIR: '{data}', LOG_LEVEL: 'error' },
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

const folder = await mkdtemp(join(tmpdir(), 'paraphe-peers-'))
try {
  await cp(resolve(values.harness), folder, { recursive: true })
  await run('chmod', ['-R', 'u+w', folder], folder)
  await run('npm', ['install', '--no-audit', '--no-fund', '--silent'], folder)
  for (const anchor of values.targets.includes('hocuspocus') ? ['yws2', 'hocuspocus'] : ['yws2']) {
    await run('npm', ['install', '--no-audit', '--no-fund', '--silent'], join(folder, 'anchors', anchor))
  }
  await writeFile(join(folder, 'targets.local.mjs'), `export const targets = ${JSON.stringify({ paraphe })}\n`)
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan))
  await run(
    process.execPath,
    [
      'suite.mjs',
      '--plan',
      'plan.json',
      '--targets',
      values.targets,
      '--repeats',
      values.repeats,
      '--base',
      'yws2',
      '--out',
      'figures.json',
    ],
    folder,
  )
  const { runs } = JSON.parse(await readFile(join(folder, 'figures.json'), 'utf8')) as { runs: readonly unknown[] }
  console.log(JSON.stringify({ bench: 'peers', runs }))
} finally {
  await rm(folder, { recursive: true, force: true })
}
