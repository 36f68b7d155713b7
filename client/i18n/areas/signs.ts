/** The words and signs that a newcomer asks about, each in one or two sentences. */
export interface SignWords {
  title: string
  intro: string
  stamps: Record<'fresh' | 'carried' | 'stale' | 'missing', string>
  words: readonly (readonly [word: string, meaning: string])[]
  close: string
}
