/**
 * Paraphe beside its peers, in one run: `npm run bench:peers -- --harness ../shared/bench [--plan baseline] [--only typing]
 * [--repeats 3] [--targets yws2,yws2-on-disk,hocuspocus-sqlite,paraphe] [--fsync-ms 5]`. `--plan` names one of the
 * harness's plans (baseline, crash, memory). The harness is copied to a temporary folder and installed there; it starts
 * every server itself, one after the other, on a free port with a fresh data folder. With `--fsync-ms` every sync of
 * Paraphe's disk takes that much longer (strace holds the calls up). Prints the harness's tables, what this disk's own
 * fdatasync takes, and the raw figures as one JSON line.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, fdatasyncSync, openSync, realpathSync, writeSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values } = parseArgs({
  options: {
    harness: { type: 'string', default: '../shared/bench' },
    plan: { type: 'string', default: 'baseline' },
    only: { type: 'string', default: '' },
    repeats: { type: 'string', default: '3' },
    targets: { type: 'string', default: 'yws2,yws2-on-disk,hocuspocus-sqlite,paraphe' },
    'fsync-ms': { type: 'string', default: '0' },
  },
})

interface Step {
  readonly id: string
  readonly scenario: string
  readonly flags: Readonly<Record<string, unknown>>
}

/** Every server is given the same edits: those that Paraphe's document allows. */
const ours = { shape: `module:${join(here, 'shape.ts')}`, setup: join(here, 'setup.ts') }
/** These write what is no protocol at all (a loose text of 16 KiB pastes): Paraphe refuses it, and has tests of its own. */
const formless = new Set(['backpressure', 'garbage'])

async function planned(name: string): Promise<readonly Step[]> {
  const steps = JSON.parse(await readFile(join(resolve(values.harness), 'plans', `${name}.json`), 'utf8')) as Step[]
  return steps
    .filter(({ scenario }) => !formless.has(scenario))
    .map((step) => ({ ...step, flags: { ...step.flags, ...ours } }))
}

const slowSync = Number(values['fsync-ms']) * 1000
const node = [process.execPath, join(here, '../../server/main.ts')]
/** `-D`: the service is the harness's own child, so that it is the one that is measured and ended. */
const held = [
  'strace',
  '-D',
  '-f',
  '--seccomp-bpf',
  '-qq',
  '-o',
  '/dev/null',
  '-e',
  'trace=fsync,fdatasync',
  '-e',
  `inject=fsync,fdatasync:delay_enter=${slowSync}`,
  ...node,
]
const [command = '', ...commandArguments] = slowSync > 0 ? held : node

const paraphe = {
  protocol: 'yws',
  path: '/sync/{room}',
  persistent: true,
  about: 'Paraphe: every edit admitted and on disk (fdatasync of SQLite’s log) before it leaves',
  cmd: command,
  args: commandArguments,
  env: { PORT: '{port}', HOST: '127.0.0.1', DATA_DIR: '{data}', LOG_LEVEL: 'error' },
}

/** What having each edit on disk costs by itself: see every-edit-on-disk.ts. */
const relayOnDisk = (anchor: string) => ({
  protocol: 'yws',
  path: '/{room}',
  about: 'the bare relay, with a write and an fdatasync before each edit and nothing else',
  cmd: process.execPath,
  args: ['--import', join(here, 'every-edit-on-disk.ts'), join(anchor, 'node_modules/y-websocket/bin/server.cjs')],
  env: { HOST: '127.0.0.1', PORT: '{port}' },
})

/** What this disk takes for forty bytes, in ms: the least that an edit on disk can cost. */
function bareSync(folder: string): { readonly p50: number; readonly p95: number } {
  const file = openSync(join(folder, 'bare'), 'w+')
  const bytes = new Uint8Array(40)
  const times = Array.from({ length: 1000 }, () => {
    const started = performance.now()
    writeSync(file, bytes)
    fdatasyncSync(file)
    return performance.now() - started
  }).toSorted((one, other) => one - other)
  closeSync(file)
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3))
  return { p50: at(0.5), p95: at(0.95) }
}

/** What a peer compiles must fit the Node that runs it, which is not always the machine's own. */
const nodeFolder = dirname(dirname(realpathSync(process.execPath)))
const environment = existsSync(join(nodeFolder, 'include/node/node.h'))
  ? { ...process.env, npm_config_nodedir: nodeFolder }
  : process.env

const quietInstall = ['install', '--no-audit', '--no-fund', '--silent'] as const
/** Before 13, better-sqlite3 ends the process at its first garbage collection under Node 24.19 or newer. */
const firstForThisNode = '13.2.0'

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

const folder = await mkdtemp(join(tmpdir(), 'paraphe-peers-'))
try {
  await cp(resolve(values.harness), folder, { recursive: true })
  await run('chmod', ['-R', 'u+w', folder], folder)
  await run('npm', quietInstall, folder)
  if (values.targets.includes('hocuspocus')) {
    const anchor = join(folder, 'anchors', 'hocuspocus')
    await run('npm', ['pkg', 'set', `overrides.better-sqlite3=${firstForThisNode}`], anchor)
    await run('npm', quietInstall, anchor)
  }
  const relay = join(folder, 'anchors', 'yws2')
  await run('npm', quietInstall, relay)
  const targets = { paraphe, 'yws2-on-disk': relayOnDisk(relay) }
  await writeFile(join(folder, 'targets.local.mjs'), `export const targets = ${JSON.stringify(targets)}\n`)
  await writeFile(join(folder, 'plan.json'), JSON.stringify(await planned(values.plan)))
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
      '--only',
      values.only,
      '--out',
      'figures.json',
    ],
    folder,
  )
  const { runs } = JSON.parse(await readFile(join(folder, 'figures.json'), 'utf8')) as { runs: readonly unknown[] }
  console.log(JSON.stringify({ bench: 'peers', plan: values.plan, fsyncMs: bareSync(folder), runs }))
} finally {
  await rm(folder, { recursive: true, force: true })
}
