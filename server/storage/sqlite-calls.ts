/** What passes between the server's thread and the storage's own. */
import type { Storage } from './storage.ts'

export type Method = Exclude<keyof Storage, 'close'>
export type Arguments<M extends Method> = Parameters<Storage[M]>
export type Result<M extends Method> = Awaited<ReturnType<Storage[M]>>
export type Call = { readonly [M in Method]: { readonly method: M; readonly args: Arguments<M> } }[Method]
/** The same methods, answered at once. */
export type Performed = { readonly [M in Method]: (...args: Arguments<M>) => Result<M> }

export type Answer =
  | { readonly kind: 'done'; readonly value: Result<Method> }
  /** No room on the disk, in a call that has no refusal of its own. */
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly error: Error }

export interface WorkerSettings {
  readonly directory: string
  readonly maxPages: number | undefined
}
export type Order = { readonly kind: 'perform'; readonly calls: readonly Call[] } | { readonly kind: 'close' }
export type Report =
  | { readonly kind: 'open' }
  | { readonly kind: 'not-open'; readonly error: Error }
  /** In the order of the calls, once all of them are on disk. */
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
