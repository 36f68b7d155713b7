export interface AccessibilityWords {
  title: string
  paragraphs: readonly string[]
  limitsTitle: string
  limits: readonly string[]
}

/** The statement says only what the tests check or what is known to be missing. */
