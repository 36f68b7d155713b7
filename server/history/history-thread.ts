/** One thread that rebuilds the past (history-worker.ts), seen from outside: it is asked, and asks for what is on disk. */
import { Worker } from 'node:worker_threads'
import type { FromHistory, Question, Reading, ReadingArguments, ReadingName, ToHistory } from './history-calls.ts'
import type { HistoryStorage } from './history.ts'
import { OpenCalls, answered, asError } from './thread-calls.ts'

/**
 * MiB for what was made just now: a moment’s document is some 20 MiB that nobody needs a moment later. Measured with
 * bench/history.ts: in half of it documents are copied twice as often, and twice of it, touched for the first time by the first
 * moves, makes these the slowest.
 */
const youngMiB = 96

type Readable = { readonly [R in ReadingName]: (...args: ReadingArguments<R>) => Promise<unknown> }

export class HistoryThread {
  readonly #storage: Readable
  readonly #worker: Worker
  readonly #questions = new OpenCalls()
  #ended: Error | undefined

  /** `memoryMiB`: of what stays. A thread that needs more ends, and the service goes on. */
  constructor(storage: HistoryStorage, memoryMiB: number) {
    this.#storage = storage
    this.#worker = new Worker(new URL('history-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB, maxYoungGenerationSizeMb: youngMiB },
    })
    this.#worker.on('message', (message: FromHistory) => {
      if (message.kind === 'told') this.#questions.settle(message.call, message.answer)
      else void this.#read(message.call, message.reading)
    })
    this.#worker.on('error', (error: unknown) => this.#over(asError(error)))
    this.#worker.on('exit', (code) => this.#over(new Error(`the thread that rebuilds the past ended (${code})`)))
  }

  get ended(): boolean {
    return this.#ended !== undefined
  }

  get busy(): boolean {
    return !this.#questions.none
  }

  /** Rejects as the storage does, and when the thread ends first. */
  ask(question: Question): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended)
    return this.#questions.open((call) => this.#say({ kind: 'question', call, question }))
  }

  /** Questions under way are rejected. Settles when the thread is gone. */
  async end(): Promise<void> {
    this.#over(new Error('the history is closed'))
    await this.#worker.terminate()
  }

  async #read<R extends ReadingName>(call: number, { name, args }: Reading<R>): Promise<void> {
    this.#say({ kind: 'read', call, answer: await answered(() => this.#storage[name](...args)) })
  }

  #say(message: ToHistory): void {
    this.#worker.postMessage(message)
  }

  #over(reason: Error): void {
    this.#ended ??= reason
    this.#questions.rejectAll(this.#ended)
  }
}
