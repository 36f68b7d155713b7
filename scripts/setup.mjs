/**
 * What every entry point needs before it can run: the dependencies, a Node 24, the built client.
 * Plain JavaScript without dependencies, because it runs first, on whatever Node the machine has (20.19 or later).
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const lockFile = join(root, 'package-lock.json')
const installedStamp = join(root, 'node_modules', '.paraphe-installed')
const builtMarks = [
  join(root, 'dist/client/manifest.json'),
  join(root, 'dist/prerender/prerender.js'),
  join(root, 'dist/verifier/verifier.html'),
]
const clientSources = [
  'client',
  'protocol',
  'scripts/build.ts',
  'scripts/build-verifier.ts',
  'scripts/precompress.ts',
  'vite.config.ts',
  'package-lock.json',
]

/** Every message in both languages of the people who run this: the commune's French, the developer's English.
 * @param {string} french @param {string} english */
export function say(french, english) {
  console.log(`• ${french}\n  ${english}`)
}

/** Ends the program with one plain sentence on what is missing.
 * @param {string} french @param {string} english @returns {never} */
export function stop(french, english) {
  console.error(`\n✗ ${french}\n  ${english}\n`)
  process.exit(1)
}

/** Runs a command to its end and resolves with its exit code (1 when it could not start or was ended by a signal).
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** The lock and the manifest decide what node_modules must hold; their times say nothing after a clone or a copy. */
function wantedPackages() {
  const hash = createHash('sha256')
  for (const file of [lockFile, join(root, 'package.json')]) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** Installs when node_modules is missing or was made from another lock. */
export async function ensureInstalled() {
  const installed = existsSync(installedStamp) ? readFileSync(installedStamp, 'utf8') : ''
  if (installed === wantedPackages()) return
  say(
    'Installation des dépendances (une seule fois, environ une minute)…',
    'Installing dependencies (once, about a minute)…',
  )
  const wanted = ['install', '--no-audit', '--no-fund', '--include=optional', '--include=dev', '--loglevel=error']
  // npm tells its scripts where it is; the PATH of a service may not hold it.
  const npm = process.env['npm_execpath']
  const code =
    npm !== undefined && npm.endsWith('.js')
      ? await run(process.execPath, [npm, ...wanted])
      : await run('npm', wanted, { shell: process.platform === 'win32' })
  if (code !== 0) {
    stop(
      "L'installation a échoué : vérifiez que npm est installé et que le registre npm est joignable, puis recommencez.",
      'The installation failed: check that npm is installed and that the npm registry can be reached, then try again.',
    )
  }
  writeFileSync(installedStamp, wantedPackages())
}

/** @param {string} command */
function isNode24(command) {
  const { stdout, status } = spawnSync(command, ['--version'], { encoding: 'utf8' })
  return status === 0 && Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) >= 24
}

/** The Node 24 to run with: this one, the one among the dependencies, or one on the PATH. */
export function findNode24() {
  const bundled = join(root, 'node_modules', '.bin', 'node')
  const found = [process.execPath, bundled, 'node'].find(isNode24)
  if (found !== undefined) return found
  return stop(
    `Node 24 est nécessaire ; ce poste a Node ${process.versions.node} (${process.platform}-${process.arch}). Installez Node 24 depuis https://nodejs.org, puis recommencez.`,
    `Node 24 is needed; this machine has Node ${process.versions.node} (${process.platform}-${process.arch}). Install Node 24 from https://nodejs.org, then try again.`,
  )
}

/** The environment in which `node` and the tools of node_modules are found by name, by Node 24.
 * @param {string} node24 @returns {NodeJS.ProcessEnv} */
export function environmentFor(node24) {
  const folders = [join(root, 'node_modules', '.bin'), ...(node24 === 'node' ? [] : [dirname(node24)])]
  return { ...process.env, PATH: [...folders, process.env['PATH'] ?? ''].join(delimiter) }
}

/** When something at or below this path last changed; a folder's own time tells of deleted files.
 * @param {string} path @returns {number} */
function lastChange(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
}

/** Builds the client when its output is missing or older than a source.
 * @param {string} node24 */
export async function ensureBuilt(node24) {
  const built = Math.min(...builtMarks.map(lastChange))
  const changed = Math.max(...clientSources.map((path) => lastChange(join(root, path))))
  if (built > changed) return
  say('Construction des pages…', 'Building the pages…')
  await build(node24)
}

/** @param {string} node24 */
export async function build(node24) {
  const code = await run(node24, ['scripts/build.ts'], { env: environmentFor(node24) })
  if (code !== 0) stop('La construction des pages a échoué (voir ci-dessus).', 'Building the pages failed (see above).')
}

/**
 * Told to end, npm ends the shell around its script and nothing else: without this a server would outlive it unseen.
 * @param {() => void} end
 */
export function endWithNpm(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, 500).unref()
}
