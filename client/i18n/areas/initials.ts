/** Initials on many points at once. */
export interface InitialWords {
  title: string
  intro: string
  own: string
  unchanged: (time: string) => string
  toRead: (time: string) => string
  firstReading: string
  tickAll: string
  tickNone: string
  leftOut: string
  already: (count: number) => string
  chosen: (count: number) => string
  confirm: string
  busy: string
  done: (count: number) => string
  skipped: (count: number) => string
  cancel: string
}
