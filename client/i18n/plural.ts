import type { Language } from '../../protocol/wire/wire.ts'

/** French counts nought with one; Dutch and English do not. */
export const plural = (language: Language, count: number, one: string, other: string): string =>
  (language === 'fr' ? Math.abs(count) < 2 : count === 1) ? one : other
