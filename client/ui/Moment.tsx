import { useLanguage } from '../i18n/words.tsx'
import { useAwake } from '../state/watch.ts'

const locales = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' } as const

/** A moment in the reader's own time zone; in UTC until the page is awake, because the server does not know the zone. */
export function Moment({ at }: { readonly at: number }) {
  const locale = locales[useLanguage()]
  const zone = useAwake() ? {} : { timeZone: 'UTC' }
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone }).format(at)
  return <time dateTime={new Date(at).toISOString()}>{words}</time>
}
