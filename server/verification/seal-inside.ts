/** The agreed version that a file carries: a JSON is one, a PDF has one attached. */
import { refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { openSealFile } from '../../protocol/version/seal-file.ts'
import type { OpenedSeal } from '../../protocol/version/seal-file.ts'
import { embeddedFiles } from './embedded-files.ts'

/** Bytes; what is longer is not even decoded. */
const largestSeal = 4 * 1024 * 1024

/** `pages`: the file has pages of its own beside the version, which the version says nothing of. */
export interface SealInside {
  readonly opened: OpenedSeal
  readonly pages: boolean
}

/** Refuses `no-seal-inside`. */
export function sealInside(bytes: Uint8Array): Outcome<SealInside> {
  const pages = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  const candidates = (pages ? embeddedFiles(bytes) : [bytes]).filter(({ length }) => length <= largestSeal)
  // Of several, the last is what a PDF reader shows: later parts of a PDF replace earlier ones.
  for (const candidate of candidates.toReversed()) {
    const opened = openSealFile(Buffer.from(candidate).toString('utf8'))
    if (opened.ok) return { ok: true, value: { opened: opened.value, pages } }
  }
  return refused('no-seal-inside')
}
