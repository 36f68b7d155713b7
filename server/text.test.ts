import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const example = (name: string): string => join(import.meta.dirname, '..', 'docs', 'texts', name)
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'paraphe-text-'))))
afterEach(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly said: string
}
/** `npm run text -- …`, as the person sees it. */
async function text(...asked: readonly string[]): Promise<Ended> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'text.ts'), ...asked])
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

test('a text that can be used is said to be, and its empty PDF, Word file and HTML are there to look at', async () => {
  const { code, said } = await text('check', example('accord-2028.json'), '--out', join(folder, 'vide'))
  expect([code, said]).toEqual([0, expect.stringContaining('peut être utilisé')])
  expect(readdirSync(join(folder, 'vide')).toSorted()).toEqual([
    'accord-2028.docx',
    'accord-2028.html',
    'accord-2028.pdf',
  ])
})

test('everything that is wrong is said with its place, in French and in English', async () => {
  const file = join(folder, 'bad.json')
  writeFileSync(file, JSON.stringify({ format: 'paraphe-text/1', id: 'Bad id' }))
  const { code, said } = await text('check', file)
  expect(code).toBe(1)
  for (const words of ['✗ id: Un nom', 'id: An id', 'blocks: Ceci manque', 'blocks: This is missing', 'À corriger: '])
    expect(said).toContain(words)
})

test('a Word file becomes a first text, which never replaces one that is there', async () => {
  copyFileSync(example('accord-2028.docx'), join(folder, 'accord.docx'))
  const made = await text('from-word', join(folder, 'accord.docx'))
  expect([made.code, existsSync(join(folder, 'accord.json'))]).toEqual([0, true])
  expect(made.said).toContain('À décider par une personne')
  const again = await text('from-word', join(folder, 'accord.docx'))
  expect([again.code, again.said]).toEqual([1, expect.stringContaining('existe déjà')])
})

test.each([
  [],
  ['check'],
  ['check', 'nowhere.json'],
  ['from-word', 'text.ts'],
  ['paint', 'x.json'],
  ['check', 'a', '--colour'],
])('whoever asks for what it cannot do is told: %j', async (...asked) => {
  const { code, said } = await text(
    ...asked.map((part) => (part === 'text.ts' ? join(import.meta.dirname, part) : part)),
  )
  expect([code, said.trim() === '']).toEqual([1, false])
})
