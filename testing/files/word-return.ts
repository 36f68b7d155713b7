/** A Word file on its way out and back, changed by hand in between. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Returned } from '../../protocol/returned/returned.ts'
import { docxFile } from '../../server/export/docx/docx.ts'
import type { Origin } from '../../server/export/docx/origin.ts'
import { noTalk } from '../../server/export/docx/talk.ts'
import { compareReturned, readReturnedFile } from '../../server/import/returned-file.ts'

const origin: Origin = {
  protocol: 'ixelleskalamu',
  generation: 'g1',
  template: cic20172021.id,
  state: { kind: 'draft', seq: 12 },
}

export const wordFileOf = (answers: Answers): Uint8Array =>
  docxFile({
    template: cic20172021,
    answers,
    edition: { kind: 'draft', at: Date.UTC(2026, 10, 22, 10, 5) },
    origin,
    talk: noTalk,
  })

/** The same package with its parts changed, added, or (undefined) taken out. */
export function repacked(
  file: Uint8Array,
  change: (parts: Record<string, string>) => Readonly<Record<string, string | undefined>>,
): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const changed = { ...parts, ...change(parts) }
  return zipSync(
    Object.fromEntries(
      Object.entries(changed).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]])),
    ),
  )
}

/** The main text changed; a change that finds nothing to change is a mistake of the test. */
export const rewritten = (file: Uint8Array, change: (xml: string) => string): Uint8Array =>
  repacked(file, (parts) => {
    const before = parts['word/document.xml'] ?? ''
    const after = change(before)
    if (after === before) throw new Error('nothing was changed')
    return { 'word/document.xml': after }
  })

/** What somebody types over the blank with this name (see `blankAlias`). */
export const typedOver =
  (alias: string, words: string) =>
  (xml: string): string =>
    xml.replace(
      new RegExp(
        `(<w:alias w:val="${alias.replace(/[()]/g, String.raw`\$&`)}"/>.*?<w:sdtContent>)(.*?)(</w:sdtContent>)`,
        's',
      ),
      (_all, before: string, _old: string, after: string) =>
        `${before}<w:r><w:t xml:space="preserve">${words}</w:t></w:r>${after}`,
    )

export function judged(file: Uint8Array, base: Answers | undefined, now: Answers = base as Answers): Outcome<Returned> {
  const reading = readReturnedFile(file)
  return reading.ok ? compareReturned(cic20172021, reading.value, base, now) : reading
}

export function returnedFrom(file: Uint8Array, base: Answers | undefined, now?: Answers): Returned {
  const outcome = judged(file, base, now)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
