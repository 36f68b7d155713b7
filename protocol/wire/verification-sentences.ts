/** Which sentences a verification needs in every language; they stand in `fr/`, `nl/` and `en/`. */
import type { Conclusion, Finding, FindingKind } from '../version/verify.ts'

export type FindingOf<K extends FindingKind> = Extract<Finding, { kind: K }>

export interface VerificationSentences {
  readonly findings: { readonly [K in FindingKind]: (finding: FindingOf<K>) => string }
  readonly conclusions: Readonly<Record<Conclusion, string>>
  /** Of a file that is whole, and that nobody known vouches for. */
  readonly wholeInItself: string
  /** Of a PDF that begins with the one made here. */
  readonly continued: string
}

/** ISO day as it is read in all three languages. */
export const readableDay = (iso: string): string => iso.split('-').toReversed().join('/')
