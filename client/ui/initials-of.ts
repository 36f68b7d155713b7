/** First letters of the first and of the last word; whole letters, accents included. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s-]+/)
    .map((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? '')
    .filter((letter) => letter !== '')
  return (letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '?')).toLocaleUpperCase('fr')
}
