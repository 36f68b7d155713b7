import type { PageWords } from '../areas/page.ts'

export const page: PageWords = {
  actWaits: 'Pas de connexion: ceci partira dès qu’elle revient. Gardez la page ouverte.',
}
