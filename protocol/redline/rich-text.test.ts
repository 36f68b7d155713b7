import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RichBlock, RichText, Run } from '../answers/content.ts'
import { richLines, richRedline } from './rich-text.ts'
import type { LineChange, RichLine } from './rich-text.ts'

/** Runs as they are read from the shared document: none empty, neighbours of the same formatting joined. */
function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  for (const run of runs) {
    const last = tidy.at(-1)
    if (run.text === '') continue
    if (last && last.bold === run.bold && last.italic === run.italic)
      tidy[tidy.length - 1] = { ...last, text: last.text + run.text }
    else tidy.push(run)
  }
  return tidy
}

/** The body again, out of its lines. */
function bodyOf(lines: readonly RichLine[]): RichText {
  const body: RichBlock[] = []
  for (const { levels, runs } of lines) {
    let blocks = body
    for (const { ordered, starts } of levels) {
      if (starts === 'list') blocks.push({ kind: 'list', ordered, items: [[]] })
      const list = blocks.at(-1)
      if (list?.kind !== 'list') throw new Error('a line goes on in a list that none began')
      if (starts === 'entry') (list.items as RichText[]).push([])
      blocks = list.items.at(-1) as RichBlock[]
    }
    blocks.push({ kind: 'paragraph', runs })
  }
  return body
}

const before = (changes: readonly LineChange[]): RichText =>
  bodyOf(
    changes.flatMap((change): RichLine[] => {
      if (change.kind === 'added') return []
      if (change.kind === 'removed') return [change.before]
      const runs = change.words.flatMap((word) =>
        word.kind === 'added' ? [] : word.kind === 'restyled' ? [word.before] : [word.run],
      )
      return [{ ...change.before, runs: tidied(runs) }]
    }),
  )
const after = (changes: readonly LineChange[]): RichText =>
  bodyOf(
    changes.flatMap((change): RichLine[] => {
      if (change.kind === 'removed') return []
      if (change.kind === 'added') return [change.after]
      const runs = change.words.flatMap((word) =>
        word.kind === 'removed' ? [] : word.kind === 'restyled' ? [word.after] : [word.run],
      )
      return [{ ...change.after, runs: tidied(runs) }]
    }),
  )

const words = fc
  .array(fc.constantFrom('la ', 'commune ', 'l’', 'état ', 'civil', ', ', '👍🏽 ', 'ɔ̀', 'former ', 'agents'), {
    maxLength: 8,
  })
  .map((all) => all.join(''))
const run: fc.Arbitrary<Run> = fc.record(
  { text: words, bold: fc.constant(true), italic: fc.constant(true) },
  {
    requiredKeys: ['text'],
  },
)
const paragraph: fc.Arbitrary<RichBlock> = fc
  .array(run, { maxLength: 4 })
  .map((runs) => ({ kind: 'paragraph', runs: tidied(runs) }))
const { body } = fc.letrec<{ body: RichText; block: RichBlock; list: RichBlock }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  block: fc.oneof({ depthSize: 'small' }, paragraph, tie('list')),
  body: fc.array(tie('block'), { maxLength: 5 }),
}))

const paragraphOf = (text: string, style: Omit<Run, 'text'> = {}): RichBlock => ({
  kind: 'paragraph',
  runs: [{ text, ...style }],
})
const listOf = (ordered: boolean, ...entries: readonly string[]): RichBlock => ({
  kind: 'list',
  ordered,
  items: entries.map((entry) => [paragraphOf(entry)]),
})

describe('a redline of rich text', () => {
  test('gives both texts back, formatting and lists included', () => {
    fc.assert(
      fc.property(body, body, (old, now) => {
        const changes = richRedline(old, now)
        expect(before(changes)).toEqual(old)
        expect(after(changes)).toEqual(now)
      }),
    )
  })

  test('of a text and itself keeps every line', () => {
    fc.assert(
      fc.property(body, (same) => {
        const changes = richRedline(same, same)
        expect(changes.map((change) => change.kind)).toEqual(richLines(same).map(() => 'paired'))
        expect(changes.every((change) => change.kind === 'paired' && !change.reshaped)).toBe(true)
        expect(
          changes.every((change) => change.kind === 'paired' && change.words.every((word) => word.kind === 'kept')),
        ).toBe(true)
      }),
    )
  })

  test('says that the same words became bold, and nothing else', () => {
    const [line] = richRedline(
      [paragraphOf('Former deux agents.')],
      [{ kind: 'paragraph', runs: [{ text: 'Former ' }, { text: 'deux', bold: true }, { text: ' agents.' }] }],
    )
    expect(line).toMatchObject({
      kind: 'paired',
      reshaped: false,
      words: [
        { kind: 'kept' },
        { kind: 'restyled', before: { text: 'deux' }, after: { text: 'deux', bold: true } },
        { kind: 'kept' },
      ],
    })
  })

  test('says that an entry was added, and leaves the others of its list alone', () => {
    const changes = richRedline(
      [listOf(true, 'numériser les registres;', 'équiper le service.')],
      [listOf(true, 'restaurer les registres anciens;', 'numériser les registres;', 'équiper le service.')],
    )
    expect(changes.map((change) => change.kind)).toEqual(['added', 'paired', 'paired'])
    expect(changes.some((change) => change.kind === 'paired' && change.reshaped)).toBe(false)
  })

  test('says that bullets became numbers', () => {
    const changes = richRedline([listOf(false, 'numériser;', 'équiper.')], [listOf(true, 'numériser;', 'équiper.')])
    expect(changes.map((change) => change.kind === 'paired' && change.reshaped)).toEqual([true, true])
  })
})
