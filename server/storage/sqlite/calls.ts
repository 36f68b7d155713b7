/** What passes between the server's thread, which writes, and the thread that reads and folds. */
import type { Head } from '../verdicts.ts'
import type { Storage, StoredDocument } from '../storage.ts'

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
}
/** A protocol's rows, read and verified; undefined when there is none. */
export type Examined = (Head & { readonly document: StoredDocument }) | undefined

export type Order =
  | { readonly kind: 'read'; readonly call: Call }
  | { readonly kind: 'examine'; readonly protocol: string }
  /** Brings the log into the file; `whole`: all of it, while nobody writes, so that it begins anew. */
  | { readonly kind: 'fold'; readonly whole: boolean }
  | { readonly kind: 'close' }
export type Report =
  | { readonly kind: 'open' }
  | { readonly kind: 'not-open'; readonly error: Error }
  /** In the order of the orders. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'examined'; readonly found: Examined }
  | { readonly kind: 'folded'; readonly log: LogState }
  | { readonly kind: 'fault'; readonly error: Error }

/** Pages in the log, and how many of them are in the file already. */
export interface LogState {
  readonly pages: number
  readonly folded: number
}
