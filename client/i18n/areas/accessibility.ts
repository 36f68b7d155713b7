export interface AccessibilityWords {
  title: string
  status: string
  paragraphs: readonly string[]
  limitsTitle: string
  limits: readonly string[]
  contactTitle: string
  /** In front of the address. */
  contactAt: string
  contactElse: string
  established: string
}

/** The statement says only what the tests check or what is known to be missing. */
