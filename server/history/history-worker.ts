/** The thread that rebuilds the past. It opens no file: what is on disk it asks of the thread that has the storage. */
import { parentPort } from 'node:worker_threads'
import type { Details, FromHistory, Question, QuestionName, Reading, Told, ToHistory } from './history-calls.ts'
import { History } from './history.ts'
import type { HistoryStorage, Subject } from './history.ts'
import { OpenCalls, answered } from './thread-calls.ts'

const port = parentPort
if (!port) throw new Error('this runs in a thread of its own')
const say = (message: FromHistory): void => port.postMessage(message)

const readings = new OpenCalls()
/** A reading is answered with its own method's result. */
const read = <T>(reading: Reading): Promise<T> =>
  readings.open((call) => say({ kind: 'reading', call, reading })) as Promise<T>
const storage: HistoryStorage = {
  edits: (...args) => read({ name: 'edits', args }),
  ledger: (...args) => read({ name: 'ledger', args }),
  load: (...args) => read({ name: 'load', args }),
  readMark: (...args) => read({ name: 'readMark', args }),
}

type Answering = { readonly [Q in QuestionName]: (subject: Subject, ...details: Details<Q>) => Promise<Told<Q>> }
const history: Answering = new History(storage)

async function answer<Q extends QuestionName>(question: Question<Q>): Promise<Told<Q>> {
  const { name, protocol, template, details } = question
  return history[name]({ protocol, template }, ...details)
}

port.on('message', (message: ToHistory) => {
  if (message.kind === 'read') return readings.settle(message.call, message.answer)
  const { call, question } = message
  void answered(() => answer(question)).then((told) => say({ kind: 'told', call, answer: told }))
})
