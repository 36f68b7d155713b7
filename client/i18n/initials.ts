import { inLanguages, plural } from './words.tsx'

/** Initials on many points at once. */
interface InitialWords {
  title: string
  intro: string
  unchanged: (time: string) => string
  toRead: (time: string) => string
  firstReading: string
  tickAll: string
  tickNone: string
  leftOut: string
  already: (count: number) => string
  chosen: (count: number) => string
  confirm: string
  busy: string
  done: (count: number) => string
  skipped: (count: number) => string
  cancel: string
}

export const initialWords = inLanguages<InitialWords>({
  fr: {
    title: 'Parapher plusieurs points',
    intro:
      'Vous paraphez, pour votre commune, chacun des points cochés, tel qu’il est écrit ici. Ce qui n’a pas changé depuis votre dernière lecture est déjà coché; relisez le reste avant de le cocher.',
    unchanged: (time) => `Sans changement depuis votre dernière lecture, le ${time}`,
    toRead: (time) => `Changé ou nouveau depuis votre dernière lecture, le ${time}`,
    firstReading: 'À lire pour la première fois sur cet appareil',
    tickAll: 'Tout cocher',
    tickNone: 'Tout décocher',
    leftOut: 'Ne seront pas paraphés',
    already: (count) =>
      plural(
        'fr',
        count,
        'Un point porte déjà votre paraphe sur ces mots.',
        `${count} points portent déjà votre paraphe sur ces mots.`,
      ),
    chosen: (count) =>
      count === 0 ? 'Aucun point coché.' : plural('fr', count, 'Un point coché.', `${count} points cochés.`),
    confirm: 'J’ai lu, je paraphe ces points',
    busy: 'Paraphe en cours…',
    done: (count) => plural('fr', count, 'Un point paraphé.', `${count} points paraphés.`),
    skipped: (count) =>
      plural(
        'fr',
        count,
        'Un point vient de changer: relisez-le.',
        `${count} points viennent de changer: relisez-les.`,
      ),
    cancel: 'Annuler',
  },
  nl: {
    title: 'Verscheidene punten paraferen',
    intro:
      'U parafeert namens uw gemeente elk aangevinkt punt, zoals hier geschreven. Wat sinds uw laatste lezing niet gewijzigd is, is al aangevinkt; lees de rest opnieuw voor u ze aanvinkt.',
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
      count === 0
        ? 'Geen punt aangevinkt.'
        : plural('nl', count, 'Eén punt aangevinkt.', `${count} punten aangevinkt.`),
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
  },
  en: {
    title: 'Initial several points',
    intro:
      'You initial, for your commune, each ticked point as it is written here. What has not changed since you last read it is already ticked; read the rest again before you tick it.',
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
  },
})
