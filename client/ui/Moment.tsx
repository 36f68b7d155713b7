import { useTime } from '../i18n/time.ts'

/** A moment, with its exact form for programs that read the page. */
export function Moment({ at }: { readonly at: number }) {
  const time = useTime()
  return <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
}
