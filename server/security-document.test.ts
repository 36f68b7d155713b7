/** What SECURITY.md says is proven, is: every test it names is there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const named = Array.from(
  page.matchAll(/`((?:protocol|server|client|e2e)\/[\w./-]+\.(?:test|spec|contract)\.tsx?)` “([^”]+)”/gu),
  ([, file = '', title = '']) => [file, title] as const,
)

test('it names tests, and leaves no requirement without one', () => {
  const rows = page.split('\n').filter((line) => /^\| \d+\.\d+\.\d+/u.test(line))
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) expect(row).toMatch(/` “[^”]+” \|$/u)
  expect(named.length).toBeGreaterThanOrEqual(rows.length)
})

test.each(named)('%s has «%s»', (file, title) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(title)
})
