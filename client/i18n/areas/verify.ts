import type { Verdict } from '../../../protocol/version/verify.ts'

export interface VerifyWords {
  title: string
  intro: string
  byFile: string
  file: string
  fileHint: string
  byCode: string
  code: string
  codeHint: string
  verifyCode: string
  busy: string
  result: string
  verified: (what: string) => string
  protocol: string
  version: string
  sealedOn: (number: number, time: string) => string
  hash: string
  verdict: Record<Verdict, string>
  replacedBy: (version: number) => string
  print: string
  howTitle: string
  how: readonly string[]
}
