import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerIn, doneIn, failureIn } from './answer.ts'
import { isOurs } from './download.ts'
import * as shapes from './shapes.ts'

const seed = 20_261_127
const json = 'application/json; charset=utf-8'
const portal = { status: 200, type: 'text/html; charset=utf-8', text: '<html><title>Wi-Fi</title>Sign in</html>' }
const foreign = { ok: false, failure: { kind: 'foreign' } }
const problem = (code: string, more: object = {}) => ({
  status: 409,
  type: 'application/problem+json; charset=utf-8',
  text: JSON.stringify({ type: `urn:paraphe:refusal:${code}`, status: 409, code, title: 'x', ...more }),
})

const everyShape = Object.entries(shapes).map(([name, isShape]) => [name, isShape as shapes.Shape<unknown>] as const)

describe('an answer that is not our server’s is not believed', () => {
  test.each(everyShape)(
    '%s is not what a captive portal, an empty answer or somebody else’s JSON is',
    (_name, isShape) => {
      for (const received of [
        portal,
        { ...portal, type: json },
        { status: 200, type: json, text: '' },
        { status: 200, type: json, text: '{}' },
        { status: 200, type: json, text: 'null' },
        { status: 200, type: json, text: '[]' },
        { status: 200, type: json, text: '{"status":"ok","login":"https://portal.example"}' },
        { status: 204, type: '', text: '' },
      ])
        expect(answerIn(received, isShape)).toEqual(foreign)
    },
  )

  test.each(everyShape)(`%s is no JSON at random (seed ${seed})`, (_name, isShape) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(answerIn({ status: 200, type: json, text: JSON.stringify(value) }, isShape)).toEqual(foreign)
      }),
      { seed, numRuns: 200 },
    )
  })

  test('an act that a portal answered is not recorded; one that our server answered is', () => {
    expect(answerIn(portal, shapes.isActRecorded)).toEqual(foreign)
    expect(answerIn({ status: 201, type: json, text: '{"seq":7}' }, shapes.isActRecorded)).toEqual({
      ok: true,
      value: { seq: 7 },
    })
    expect(answerIn({ status: 201, type: 'text/html', text: '{"seq":7}' }, shapes.isActRecorded)).toEqual(foreign)
  })

  test('initials count as given only when each is said to be recorded, or refused by a code of ours', () => {
    const said = (initials: unknown) =>
      answerIn({ status: 200, type: json, text: JSON.stringify({ initials }) }, shapes.isSeveralInitialled).ok
    expect(said([{ item: 'place', outcome: 'recorded', seq: 3 }])).toBe(true)
    expect(said([{ item: 'place', outcome: 'refused', code: 'item-changed' }])).toBe(true)
    expect(said([{ item: 'place', outcome: 'recorded' }])).toBe(false)
    expect(said([{ item: 'place', outcome: 'refused', code: 'made-up' }])).toBe(false)
    expect(said([{ item: 'place' }])).toBe(false)
  })

  test('what has nothing to say is done only with nothing in it', () => {
    expect(doneIn({ status: 204, type: '', text: '' }).ok).toBe(true)
    expect(doneIn(portal)).toEqual(foreign)
    expect(doneIn({ status: 200, type: json, text: '{}' })).toEqual(foreign)
  })
})

describe('a refusal is ours by its type and its code', () => {
  test('with what it says', () => {
    expect(failureIn(problem('item-changed', { at: 'place', detail: 'moved' }))).toEqual({
      kind: 'refused',
      refusal: { code: 'item-changed', at: 'place', detail: 'moved' },
    })
  })
  test('of a server younger than the page it is one all the same', () => {
    expect(failureIn(problem('a-code-of-next-year'))).toEqual({ kind: 'refused', refusal: { code: 'internal' } })
  })
  test.each([
    ['a proxy’s page', { status: 502, type: 'text/html', text: '<h1>Bad Gateway</h1>' }],
    ['a sign-on that has expired', { status: 401, type: 'text/html', text: '<form>' }],
    ['another service’s problem', { ...problem('x'), text: '{"type":"about:blank","code":"item-changed"}' }],
    ['a code in plain JSON', { status: 409, type: json, text: '{"code":"item-changed"}' }],
  ])('%s is none', (_what, received) => {
    expect(failureIn(received)).toEqual({ kind: 'foreign' })
  })
  test('a proxy that refuses a file as too large is believed: it will not change', () => {
    expect(failureIn({ status: 413, type: 'text/html', text: '<h1>413</h1>' })).toMatchObject({
      refusal: { code: 'too-large' },
    })
  })
})

test.each([
  ['protocole.pdf', 'application/pdf', '%PDF-', true],
  ['protocole.pdf', 'application/pdf', '<html', false],
  ['protocole.pdf', 'text/html; charset=utf-8', '<html', false],
  ['protocole.html', 'text/html; charset=utf-8', '<!doc', true],
  ['protocole.zip', 'application/zip', 'PK\u0003\u0004', true],
  ['protocole.docx', 'application/zip', 'PK\u0003\u0004', false],
  ['protocole.exe', 'application/octet-stream', 'MZ', false],
])('a file %s of type %s that begins with %j is kept: %s', (name, type, start, kept) => {
  expect(isOurs(name, type, start)).toBe(kept)
})
