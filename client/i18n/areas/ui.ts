export interface UiWords {
  close: string
  cancel: string
  dismiss: string
  language: string
}
