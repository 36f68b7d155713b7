/**
 * `npm test`: everything that must hold, from a fresh clone, in the order in which a failure is cheapest to read.
 * Stops at the first step that fails; the last line is always `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, findLibreOffice, requireTools } from './test-machine.mjs'
import { build, ensureInstalled, environmentFor, findNode24, root, run, say } from './setup.mjs'

const minute = 60_000
const reports = join(root, '.cache', 'reports')
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** A test that did not run proves nothing: skipped and to-do ones count as failed. @returns {Counts} */
function vitestCounts() {
  const report = readReport(vitestReport)
  if (report === undefined) return { passed: 0, failed: 0 }
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
}

/** A test that passed only at the second attempt counts as failed too. @returns {Counts} */
function playwrightCounts() {
  const stats = readReport(playwrightReport)?.stats
  if (stats === undefined) return { passed: 0, failed: 0 }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

/**
 * @param {string} name @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {() => Counts} [count]
 * @returns {Promise<{ ok: boolean } & Counts>}
 */
async function step(name, command, args, env, count) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const code = await run(command, args, { env, timeout: 18 * minute })
  const { passed, failed } = count?.() ?? { passed: 0, failed: 0 }
  const ok = code === 0 && failed === 0 && (count === undefined || passed > 0)
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(ok ? `── ${name}: ok, ${seconds} s` : `\n✗ ${name}: FAILED (exit code ${code}, ${seconds} s)`)
  // What fails outside a test (a compiler error, a file that does not load) is still one failure.
  return { ok, passed, failed: ok ? 0 : Math.max(1, failed) }
}

await ensureInstalled()
const node24 = findNode24()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
await build(node24)
requireTools()
const env = { ...environmentFor(node24), CHROMIUM_PATH: findChromium(node24) }
const withoutLibreOffice = findLibreOffice() ? [] : ['--exclude', 'server/import/libreoffice.test.ts']
say(`Navigateur : ${env.CHROMIUM_PATH}`, `Browser: ${env.CHROMIUM_PATH}`)

/** @type {Array<() => ReturnType<typeof step>>} */
const steps = [
  () => step('types', 'tsc', ['-b'], env),
  () => step('lint', 'oxlint', ['--deny-warnings'], env),
  () => step('format', 'oxfmt', ['--check'], env),
  () => step('structure', node24, ['scripts/check-structure.ts'], env),
  () => step('habits', node24, ['scripts/check-habits.ts'], env),
  () => step('unused files, exports and dependencies', 'knip', [], env),
  () =>
    step(
      'unit, property and server tests',
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`, ...withoutLibreOffice],
      env,
      vitestCounts,
    ),
  () =>
    step(
      'stories in a browser',
      'playwright',
      ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
      { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      playwrightCounts,
    ),
]

let passed = 0
let failed = 0
for (const runStep of steps) {
  const result = await runStep()
  passed += result.passed
  failed += result.failed
  if (!result.ok) break
}
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
