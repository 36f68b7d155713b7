/** What an official text is called by where its exact words count. */
import { hashOf } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import type { Template } from './template.ts'

const known = new WeakMap<Template, string>()

/**
 * The identity of an official text: SHA-256 of what both sides agree on when they negotiate on it, and of nothing else. How a
 * blank is called on the page, what is suggested and how long an answer may be can change; the words cannot ([SEAL4]).
 */
export function templateSha256(template: Template): string {
  const hash = known.get(template) ?? hashOf(agreedOn(template) as unknown as Json)
  known.set(template, hash)
  return hash
}

/** Whether a version sealed on the text of this hash was sealed on this text: by its identity, or by a name it had before. */
export const isNamed = (template: Template, sha256: string): boolean =>
  sha256 === templateSha256(template) || template.formerHashes.includes(sha256)

const agreedOn = ({ language, blocks, items, fields }: Template): object => ({
  language,
  blocks,
  points: items.map(({ id, party, fields: blanks, required }) => ({ id, party, blanks, required })),
  blanks: Object.fromEntries(
    Object.entries(fields).map(([field, spec]) => {
      const { kind, owner } = spec
      return [field, 'options' in spec ? { kind, owner, options: spec.options } : { kind, owner }]
    }),
  ),
})
