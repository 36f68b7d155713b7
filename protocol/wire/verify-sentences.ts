/** What each finding of a verification says to a person, in the three languages of the interface. */
import type { Conclusion, Finding, FindingKind } from '../version/verify.ts'
import { verification as english } from './en/verification.ts'
import { verification as french } from './fr/verification.ts'
import { verification as dutch } from './nl/verification.ts'
import type { FindingOf, VerificationSentences } from './verification-sentences.ts'
import type { Language } from './wire.ts'

const sentences: Readonly<Record<Language, VerificationSentences>> = { fr: french, nl: dutch, en: english }

export function findingSentence<K extends FindingKind>(finding: FindingOf<K>, language: Language): string {
  const say = sentences[language].findings[finding.kind] as (finding: FindingOf<K>) => string
  return say(finding)
}

export function conclusionSentence(
  conclusion: Conclusion,
  language: Language,
  findings: readonly Finding[] = [],
): string {
  const { conclusions, wholeInItself, continued } = sentences[language]
  const found = (kind: FindingKind): boolean => findings.some((finding) => finding.kind === kind)
  if (conclusion === 'unproven' && found('document-intact')) return wholeInItself
  if (conclusion === 'genuine-inside' && found('file-continues')) return continued
  return conclusions[conclusion]
}
