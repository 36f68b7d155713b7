/** The official texts this program knows, one per phase of the programme. */
import { hashOf } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import { cic20172021 } from './cic-2017-2021.ts'
import type { Template } from './template.ts'

export const templates: readonly Template[] = [cic20172021]

export const templateById = (id: string): Template | undefined => templates.find((template) => template.id === id)

const known = new WeakMap<Template, string>()

/** SHA-256 of the template's canonical JSON: names the exact text and blanks a protocol was negotiated on. */
export function templateSha256(template: Template): string {
  const hash = known.get(template) ?? hashOf(template as unknown as Json)
  known.set(template, hash)
  return hash
}
