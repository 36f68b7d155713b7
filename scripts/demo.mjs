/** `npm run demo`: a protocol to look at and to play with, from a fresh clone; then `npm start`. */
import { ensureInstalled, environmentFor, findNode24, run } from './setup.mjs'

await ensureInstalled()
const node24 = findNode24()
process.exitCode = await run(node24, ['--disable-warning=ExperimentalWarning', 'server/demo.ts'], {
  env: environmentFor(node24),
})
