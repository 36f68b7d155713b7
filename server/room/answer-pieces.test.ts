import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addDomain, domainParts, textOf } from '../../protocol/document.ts'
import { answerInPieces } from './answer-pieces.ts'
import { readFrame } from './frames.ts'

/** Two people who type and delete in turns, each in their own replica, until the document is some 100 KB. */
function written(seed: number, edits: number): Y.Doc {
  const replicas = [new Y.Doc(), new Y.Doc()] as const
  addDomain(replicas[0], 'd', 'État civil')
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  for (let n = 0; n < edits; n++) {
    const doc = replicas[next(2)] ?? replicas[0]
    const text = next(3) > 0 ? textOf(doc, 'place') : (domainParts(doc, 'd')?.title ?? textOf(doc, 'place'))
    const at = next(text.length + 1)
    if (next(4) === 0 && text.length > 1) text.delete(Math.min(at, text.length - 1), 1)
    else text.insert(at, 'Kinshasa'.slice(next(8)))
    if (n % 20 === 0) Y.applyUpdate(replicas[1], Y.encodeStateAsUpdate(replicas[0], Y.encodeStateVector(replicas[1])))
    if (n % 20 === 0) Y.applyUpdate(replicas[0], Y.encodeStateAsUpdate(replicas[1], Y.encodeStateVector(replicas[0])))
  }
  return replicas[0]
}

function applied(frames: readonly Uint8Array[], doc = new Y.Doc()): Y.Doc {
  for (const bytes of frames) {
    const incoming = readFrame(bytes)
    if (incoming?.kind === 'update') Y.applyUpdate(doc, incoming.update)
  }
  return doc
}
const stateOf = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')

describe('a long first answer in pieces', () => {
  it('says what the whole says, whatever was written', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const doc = written(seed, 3000)
        const frames = answerInPieces(Y.encodeStateAsUpdate(doc))
        expect(frames.length).toBeGreaterThan(1)
        expect(stateOf(applied(frames))).toBe(stateOf(doc))
      }),
      { numRuns: 4, seed: 2018 },
    )
  })

  it('brings somebody who has the first half what they lack', () => {
    const doc = written(7, 200)
    const behind = applied(answerInPieces(Y.encodeStateAsUpdate(doc)))
    for (let n = 0; n < 4000; n++) textOf(doc, 'place').insert(n % 7, 'Kalamu')
    const frames = answerInPieces(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(behind)))
    expect(stateOf(applied(frames, behind))).toBe(stateOf(doc))
  })

  it('is in pieces a slow line can bring, and only the last one says that all is there', () => {
    const frames = answerInPieces(Y.encodeStateAsUpdate(written(1, 3000)))
    expect(Math.max(...frames.map((bytes) => bytes.length))).toBeLessThan(20_000)
    const lasts = frames.map((bytes) => readFrame(bytes)).map((frame) => frame?.kind === 'update' && frame.answer)
    expect(lasts).toEqual([...frames.slice(1).map(() => false), true])
  })

  it('stays one message while it is short', () => {
    expect(answerInPieces(Y.encodeStateAsUpdate(written(1, 50)))).toHaveLength(1)
  })
})
