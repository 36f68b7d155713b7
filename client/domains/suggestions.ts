/** Usual domains of action that are not in the list yet, compared the way a person would: case, accents and apostrophes aside. */
export function suggestedDomains(usual: readonly string[], titles: readonly string[]): string[] {
  const there = new Set(titles.map(folded))
  return usual.filter((title) => !there.has(folded(title)))
}

const folded = (title: string): string =>
  title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
