import { inLanguages } from './words.tsx'

interface PageWords {
  actWaits: string
}

export const pageWords = inLanguages<PageWords>({
  fr: {
    actWaits: 'Pas de connexion: ceci partira dès qu’elle revient. Gardez la page ouverte.',
  },
  nl: {
    actWaits: 'Geen verbinding: dit vertrekt zodra ze terug is. Houd de pagina open.',
  },
  en: {
    actWaits: 'No connection: this will leave as soon as it is back. Keep the page open.',
  },
})
