/** A disk that can be held by hand, or be full: the real storage, only slower or without room. */
import { refused } from '../../protocol/refusal.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { Storage } from '../../server/storage/storage.ts'

export class HeldDisk {
  #holding: Promise<void> | undefined
  #release: () => void = () => {}
  #refusal: RefusalCode | undefined
  #arrived: (() => void)[] = []

  /** Appends wait from now on, until `release`. */
  hold(): void {
    this.#holding = new Promise((resolve) => (this.#release = resolve))
  }

  release(): void {
    this.#holding = undefined
    this.#release()
  }

  /** The next append is refused, and only that. */
  refuseNext(code: RefusalCode): void {
    this.#refusal = code
  }

  /** Resolves when an append has come to the disk. */
  appendArrives(): Promise<void> {
    return new Promise((resolve) => this.#arrived.push(resolve))
  }

  readonly under = (storage: Storage): Storage => ({
    ...storage,
    append: async (protocol, edits) => {
      for (const resolve of this.#arrived.splice(0)) resolve()
      await this.#holding
      const refusal = this.#refusal
      this.#refusal = undefined
      return refusal === undefined ? storage.append(protocol, edits) : refused(refusal)
    },
  })
}
