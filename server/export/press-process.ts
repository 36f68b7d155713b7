/**
 * One process that sets PDFs (pdf-press.ts), seen from outside: one order at a time, within a time and a memory of its
 * own. A native library may fall into an endless loop, eat the machine's memory or break down: none of it reaches the
 * service.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { PressAnswer, PressOrder } from './pdf-press.ts'

export interface PressLimits {
  /** A document takes some 30 ms, a third of a second in a fresh process; this is for one that never ends. */
  readonly timeoutMs: number
  /** Of writable memory, in MiB. Node alone asks for 650, most of which it never touches. Kept by Linux, not by every system. */
  readonly memoryMiB: number
}

export class PressProcess {
  readonly #process: ChildProcess
  readonly #limits: PressLimits
  /** Called when the process is gone, whatever the reason. */
  readonly #gone: () => void
  #settle: ((answer: PressAnswer) => void) | undefined
  #set = 0
  #timedOut = false

  constructor(file: string, limits: PressLimits, gone: () => void) {
    this.#limits = limits
    this.#gone = gone
    this.#process = started(file, limits.memoryMiB)
    this.#process.on('message', (answer: PressAnswer) => this.#answer(answer))
    this.#process.on('error', (error) => this.#lost(error.message))
    this.#process.on('exit', (code, signal) => this.#lost(`the typesetting process ended (${signal ?? code})`))
  }

  get busy(): boolean {
    return this.#settle !== undefined
  }

  /** Documents it has set so far. */
  get set(): number {
    return this.#set
  }

  /** Whether it was ended because a document took too long. */
  get timedOut(): boolean {
    return this.#timedOut
  }

  /** Only while it is not {@link busy}. A process that took too long is ended. */
  async order(order: PressOrder): Promise<PressAnswer> {
    const { timeoutMs } = this.#limits
    let timer: NodeJS.Timeout | undefined
    const answer = await new Promise<PressAnswer>((settle) => {
      this.#settle = settle
      timer = setTimeout(() => {
        this.#timedOut = true
        void this.end(`no answer within ${timeoutMs} ms`)
      }, timeoutMs)
      this.#process.send(order, (error) => {
        if (error) this.#lost(error.message)
      })
    })
    clearTimeout(timer)
    return answer
  }

  /** Ends the process at once; an order under way is answered with `detail`. Settles when the process is gone. */
  async end(detail: string): Promise<void> {
    const { exitCode, signalCode } = this.#process
    const exited = new Promise((resolve) => {
      if (exitCode === null && signalCode === null) this.#process.once('exit', resolve)
      else resolve(undefined)
    })
    this.#process.kill('SIGKILL')
    this.#lost(detail)
    await exited
  }

  #answer(answer: PressAnswer): void {
    this.#set += 1
    const settle = this.#settle
    this.#settle = undefined
    settle?.(answer)
  }

  #lost(detail: string): void {
    this.#gone()
    this.#answer({ ok: false, detail })
  }
}

function started(file: string, memoryMiB: number): ChildProcess {
  const options = { serialization: 'advanced', env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] } as const
  if (process.platform === 'win32') return spawn(process.execPath, [file], { ...options, stdio: [...options.stdio] })
  const limited = `ulimit -d ${memoryMiB * 1024}; exec "$0" "$@"`
  return spawn('/bin/sh', ['-c', limited, process.execPath, file], { ...options, stdio: [...options.stdio] })
}
