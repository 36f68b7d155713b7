/** The official text a protocol was made on, kept with it word for word: whatever becomes of the file it came from. */
import { canonicalJson } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import type { Template } from '../../protocol/text/template.ts'
import { textFile, textFormat, templateOf } from '../../protocol/text/text-file.ts'
import type { ProtocolRecord } from '../storage/storage.ts'

const read = new Map<string, Template>()

/** As the storage keeps it. */
export const keptText = (template: Template): string =>
  canonicalJson({ format: textFormat, ...template } as unknown as Json)

/** By their ids, as a storage adopts them. */
export const keptTexts = (texts: readonly Template[]): ReadonlyMap<string, string> =>
  new Map(texts.map((text) => [text.id, keptText(text)]))

/** The same object for the same text, at every call; undefined for a protocol whose text is nowhere any more. */
export function officialTextOf({ text }: Pick<ProtocolRecord, 'text'>): Template | undefined {
  if (text === undefined) return undefined
  const known = read.get(text)
  if (known) return known
  // It was judged when the protocol was made, by the rules of then: only its form has to be one that is still read.
  const template = templateOf(textFile.parse(JSON.parse(text)))
  read.set(text, template)
  return template
}
