/** The program as its administrator starts it: a process of its own, on a free port. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface MainProcess {
  readonly child: ChildProcess
  readonly said: () => string
  /** Its address, once it says that it is ready. */
  readonly ready: Promise<string>
  readonly ended: Promise<number | null>
}

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

/** `under`: another program that starts it, e.g. `strace` with its options. */
export function runMain(environment: Readonly<Record<string, string>>, under: readonly string[] = []): MainProcess {
  let said = ''
  const [command, ...others] = [...under, process.execPath, main]
  const child = spawn(command ?? process.execPath, others, {
    env: { PATH: '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A program that is not there ends all the same.
  child.on('error', () => {})
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const [, address] = /ready: (\S+)/u.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
  })
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said: () => said, ready, ended }
}
