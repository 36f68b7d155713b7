/** Moments in the reader's language and, once the page is alive, in the reader's own time zone. */
import { useSyncExternalStore } from 'react'
import { useLanguage } from './words.tsx'

export const locales = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' } as const

const never = (): (() => void) => () => undefined
/** The server does not know where the reader is: its HTML says Belgian time, and the live page corrects it. */
const useTimeZone = (): string | undefined =>
  useSyncExternalStore(
    never,
    () => undefined,
    () => 'Europe/Brussels',
  )

/** French says "1er mars" and "2 mars". */
function inWords(format: Intl.DateTimeFormat, at: number): string {
  const { locale } = format.resolvedOptions()
  return format
    .formatToParts(at)
    .map(({ type, value }) => (type === 'day' && value === '1' && locale.startsWith('fr') ? '1er' : value))
    .join('')
}

function useFormat(options: Intl.DateTimeFormatOptions): (at: number) => string {
  const language = useLanguage()
  const timeZone = useTimeZone()
  const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone })
  return (at) => inWords(format, at)
}

/** `at` is Unix time in ms. */
export const useDay = (): ((at: number) => string) => useFormat({ day: 'numeric', month: 'long', year: 'numeric' })
export const useTime = (): ((at: number) => string) =>
  useFormat({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
/** An ISO day of the calendar (`2018-03-01`), which is the same day wherever the reader is. */
export function useCalendarDay(): (day: string) => string {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (day) => inWords(format, Date.parse(`${day}T00:00:00Z`))
}
