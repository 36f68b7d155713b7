/** `npm run text -- check FILE` and `npm run text -- from-word FILE`: an official text of one's own. */
import { ensureInstalled, environmentFor, findNode24, run } from './setup.mjs'

await ensureInstalled()
const node24 = findNode24()
const asked = ['--disable-warning=ExperimentalWarning', 'server/text.ts', ...process.argv.slice(2)]
process.exitCode = await run(node24, asked, { env: environmentFor(node24) })
