/** `npm run dev`: the server restarted at every change, behind Vite's hot reload on http://localhost:3000. */
import { spawn } from 'node:child_process'
import { ensureBuilt, ensureInstalled, endWithNpm, environmentFor, findNode24, root } from './setup.mjs'

await ensureInstalled()
const node24 = findNode24()
// The server reads the built pages when it starts, even though Vite serves the live ones.
await ensureBuilt(node24)

const env = { ...environmentFor(node24), DEV_API: 'http://127.0.0.1:3001' }
const serverEnv = { ...env, HOST: '127.0.0.1', PORT: '3001', PUBLIC_URL: 'http://localhost:3000' }
const children = [
  spawn(node24, ['--watch', '--disable-warning=ExperimentalWarning', 'server/main.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: serverEnv,
  }),
  spawn(node24, ['node_modules/vite/bin/vite.js'], { cwd: root, stdio: 'inherit', env }),
]

function endAll() {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', endAll)
process.on('SIGTERM', endAll)
endWithNpm(endAll)
for (const child of children) {
  child.on('exit', (code) => {
    endAll()
    process.exitCode = code ?? 0
  })
}
