import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RichBlock } from '../answers/content.ts'
import { itemRedline, showsChange } from './item-redline.ts'
import type { ListedDomain, Wording } from './item-redline.ts'

const domains = (...titles: readonly string[]): Wording => ({
  content: { kind: 'domains', order: titles },
  text: titles.map((title, index) => `${index + 1}. ${title}`).join('\n'),
})
const listRedline = (old: readonly string[], now: readonly string[]): readonly ListedDomain[] => {
  const changes = itemRedline(domains(...old), domains(...now))
  if (changes.kind !== 'domains') throw new Error('not a list of domains')
  return changes.list
}
const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 })

describe('a redline of the list of domains', () => {
  test('gives both orders back', () => {
    fc.assert(
      fc.property(some, some, (old, now) => {
        const list = listRedline(old, now)
        expect(list.flatMap((domain) => (domain.kind === 'removed' ? [] : [domain.title]))).toEqual(now)
        expect(
          list
            .flatMap((domain) => (domain.kind === 'added' ? [] : [domain]))
            .sort((a, b) => a.from - b.from)
            .map((domain) => domain.title),
        ).toEqual(old)
      }),
    )
  })

  test('names as moved only the one that was moved', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (old, from, to) => {
        fc.pre(old.length > 1 && from % old.length !== to % old.length)
        const now = [...old]
        const moved = now.splice(from % old.length, 1)
        now.splice(to % old.length, 0, ...moved)
        expect(listRedline(old, now).filter((domain) => domain.kind === 'moved')).toHaveLength(1)
      }),
    )
  })

  test('shows a removed domain where it stood', () => {
    expect(listRedline(['Santé', 'Archivage', 'État civil'], ['Santé', 'État civil']).map(({ kind }) => kind)).toEqual([
      'kept',
      'removed',
      'kept',
    ])
  })
})

describe('a redline of a point', () => {
  const domain = (title: string, retained: boolean, ...blocks: readonly RichBlock[]): Wording => ({
    content: { kind: 'domain', title, retained, body: blocks },
    text: title,
  })

  test('shows that a domain is retained or no longer', () => {
    const changes = itemRedline(domain('Archivage', false), domain('Archivage', true))
    expect(changes).toMatchObject({ kind: 'domain', retained: { before: false, after: true } })
    expect(showsChange(changes)).toBe(true)
  })

  test('of equal wordings shows nothing', () => {
    const same = domain('Archivage', true, { kind: 'paragraph', runs: [{ text: 'Classer.' }] })
    expect(showsChange(itemRedline(same, same))).toBe(false)
    expect(showsChange(itemRedline(domains('a', 'b'), domains('a', 'b')))).toBe(false)
  })

  test('compares answers word by word', () => {
    const answer = (text: string): Wording => ({ content: { kind: 'answer', values: { place: text } }, text })
    expect(itemRedline(answer('à Ixelles'), answer('à Kalamu'))).toEqual({
      kind: 'words',
      words: [
        { kind: 'kept', text: 'à ' },
        { kind: 'removed', text: 'Ixelles' },
        { kind: 'added', text: 'Kalamu' },
      ],
    })
  })
})
