import type { InitialWords } from '../areas/initials.ts'
import { plural } from '../plural.ts'

export const initial: InitialWords = {
  title: 'Verscheidene punten paraferen',
  intro:
    'U parafeert namens uw gemeente elk aangevinkt punt, zoals hier geschreven. Wat sinds uw laatste lezing niet gewijzigd is, is al aangevinkt; lees de rest opnieuw voor u ze aanvinkt.',
  own: 'Door u geschreven tijdens dit bezoek',
  unchanged: (time) => `Ongewijzigd sinds uw laatste lezing, op ${time}`,
  toRead: (time) => `Gewijzigd of nieuw sinds uw laatste lezing, op ${time}`,
  firstReading: 'Voor het eerst te lezen op dit toestel',
  tickAll: 'Alles aanvinken',
  tickNone: 'Alles uitvinken',
  leftOut: 'Worden niet geparafeerd',
  already: (count) =>
    plural(
      'nl',
      count,
      'Eén punt draagt uw paraaf al op deze woorden.',
      `${count} punten dragen uw paraaf al op deze woorden.`,
    ),
  chosen: (count) =>
    count === 0 ? 'Geen punt aangevinkt.' : plural('nl', count, 'Eén punt aangevinkt.', `${count} punten aangevinkt.`),
  confirm: 'Gelezen, ik parafeer deze punten',
  busy: 'Bezig met paraferen…',
  done: (count) => plural('nl', count, 'Eén punt geparafeerd.', `${count} punten geparafeerd.`),
  skipped: (count) =>
    plural(
      'nl',
      count,
      'Eén punt is net gewijzigd: lees het opnieuw.',
      `${count} punten zijn net gewijzigd: lees ze opnieuw.`,
    ),
  cancel: 'Annuleren',
}
