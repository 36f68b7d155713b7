/** Every hash under which an official text was ever published. Versions are sealed on them: none may change or go. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { officialText } from '../../testing/texts/cic-2017-2021.ts'
import { isNamed, templateSha256 } from './templates.ts'
import type { Template } from './template.ts'

const folder = new URL('../../texts/', import.meta.url)
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => officialText(new URL(name, folder)))

/** To be added to, never changed. */
const published: Readonly<Record<string, { readonly identity: string; readonly former: readonly string[] }>> = {
  'cic-2017-2021': {
    identity: 'c9386130c0e8ce4ec098fa90ea14f21e0f5da935e195a7bbcbeec999c1b5a00d',
    former: ['152c540fc759c7db4c81d1ef5a593ac02d32021c291c58f4e5e1e1c6841de482'],
  },
}

const whatToDo =
  'The words of this text, its points or its blanks are no longer those on which versions were sealed. ' +
  'Leave it as it is, and publish the changed one as another text, under another id.'

test.each(templates)('[SEAL4] $id keeps the identity and the former names it was published under', (template) => {
  const { identity, former } = published[template.id] ?? { identity: 'not published yet: add it above', former: [] }
  const isKept = templateSha256(template) === identity && former.every((name) => isNamed(template, name))
  expect(isKept ? 'as published' : whatToDo).toBe('as published')
})

test('[SEAL4] every text that was ever published is still there', () => {
  expect(templates.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(published)))
})

const [text] = templates
if (!text) throw new Error('there is no text')
const field = 'belgian.name'
const other = { fr: 'Autre', nl: 'Ander', en: 'Other' }
const change = (changed: Partial<Template>): string => templateSha256({ ...text, ...changed })

test('[SEAL4] labels, suggestions, limits and former names are not what is agreed on: the identity stays', () => {
  const fields = Object.fromEntries(
    Object.entries(text.fields).map(([id, spec]) => [
      id,
      { ...spec, label: other, ...('limit' in spec ? { limit: 9 } : {}) },
    ]),
  )
  const items = text.items.map((item) => ({ ...item, label: other }))
  const limits = { ...text.limits, domains: 99, signatoriesPerSide: 3 }
  expect(change({ fields, items, limits, usualDomains: [], formerHashes: [] })).toBe(templateSha256(text))
})

test.each<[string, Partial<Template>]>([
  ['a word', { blocks: text.blocks.slice(1) }],
  [
    'who writes a blank',
    { fields: { ...text.fields, [field]: { kind: 'text', owner: 'shared', label: other, limit: 9 } } },
  ],
  ['the kind of a blank', { fields: { ...text.fields, [field]: { kind: 'date', owner: 'belgian', label: other } } }],
  [
    'a word to choose',
    {
      fields: {
        ...text.fields,
        ties: { kind: 'selection', owner: 'shared', label: other, limit: 9, options: ['anciens'] },
      },
    },
  ],
  ['whether a point is required', { items: text.items.map((item) => ({ ...item, required: true })) }],
  ['which blanks make a point', { items: text.items.map((item) => ({ ...item, fields: item.fields.slice(1) })) }],
])('[SEAL4] %s is what is agreed on: with it the identity changes', (_what, changed) => {
  expect(change(changed)).not.toBe(templateSha256(text))
})
