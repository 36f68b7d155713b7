/** Attacks on the wire around the updates: frames that are none, awareness that lies beyond measure, floods. */
import * as encoding from 'lib0/encoding'
import { answerFrame, presenceFrame } from '../../server/room/frames.ts'
import { mostEarlyMarkers } from '../../server/room/seat.ts'
import { sessionLimits } from '../../server/room/session.ts'
import type { Closed, RawClient } from '../service/raw-client.ts'

export interface FrameAttack {
  readonly name: string
  /** How its sender's socket is closed. */
  readonly closed: Closed
  readonly send: (client: RawClient) => void
  /** Before the client has said what it has. */
  readonly early?: true
}

const unreadable: Closed = { code: 4422, reason: 'unreadable' }
const tooLarge: Closed = { code: 4413, reason: 'too-large' }
const tooFast: Closed = { code: 4429, reason: 'too-fast' }

const bytesThatAreNoFrame: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', Uint8Array.of()],
  ['an unknown type', Uint8Array.of(77, 1)],
  ['an unknown kind of sync', Uint8Array.of(0, 9, 1, 0)],
  ['a length that runs past the end', Uint8Array.of(0, 2, 255, 255, 255, 255, 15)],
  ['six bytes that end other servers', Uint8Array.of(0, 1, 3, 1, 1, 1)],
  ['a state vector that lies', Uint8Array.of(0, 0, 3, 255, 255, 3)],
  ['awareness of nobody known', Uint8Array.of(1, 4, 200, 1, 1, 1)],
  ['an endless number', Uint8Array.of(0, 0, ...Array.from({ length: 40 }, () => 255))],
  ['a clock beyond counting', Uint8Array.of(1, 15, 1, 9, 255, 255, 255, 255, 255, 255, 255, 15, 4, 110, 117, 108, 108)],
  // As far as it can be read, a state vector longer than the frame.
  ['noise', Uint8Array.from({ length: 300 }, (_, index) => (index < 2 ? 0 : (index * 73 + 41) % 256))],
]

/** One entry of an awareness update, its state any text at all. */
function saying(clientId: number, clock: number, state: string): Uint8Array {
  return presenceFrame(
    encoding.encode((encoder) => {
      for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number)
      encoding.writeVarString(encoder, state)
    }),
  )
}
const crowd = presenceFrame(
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1001)
    for (let id = 1; id <= 1001; id += 1) {
      for (const number of [id, 1]) encoding.writeVarUint(encoder, number)
      encoding.writeVarString(encoder, '{}')
    }
  }),
)
const times = (count: number, send: (n: number) => void): void => {
  for (let n = 0; n < count; n += 1) send(n)
}

export const frameAttacks: readonly FrameAttack[] = [
  ...bytesThatAreNoFrame.map(([name, bytes]): FrameAttack => ({
    name,
    closed: unreadable,
    send: (client) => client.send(bytes),
  })),
  { name: 'words instead of bytes', closed: unreadable, send: (client) => client.socket.send('bonjour') },
  {
    name: 'a broken WebSocket frame',
    closed: { code: 1002, reason: '' },
    send({ socket }) {
      const { _socket: line } = socket as unknown as { readonly _socket: { write(bytes: Uint8Array): void } }
      line.write(Uint8Array.of(0xff, 0xff, 0xff))
    },
  },
  {
    name: 'a frame above the greatest',
    closed: tooLarge,
    send: (client) => client.sendUpdate(new Uint8Array(sessionLimits.frameBytes + 1)),
  },
  {
    name: 'an answer that is no update, before anything else',
    closed: unreadable,
    early: true,
    send: (client) => client.send(answerFrame(Uint8Array.of(9, 9, 9))),
  },
  {
    name: 'awareness too large',
    closed: tooLarge,
    send: (client) => client.send(saying(11_000, 1, JSON.stringify('x'.repeat(2048)))),
  },
  { name: 'awareness that is no JSON', closed: unreadable, send: (client) => client.send(saying(11_000, 1, '{')) },
  { name: 'awareness that is a list', closed: unreadable, send: (client) => client.send(saying(11_000, 1, '[1]')) },
  { name: 'awareness that is a number', closed: unreadable, send: (client) => client.send(saying(11_000, 1, '7')) },
  { name: 'awareness of a thousand and one', closed: unreadable, send: (client) => client.send(crowd) },
  {
    name: 'a question for everything, over and over',
    closed: tooFast,
    send: (client) => times(sessionLimits.questions.burst + 1, () => client.sendState()),
  },
  {
    name: 'a question for the ledger, over and over',
    closed: tooFast,
    send: (client) => times(sessionLimits.questions.burst + 1, () => client.askLedger()),
  },
  {
    name: 'a flood of small frames',
    closed: tooFast,
    send: (client) => times(sessionLimits.frames.burst + 1, (n) => client.sendMarker(n)),
  },
  {
    name: 'a flood of bytes',
    closed: tooFast,
    send: (client) => times(17, () => client.send(presenceFrame(new Uint8Array(500_000)))),
  },
  {
    name: 'markers without end before the first answer',
    closed: tooFast,
    early: true,
    send: (client) => times(mostEarlyMarkers + 1, (n) => client.sendMarker(n)),
  },
]
