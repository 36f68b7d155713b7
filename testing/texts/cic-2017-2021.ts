/** The official text of phase 2017-2021, out of its file. */
import { readFileSync } from 'node:fs'
import { readText } from '../../protocol/text/read-text.ts'
import type { Template } from '../../protocol/text/template.ts'

/** An official text out of a file in `texts/` or beside this one. */
export function officialText(file: URL): Template {
  const read = readText(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error(read.faults.map(({ at, en }) => `${at}: ${en}`).join('\n'))
  return read.template
}

export const cic20172021 = officialText(new URL('../../texts/cic-2017-2021.json', import.meta.url))
