/** What minutes.typ prints, as the one JSON string it is given: words as data, never as markup. */
import type { Minutes } from './minutes.ts'

export function minutesData({ title, subject, period, notice, internal, at, blocks }: Minutes): string {
  const when = new Date(at)
  return JSON.stringify({
    title,
    subject,
    period,
    notice,
    foot: `${internal ? 'DOCUMENT INTERNE, à ne pas transmettre · ' : ''}${title}, ${period}`,
    date: {
      year: when.getUTCFullYear(),
      month: when.getUTCMonth() + 1,
      day: when.getUTCDate(),
      hour: when.getUTCHours(),
      minute: when.getUTCMinutes(),
      second: when.getUTCSeconds(),
    },
    blocks,
  })
}
