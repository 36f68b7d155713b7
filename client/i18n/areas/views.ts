import type { ProtocolView } from '../../../protocol/wire/wire.ts'

/** What leads from the text to the views beside it. */
export interface ViewWords {
  nav: string
  views: Readonly<Record<ProtocolView, string>>
  loading: string
  failed: string
  again: string
}
