/** What passes between the server's thread, which has the storage, and the thread that rebuilds the past. */
import type { History, HistoryStorage, Subject } from './history.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { ThreadAnswer } from './thread-calls.ts'

export type QuestionName = keyof History
export type Details<Q extends QuestionName> = Parameters<History[Q]> extends [Subject, ...infer Rest] ? Rest : never
export type Told<Q extends QuestionName> = Awaited<ReturnType<History[Q]>>
export type Question<Q extends QuestionName = QuestionName> = {
  readonly [N in Q]: {
    readonly name: N
    readonly protocol: string
    readonly template: Template
    readonly details: Details<N>
  }
}[Q]

export type ReadingName = keyof HistoryStorage
export type ReadingArguments<R extends ReadingName> = Parameters<HistoryStorage[R]>
export type Reading<R extends ReadingName = ReadingName> = {
  readonly [N in R]: { readonly name: N; readonly args: ReadingArguments<N> }
}[R]

export type ToHistory =
  | { readonly kind: 'question'; readonly call: number; readonly question: Question }
  | { readonly kind: 'read'; readonly call: number; readonly answer: ThreadAnswer }
export type FromHistory =
  | { readonly kind: 'reading'; readonly call: number; readonly reading: Reading }
  | { readonly kind: 'told'; readonly call: number; readonly answer: ThreadAnswer }
