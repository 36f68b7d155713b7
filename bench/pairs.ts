/** Two communes in each of many protocols of a service of its own, for the measurements: what one types, the other is waited for. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Y from 'yjs'
import { textOf } from '../protocol/answers/document.ts'
import { roomName } from '../protocol/wire/wire.ts'
import type { ProtocolOverview } from '../protocol/wire/wire.ts'
import { twoCommunesAtTheTable } from '../testing/service/browser.ts'
import { runMain } from '../testing/service/main-process.ts'
import { edit, RawClient } from '../testing/service/raw-client.ts'
import type { Host } from '../testing/service/raw-client.ts'

export interface Pair {
  readonly host: Host<string>
  readonly cookies: readonly [string, string]
  readonly typist: RawClient
  readonly witness: RawClient
}

const field = 'belgian.representative'
const longest = 150

/** Starts a service on an empty folder, and ends it when `work` is done. */
export async function withService<T>(work: (url: string, pid: number) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'paraphe-bench-'))
  const service = runMain({ DATA_DIR: directory, LOG_LEVEL: 'error' })
  try {
    return await work((await service.ready).replace('localhost', '127.0.0.1'), service.child.pid ?? 0)
  } finally {
    service.child.kill('SIGTERM')
    await service.ended
    await rm(directory, { recursive: true, force: true })
  }
}

/** A protocol with both communes' sockets open. `closed` is called when one of them is closed by the service. */
export async function openPair(url: string, closed: () => void): Promise<Pair> {
  const { protocol, ixelles, kalamu } = await twoCommunesAtTheTable({ url })
  const { generation } = (await ixelles.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body
  const host: Host<string> = {
    url: `${url.replace('http', 'ws')}/sync`,
    room: roomName(protocol, generation),
    cookieOf: (cookie) => cookie,
    atEnd: () => {},
  }
  const typist = await RawClient.follow(host, ixelles.cookie)
  const witness = await RawClient.follow(host, kalamu.cookie)
  for (const { socket } of [typist, witness]) socket.once('close', closed)
  return { host, cookies: [ixelles.cookie, kalamu.cookie], typist, witness }
}

/** One keystroke of the typist: ms until the witness has it; undefined when it has not within ten seconds. */
export async function press({ typist, witness }: Pair): Promise<number | undefined> {
  const text = textOf(typist.doc, field)
  const arrived = Promise.withResolvers<number | undefined>()
  const seen = (...[, , , { local }]: [Uint8Array, unknown, Y.Doc, Y.Transaction]): void => {
    if (!local) arrived.resolve(performance.now() - pressed)
  }
  const late = setTimeout(() => arrived.resolve(undefined), 10_000)
  witness.doc.on('update', seen)
  const update = edit(typist.doc, () => {
    if (text.length >= longest) text.delete(0, text.length)
    text.insert(text.length, 'x')
  })
  const pressed = performance.now()
  typist.sendUpdate(update)
  const ms = await arrived.promise
  clearTimeout(late)
  witness.doc.off('update', seen)
  // What was heard is not looked at again, and would only fill this process.
  for (const client of [typist, witness]) client.frames.length = 0
  return ms
}

export function quantiles(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
