import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addDomain, domainParts, textOf } from '../../protocol/answers/document.ts'
import { hasNothing, UnsentPieces } from './answer-pieces.ts'
import type { AnswerPiece } from './answer-pieces.ts'
import { WholeAnswer } from './whole-answer.ts'

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

function applied(updates: readonly Uint8Array[], doc = new Y.Doc()): Y.Doc {
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
const stateOf = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')

function allOf(answer: { readonly next: () => AnswerPiece }, between = (): void => {}): AnswerPiece[] {
  const pieces: AnswerPiece[] = []
  while (pieces.at(-1)?.last !== true) {
    if (pieces.length > 0) between()
    pieces.push(answer.next())
  }
  return pieces
}
const lackedInPieces = (doc: Y.Doc, has: Uint8Array): Uint8Array[] =>
  allOf(new UnsentPieces(doc, has)).map(({ update }) => update)

describe('a long answer in pieces', () => {
  it('says what the whole says, whatever was written', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const doc = written(seed, 3000)
        const pieces = lackedInPieces(doc, hasNothing)
        expect(pieces.length).toBeGreaterThan(1)
        expect(stateOf(applied(pieces))).toBe(stateOf(doc))
      }),
      { numRuns: 4, seed: 2018 },
    )
  })

  it('brings whoever has a part of it what they lack, be it half of a word', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(3000), (seed, most) => {
        const doc = written(seed, 2000)
        const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
        const has = Y.encodeStateVector(new Map(Array.from(clocks, ([id, clock]) => [id, Math.min(clock, most)])))
        const whole = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, has))
        const pieces = lackedInPieces(doc, has).map((piece) => Y.decodeUpdate(piece))
        expect(pieces.flatMap(({ structs }) => structs)).toEqual(whole.structs)
        expect(pieces.at(-1)?.ds).toEqual(whole.ds)
      }),
      { numRuns: 6, seed: 2019 },
    )
  })

  it('is in pieces a slow line can bring, and only the last one says that all is there', () => {
    const pieces = allOf(new UnsentPieces(written(1, 3000), hasNothing))
    expect(Math.max(...pieces.map(({ update }) => update.length))).toBeLessThan(20_000)
    expect(pieces.map(({ last }) => last)).toEqual([...pieces.slice(1).map(() => false), true])
  })

  it('has with its last piece all that others wrote while it was made', () => {
    const doc = written(4, 3000)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const writeOn = (): void => {
      textOf(other, 'place').insert(3, 'Kalamu')
      textOf(other, 'place').delete(0, 2)
      textOf(doc, 'place').insert(0, 'Ixelles')
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    }
    const pieces = allOf(new UnsentPieces(doc, hasNothing), writeOn)
    expect(pieces.length).toBeGreaterThan(2)
    expect(stateOf(applied(pieces.map(({ update }) => update)))).toBe(stateOf(doc))
  })

  it('stays one message while it is short', () => {
    expect(lackedInPieces(written(1, 50), hasNothing)).toHaveLength(1)
    expect(lackedInPieces(new Y.Doc(), hasNothing)).toHaveLength(1)
  })
})

describe('the whole document, kept for newcomers', () => {
  it('is what the document is, however much was written since it was made', () => {
    const doc = written(3, 3000)
    const whole = new WholeAnswer(doc)
    doc.on('update', (update: Uint8Array) => whole.wrote(update))
    for (let round = 0; round < 12; round++) {
      for (let n = 0; n < 3 ** (round % 5); n++) {
        if (n % 7 === 6) textOf(doc, 'place').delete(n % 50, 2)
        else textOf(doc, 'place').insert(n % 11, 'Kalamu')
      }
      const pieces = whole.kept() ?? allOf(whole.reading()).map(({ update }) => update)
      expect(stateOf(applied(pieces)), `round ${round}`).toBe(stateOf(doc))
    }
  })

  it('is not read out again for the next one, and not kept while it is short', () => {
    const [long, short] = [new WholeAnswer(written(1, 3000)), new WholeAnswer(written(1, 50))]
    const read = allOf(long.reading()).map(({ update }) => update)
    expect(long.kept()).toEqual(read)
    allOf(short.reading())
    expect(short.kept()).toBeUndefined()
  })
})
