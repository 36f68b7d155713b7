import type { VerifyWords } from '../areas/verify.ts'

export const verify: VerifyWords = {
  title: 'Vérifier un document',
  intro:
    'Le protocole que vous avez reçu est-il bien celui dont les deux communes sont convenues? Donnez son fichier, ou le code imprimé au bas de ses pages.',
  byFile: 'Avec le fichier',
  file: 'Choisissez le fichier, ou déposez-le ici',
  fileHint: 'PDF, Word, HTML, texte ou JSON. Il est lu, puis oublié: rien n’en est gardé.',
  byCode: 'Avec le code',
  code: 'Code de vérification',
  codeHint: 'par exemple 3F2A-90C1-7B4E',
  verifyCode: 'Vérifier ce code',
  busy: 'Vérification…',
  result: 'Résultat de la vérification',
  verified: (what) => `Vérifié: ${what}`,
  protocol: 'Protocole',
  version: 'Version',
  sealedOn: (number, time) => `n° ${number}, arrêtée le ${time}`,
  hash: 'Empreinte SHA-256',
  verdict: {
    proved: 'Ce qui est prouvé',
    contradicted: 'Ce qui est contredit',
    'not-proved': 'Ce qui n’est pas prouvé',
  },
  replacedBy: (version) => `Mais la version n° ${version} l’a remplacée.`,
  print: 'Imprimer ce résultat',
  howTitle: 'Comment cela fonctionne',
  how: [
    'Quand les deux communes ont paraphé tous les points, le texte est arrêté. Son contenu donne une empreinte: une suite de chiffres et de lettres qui change entièrement si une seule lettre change. Le service y appose sa marque électronique.',
    'Le fichier d’une version convenue contient tout ce qu’il faut pour refaire ce calcul. Le code au bas des pages est le début de l’empreinte.',
    'Cette vérification porte sur le texte. Elle ne remplace ni la signature à l’encre, ni la ratification par les Conseils. Un informaticien peut la refaire sans ce service, avec la commande «npm run verify».',
  ],
}
