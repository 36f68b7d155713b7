/** Calls from one thread to another: numbered, so that several are under way at once, and answered in any order. */
import { StorageFull } from '../storage/storage.ts'

/** An error loses its class on the way to another thread; a full disk is the one that means something to a visitor. */
export type ThreadAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly error: Error }

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/** What becomes of a call in the thread that was called. */
export async function answered(work: () => Promise<unknown>): Promise<ThreadAnswer> {
  try {
    return { kind: 'done', value: await work() }
  } catch (error) {
    return error instanceof StorageFull ? { kind: 'full' } : { kind: 'failed', error: asError(error) }
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The calls of this thread that the other one has not answered yet. */
export class OpenCalls {
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  get none(): boolean {
    return this.#waiting.size === 0
  }

  open(send: (call: number) => void): Promise<unknown> {
    this.#last += 1
    const call = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject })
      send(call)
    })
  }

  settle(call: number, answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(call)
    this.#waiting.delete(call)
    switch (answer.kind) {
      case 'done':
        return waiting?.resolve(answer.value)
      case 'full':
        return waiting?.reject(new StorageFull())
      case 'failed':
        return waiting?.reject(answer.error)
    }
  }

  rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
