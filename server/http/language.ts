/** The language a person reads the interface in: the one they chose, else the one their browser asks for, else French. */
import { languages } from '../../protocol/wire/wire.ts'
import type { Language } from '../../protocol/wire/wire.ts'

/** Name of the cookie the page sets when a person chooses. */
export const languageCookie = 'lang'

export function languageOf(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  return languages.find((known) => known === chosen) ?? wanted(acceptLanguage ?? '') ?? 'fr'
}

/** The first of the browser's languages that we have, by its own weights (RFC 9110 §12.5.4). */
function wanted(acceptLanguage: string): Language | undefined {
  const ranges = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/u.exec(parameter)?.[1]).find(Boolean)
      return { tag: tag.split('-')[0] ?? '', weight: Number(weight ?? '1') }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return ranges.map(({ tag }) => languages.find((known) => known === tag)).find((known) => known !== undefined)
}
