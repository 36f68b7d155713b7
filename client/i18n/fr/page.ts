import type { PageWords } from '../areas/page.ts'

export const page: PageWords = {
  actWaits: 'Pas de connexion: ceci partira dès qu’elle revient. Gardez la page ouverte.',
  foreignAnswer:
    'La réponse ne vient pas de Paraphe (portail du réseau Wi-Fi, connexion d’entreprise expirée?). Ouvrez une autre page pour vous y reconnecter, puis réessayez; rien n’est perdu ici.',
}
