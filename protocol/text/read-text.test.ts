import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readText } from './read-text.ts'
import { textFile } from './text-file.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../texts/${name}`, import.meta.url), 'utf8'))
const official = read('cic-2017-2021.json')

/** The official text with one place changed, `path` as a person would point at it; undefined takes it out. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(official)
  const steps = path.split('/')
  const last = steps.pop() ?? ''
  let here = copy as Record<string, unknown>
  for (const step of steps) here = here[step] as Record<string, unknown>
  if (value === undefined) Reflect.deleteProperty(here, last)
  else here[last] = value
  return copy
}
const placesIn = (json: unknown): string[] => {
  const text = readText(json)
  return text.ok ? [] : text.faults.map(({ at }) => at)
}

test('the schema beside the texts is that of the format', () => {
  expect(read('official-text.schema.json')).toEqual({
    title: 'Official text of a Protocole de collaboration, version 1',
    ...z.toJSONSchema(textFile, { io: 'input' }),
  })
})

test('[LOCK4] a file in the format is a text', () => {
  expect(readText(official)).toMatchObject({ ok: true, template: { id: 'cic-2017-2021' } })
})

describe('what is wrong in a file is told with its place', () => {
  test.each<[string, unknown, string]>([
    ['format', 'paraphe-text/2', 'format'],
    ['id', 'Mon texte', 'id'],
    ['name/nl', undefined, 'name.nl'],
    ['fields/place/label/en', '', 'fields.place.label.en'],
    ['fields/place/colour', 'red', 'fields.place.colour'],
    ['items/0/required', 'yes', 'items[0].required'],
    ['limits/domains', 0, 'limits.domains'],
    ['limits/updateBytes', 100_000_000, 'limits.updateBytes'],
    ['blocks/3/role', 'headline', 'blocks[3].role'],
    ['blocks/3/content/1', { off: 'belgian.name' }, 'blocks[3].content[1]'],
    // what no schema can say
    ['blocks/3/content/1', { of: 'belgian.nom' }, 'blocks[3].content[1]'],
    ['blocks/3/content/1', { of: 'date' }, 'blocks[3].content[1]'],
    ['blocks/0/content/0', 'PROGRAMME\u202E', 'blocks[0].content[0]'],
    ['fields/note', { kind: 'date', owner: 'shared', label: { fr: 'a', nl: 'a', en: 'a' } }, 'fields.note'],
    [
      'fields/constructor',
      { kind: 'date', owner: 'shared', label: { fr: 'a', nl: 'a', en: 'a' } },
      'fields.constructor',
    ],
    ['fields/ties/options/1', 'Historiques', 'fields.ties.options'],
    ['fields/ties/options/1', 'beaux et bons', 'fields.ties.options[1]'],
    ['items/0/id', 'domains', 'items[0].id'],
    ['items/1/id', 'belgian.name', 'items[1].id'],
    ['items/0/fields/0', 'partner.name', 'items[0].fields[0]'],
    ['items/0/party', 'partner', 'items[0].fields[0]'],
    ['items/0/required', false, 'items'],
  ])('%s = %j', (path, value, at) => {
    expect(placesIn(changed(path, value))).toContain(at)
  })

  test('a text without domains, signatures or subject, or with two', () => {
    const { blocks } = official as { blocks: readonly { readonly kind: string; readonly role?: string }[] }
    const without = blocks.filter(({ kind, role }) => kind !== 'domains' && kind !== 'signatures' && role !== 'subject')
    for (const wrong of [without, [...blocks, ...blocks]]) {
      const told = readText(changed('blocks', wrong))
      expect(told.ok ? [] : told.faults.map(({ en }) => en)).toEqual(
        expect.arrayContaining([
          expect.stringContaining('“domains”'),
          expect.stringContaining('“signatures”'),
          expect.stringContaining('“subject”'),
        ]),
      )
    }
  })

  test('no sentence is missing in either language', () => {
    const told = readText({ ...(official as object), format: 'x', more: 1, items: [], limits: {} })
    for (const { fr, en } of told.ok ? [] : told.faults) expect([fr.trim(), en.trim()]).not.toContain('')
    expect(told.ok ? 0 : told.faults.length).toBeGreaterThan(9)
  })
})

test('whatever JSON it is given, it answers', () => {
  for (const json of [null, 1, 'x', [], {}, { fields: { __proto__: null } }, { ...(official as object), fields: [] }])
    expect(readText(json).ok).toBe(false)
})
