export interface PageWords {
  actWaits: string
}
