import type { Party } from '../../../protocol/party.ts'

/** Names of what every protocol has; points of its own official text, and their blanks, are named by that text. */
export interface ItemWords {
  readonly domains: string
  readonly signatories: (commune: string) => string
  readonly domain: (position: number) => string
  /** Behind the name of a blank that both sides have. */
  readonly side: Readonly<Record<Party, string>>
}
