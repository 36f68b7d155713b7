export interface SignatureWords {
  readonly ink: string
  readonly nameLabel: (number: number) => string
  readonly nameEmpty: string
  readonly functionLabel: (number: number) => string
  readonly functionEmpty: string
  readonly delegation: string
  readonly byDefault: string
  readonly nameOther: string
  readonly addSecond: string
  readonly remove: (name: string) => string
  readonly removeShort: string
  readonly backToRepresentative: string
  readonly removed: (name: string) => string
  readonly undo: string
  readonly unnamed: string
}
