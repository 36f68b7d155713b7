/** `npm run verify -- FILE`: what a file with an agreed version proves, with no server and no network. */
import { ensureInstalled, environmentFor, findNode24, run } from './setup.mjs'

await ensureInstalled()
const node24 = findNode24()
const asked = ['--disable-warning=ExperimentalWarning', 'server/verify.ts', ...process.argv.slice(2)]
process.exitCode = await run(node24, asked, { env: environmentFor(node24) })
