import type { InitialWords } from '../areas/initials.ts'
import { plural } from '../plural.ts'

export const initial: InitialWords = {
  title: 'Initial several points',
  intro:
    'You initial, for your commune, each ticked point as it is written here. What has not changed since you last read it is already ticked; read the rest again before you tick it.',
  own: 'Written by you during this visit',
  unchanged: (time) => `Unchanged since you last read it, on ${time}`,
  toRead: (time) => `Changed or new since you last read it, on ${time}`,
  firstReading: 'To be read for the first time on this device',
  tickAll: 'Tick all',
  tickNone: 'Untick all',
  leftOut: 'Will not be initialled',
  already: (count) =>
    plural(
      'en',
      count,
      'One point already bears your initials on these words.',
      `${count} points already bear your initials on these words.`,
    ),
  chosen: (count) =>
    count === 0 ? 'No point ticked.' : plural('en', count, 'One point ticked.', `${count} points ticked.`),
  confirm: 'I have read and initial these points',
  busy: 'Initialling…',
  done: (count) => plural('en', count, 'One point initialled.', `${count} points initialled.`),
  skipped: (count) =>
    plural(
      'en',
      count,
      'One point has just changed: read it again.',
      `${count} points have just changed: read them again.`,
    ),
  cancel: 'Cancel',
}
