/** `npm start`: from a fresh clone to a running server on http://localhost:3000, whatever is already there. */
import { spawn } from 'node:child_process'
import { ensureBuilt, ensureInstalled, endWithNpm, environmentFor, findNode24, root } from './setup.mjs'

await ensureInstalled()
const node24 = findNode24()
await ensureBuilt(node24)

const server = spawn(node24, ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environmentFor(node24), NODE_ENV: process.env['NODE_ENV'] ?? 'production' },
})

// Ctrl+C in a terminal reaches the server by itself, being in the same group: passing it on would send it twice.
if (process.stdin.isTTY) process.on('SIGINT', () => {})
else process.on('SIGINT', () => server.kill('SIGINT'))
process.on('SIGTERM', () => server.kill('SIGTERM'))
process.on('SIGHUP', () => server.kill('SIGHUP'))

endWithNpm(() => server.kill('SIGTERM'))

server.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})
