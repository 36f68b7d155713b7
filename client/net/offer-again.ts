/** Offers what was refused as a whole once more, part by part, each on disk before the next: a part that is refused costs no other. */
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { readVarUint } from 'lib0/decoding'
import * as Y from 'yjs'
import type { WebsocketProvider } from 'y-websocket'
import { newDocument } from '../../protocol/answers/document.ts'
import type { Part } from '../../protocol/points/taken-apart.ts'
import { isRefusalCode } from '../../protocol/refusal.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { frame } from '../../protocol/wire/wire.ts'
import { isWaitedOut } from './visit.ts'

export type PartFate = 'taken' | 'unanswered' | RefusalCode

/** A line of its own for a document of its own. */
export type Connect = (doc: Y.Doc) => WebsocketProvider

/** A round trip on a slow line is below 2 s. */
const patienceMs = 10_000

/** In the order of `parts`; behind the first that nobody answered all are unanswered. */
export async function offerAgain(connect: Connect, parts: readonly Part[]): Promise<readonly PartFate[]> {
  const fates: PartFate[] = []
  let line: Line | undefined
  for (const { update } of parts) {
    line ??= new Line(connect)
    const fate = await line.offer(update)
    fates.push(fate)
    if (fate === 'taken') continue
    line.close()
    line = undefined
    if (fate === 'unanswered') break
  }
  line?.close()
  return parts.map((_, index) => fates[index] ?? 'unanswered')
}

class Line {
  readonly #doc = newDocument()
  readonly #provider: WebsocketProvider
  /** What becomes of the part under way. */
  #settle: (fate: PartFate) => void = () => undefined
  #offered = 0

  constructor(connect: Connect) {
    this.#provider = connect(this.#doc)
    // Nobody sits at the table on this line.
    this.#provider.awareness.setLocalState(null)
    this.#provider.messageHandlers[frame.acknowledged] = (_encoder, decoder) => {
      if (readVarUint(decoder) === this.#offered) this.#settle('taken')
    }
    this.#provider.on('connection-close', (event) => {
      const code = event?.reason
      this.#settle(code === undefined || !isRefusalCode(code) || isWaitedOut(code) ? 'unanswered' : code)
    })
  }

  async offer(update: Uint8Array): Promise<PartFate> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.#settle('unanswered'), patienceMs)
      this.#settle = (fate) => {
        clearTimeout(patience)
        this.#settle = () => undefined
        resolve(fate)
      }
      const send = (): void => {
        Y.applyUpdate(this.#doc, update)
        const encoder = createEncoder()
        writeVarUint(encoder, frame.acknowledged)
        writeVarUint(encoder, ++this.#offered)
        this.#provider.ws?.send(toUint8Array(encoder))
      }
      if (this.#provider.synced) send()
      else this.#provider.once('sync', send)
    })
  }

  close(): void {
    this.#provider.destroy()
    this.#doc.destroy()
  }
}
