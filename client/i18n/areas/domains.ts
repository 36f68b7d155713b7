export interface DomainsWords {
  readonly listLabel: string
  readonly addDomain: string
  readonly addTitle: string
  readonly addOwnPlaceholder: string
  readonly add: string
  readonly cancel: string
  readonly usual: string
  readonly tooMany: (limit: number) => string
  readonly domain: (number: number) => string
  readonly titleLabel: (number: number) => string
  readonly titleEmpty: string
  readonly bodyLabel: (name: string) => string
  readonly bodyEmpty: string
  readonly noBody: string
  readonly noTitle: string
  readonly moveUp: (name: string) => string
  readonly moveDown: (name: string) => string
  readonly up: string
  readonly actions: (name: string) => string
  readonly more: (name: string) => string
  readonly moreShort: string
  readonly down: string
  readonly remove: (name: string) => string
  readonly removeShort: string
  readonly discuss: string
  readonly drag: string
  readonly moved: (name: string, position: number, count: number) => string
  readonly movedBack: string
  readonly added: (name: string) => string
  readonly removed: string
  readonly removedNamed: (name: string) => string
  readonly restored: string
  readonly undo: string
  readonly notUndone: string
  readonly removedByOther: (name: string) => string
  readonly removeAsk: (name: string) => string
  readonly removeWriting: (people: string) => string
  readonly removeInitialled: string
  readonly removeConfirm: string
  readonly keep: string
  readonly writing: (people: string) => string
  readonly bold: string
  readonly boldSign: string
  readonly italic: string
  readonly italicSign: string
  readonly bullets: string
  readonly numbers: string
  readonly format: string
  readonly left: (count: number) => string
  readonly full: (limit: number) => string
  readonly tooDeep: string
  readonly waiting: string
  readonly waitingFailed: string
}
