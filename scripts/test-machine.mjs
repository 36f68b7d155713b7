/** Finds, or brings, what the tests need beyond npm: a Chromium, poppler, qpdf, nginx, Caddy and LibreOffice. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentFor, root, say, stop } from './setup.mjs'

/** A browser that cannot load its libraries is there and does not run: only its answer counts.
 * @param {string} command @param {string} flag */
function answers(command, flag) {
  return spawnSync(command, [flag], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** @param {string} command */
function onPath(command) {
  // Debian keeps servers where an ordinary account does not look.
  const PATH = `${process.env['PATH']}:/usr/sbin`
  const found = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8', env: { ...process.env, PATH } })
  return found.status === 0 ? found.stdout.trim() : undefined
}

/** Installs Debian packages when this is a Debian and we may. @param {string[]} packages */
function aptInstall(packages) {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return
  say(`Installation de ${packages.join(', ')} (Debian)…`, `Installing ${packages.join(', ')} (Debian)…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {string[]} args */
  const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 })
  apt(['update', '-q'])
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
}

/** The browser that Playwright would download, or has. @param {string} node24 */
function playwrightChromium(node24) {
  const script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))"
  const { stdout } = spawnSync(node24, ['-e', script], { cwd: root, encoding: 'utf8' })
  return stdout.trim()
}

/** @param {string} node24 */
function firstThatRuns(node24) {
  // The shell first: the same engine without a window's machinery, which spares the stories a third of their time.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const candidates = [process.env['CHROMIUM_PATH'], ...names.map(onPath), playwrightChromium(node24)]
  return candidates.find((path) => path !== undefined && existsSync(path) && answers(path, '--version'))
}

/** The path of a Chromium that runs, fetched by Playwright or by Debian's packages when there is none.
 * @param {string} node24 @returns {string} */
export function findChromium(node24) {
  const present = firstThatRuns(node24)
  if (present !== undefined) return present
  say(
    'Aucun Chromium sur ce poste : téléchargement par Playwright…',
    'No Chromium on this machine: Playwright downloads one…',
  )
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const download = spawnSync(node24, [cli, 'install', 'chromium'], {
    cwd: root,
    env: environmentFor(node24),
    stdio: 'ignore',
    timeout: 300_000,
  })
  const downloaded = download.status === 0 ? firstThatRuns(node24) : undefined
  if (downloaded !== undefined) return downloaded
  for (const name of ['chromium-headless-shell', 'chromium']) {
    aptInstall([name])
    const installed = firstThatRuns(node24)
    if (installed !== undefined) return installed
  }
  return stop(
    'Les tests ont besoin de Chromium : installez-le, ou donnez son chemin dans CHROMIUM_PATH.',
    'The tests need Chromium: install it, or give its path in CHROMIUM_PATH.',
  )
}

/**
 * What reads an exported PDF back, and checks that it is sound; the proxies for which the documents have a configuration.
 * @type {ReadonlyArray<[command: string, package: string]>}
 */
const tools = [
  ['pdftotext', 'poppler-utils'],
  ['qpdf', 'qpdf'],
  ['nginx', 'nginx-core'],
  ['caddy', 'caddy'],
]

export function requireTools() {
  const missing = () => tools.filter(([command]) => onPath(command) === undefined)
  if (missing().length > 0) aptInstall(missing().map(([, name]) => name))
  const [first] = missing()
  if (first === undefined) return
  const [command, name] = first
  stop(
    `Les tests ont besoin de ${command} : installez le paquet ${name} (macOS : brew install poppler qpdf nginx caddy).`,
    `The tests need ${command}: install the package ${name} (macOS: brew install poppler qpdf nginx caddy).`,
  )
}

/** Whether LibreOffice and the bridge to its Python are here, or could be brought: the Word file goes through it and back.
 * @returns {boolean} */
export function findLibreOffice() {
  const isThere = () =>
    onPath('soffice') !== undefined &&
    spawnSync('/usr/bin/python3', ['-c', 'import uno'], { stdio: 'ignore', timeout: 60_000 }).status === 0
  if (!isThere()) aptInstall(['libreoffice-writer-nogui', 'python3-uno'])
  if (isThere()) return true
  say(
    'LibreOffice manque: l’aller-retour du fichier Word par LibreOffice n’est pas essayé (paquets libreoffice-writer-nogui et python3-uno).',
    'No LibreOffice: the Word file’s way through it and back is not tried (packages libreoffice-writer-nogui and python3-uno).',
  )
  return false
}
