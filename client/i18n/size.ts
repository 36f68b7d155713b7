import { locales } from './time.ts'
import { useLanguage } from './words.tsx'

/** Bytes as a person reads them: "3,2 Mo". */
export function useSize(): (bytes: number) => string {
  const format = new Intl.NumberFormat(locales[useLanguage()], {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  })
  return (bytes) => format.format(Math.max(0.1, bytes / 1024 / 1024))
}
