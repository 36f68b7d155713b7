export interface UiWords {
  close: string
  cancel: string
  required: string
  dismiss: string
  language: string
}
