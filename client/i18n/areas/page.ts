export interface PageWords {
  actWaits: string
  foreignAnswer: string
}
