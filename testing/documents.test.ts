/** Documents lead people to files and commands: what they name is there. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const documents = globSync(['*.md', 'docs/**/*.md', 'protocol/*.md'], { cwd: root }).filter(
  // What was so at the time of a release stays as it was written.
  (path) => path !== 'CHANGELOG.md',
)
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
)
const areas = /^(?:protocol|server|client|testing|e2e|bench|scripts|docs|texts)\//u

/** Files and folders in backticks, alternatives in braces written out; names that stand for others (`<code>`) are left out. */
function pathsIn(text: string): string[] {
  return Array.from(text.matchAll(/`([\w./{},-]+)`/gu), ([, path = '']) => path)
    .filter((path) => areas.test(path))
    .flatMap((path) => {
      const [, before = '', choices, after = ''] = /^(.*)\{([^}]+)\}(.*)$/u.exec(path) ?? [undefined, path]
      return choices === undefined ? [path] : choices.split(',').map((choice) => before + choice.trim() + after)
    })
}
const isThere = (path: string): boolean =>
  ['', '.ts', '.tsx', '.mjs'].some((ending) => existsSync(join(root, path + ending)))

test.each(documents)('every file that %s names is there', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([])
  const linked = Array.from(text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/gu), ([, path = '']) => path)
  expect(linked.filter((path) => !existsSync(join(root, dirname(document), path)))).toEqual([])
})

test.each(documents)('every command that %s names is there', (document) => {
  const named = Array.from(
    readFileSync(join(root, document), 'utf8').matchAll(/npm run ([\w:-]+)/gu),
    ([, name = '']) => name,
  )
  expect(named.filter((name) => !scripts.includes(name))).toEqual([])
})
