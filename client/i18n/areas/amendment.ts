/** What a new round of negotiation changes in an agreed version. */
export interface AmendmentWords {
  title: (version: number) => string
  loading: string
  nothing: (version: number) => string
  kind: Record<'changed' | 'added' | 'removed', string>
  close: string
}
