/** Writing French correctly around a name, a day or a list. The rule of DE and À before the names of communes, with both forms offered where usage wavers. */

/** Forms a party may choose for "de …" and "à …" when the rule of French agreement does not suit its name. */
export const nameForms = ['de', 'd’', 'du', 'des'] as const
export type NameForm = (typeof nameForms)[number]
export const placeForms = ['à', 'au', 'aux'] as const
export type PlaceForm = (typeof placeForms)[number]
export const isPlaceForm = (form: NameForm | PlaceForm): form is PlaceForm => placeForms.some((known) => known === form)

/** A name with the preposition in front of it; `preposition` carries its own space where it needs one ("de ", "d’"). */
export interface Joined {
  readonly preposition: string
  readonly rest: string
}
/** `ask`: usage wavers, so that "de" and "d’" should both be offered. */
export interface OfName extends Joined {
  readonly ask: boolean
}

/** "de Kalamu", "d’Ixelles", "du Rœulx", "des Bons Villers"; a party's own choice of form overrules the rule. */
export function ofName(name: string, form?: NameForm | PlaceForm): OfName {
  const { usual, ask } = usualForm(name)
  return { ...prefixed(name, nameForms.find((known) => known === form) ?? usual), ask }
}

/** "à Ixelles", "au Rœulx", "aux Bons Villers". */
export function atPlace(place: string, form?: NameForm | PlaceForm): Joined {
  const usual: PlaceForm = startsWithArticle(place, 'le') ? 'au' : startsWithArticle(place, 'les') ? 'aux' : 'à'
  return prefixed(place, placeForms.find((known) => known === form) ?? usual)
}

function usualForm(name: string): { readonly usual: NameForm; readonly ask: boolean } {
  if (startsWithArticle(name, 'le')) return { usual: 'du', ask: false }
  if (startsWithArticle(name, 'les')) return { usual: 'des', ask: false }
  const letters = bareLetters(name)
  if (/^(?:h|ou[aeiou])/.test(letters)) return { usual: 'de', ask: true }
  if (/^y[aeiou]/.test(letters)) return { usual: 'de', ask: false }
  return { usual: /^[aeiouy]/.test(letters) ? 'd’' : 'de', ask: /^i[aeiou]/.test(letters) }
}

/** Small letters without accents and with ligatures opened, from the first letter on. */
const bareLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^\P{L}+/u, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')

type Article = 'le' | 'les'
/** The article a contracted preposition takes in: "du Rœulx" for "Le Rœulx". */
const absorbs: Readonly<Partial<Record<NameForm | PlaceForm, Article>>> = { du: 'le', au: 'le', des: 'les', aux: 'les' }

const startsWithArticle = (name: string, article: Article): boolean => withoutArticle(name, article) !== name

function withoutArticle(name: string, article: Article): string {
  const [first = '', ...rest] = name.split(/\s+/)
  return first.toLowerCase() === article && rest.some((word) => word !== '')
    ? name.slice(first.length).trimStart()
    : name
}

function prefixed(name: string, form: NameForm | PlaceForm): Joined {
  const article = absorbs[form]
  return { preposition: form === 'd’' ? form : `${form} `, rest: article ? withoutArticle(name, article) : name }
}

/** From January. */
export const frenchMonths: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** A day in full, "1er mars 2018", out of its ISO form. */
export function longDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const number = Number(date)
  return `${number === 1 ? '1er' : number} ${frenchMonths[Number(month) - 1] ?? month} ${Number(year)}`
}

/** "a", "a et b", "a, b et c". */
export function frenchList(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`
}

/** Chosen words and free ones as one list; free words that are a list themselves are put behind a comma ("a, b, x et y"). */
export function frenchEnumeration(words: readonly string[], free: string | undefined): string {
  if (free === undefined) return frenchList(words)
  return /,|\set\s/.test(free) ? [...words, free].join(', ') : frenchList([...words, free])
}
