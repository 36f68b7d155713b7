import type { LifeStage } from '../../protocol/ledger/after-seal.ts'
import type { Role } from '../../protocol/party.ts'
import { inLanguages } from './words.tsx'
import { withOf } from './with-of.ts'

interface HomeWords {
  tagline: string
  mine: string
  none: string
  round: (round: number) => string
  life: Record<LifeStage, string>
  inForce: (version: number) => string
  lastAct: (day: string) => string
  as: (name: string) => string
  create: string
  createIntro: string
  createClosed: string
  phase: string
  belgian: string
  belgianHint: string
  partner: string
  partnerHint: string
  yourName: string
  nameHint: string
  yourFunction: string
  functionHint: string
  yourSide: string
  sideBelgian: string
  sidePartner: string
  submit: string
  submitting: string
  required: string
  created: string
  createdIntro: string
  onlyNow: string
  linkFor: (commune: string) => string
  linkForObserver: string
  linkHelp: Record<Role, string>
  copy: string
  copied: string
  mail: string
  qr: string
  qrAlt: (whom: string) => string
  mailSubject: (pair: string) => string
  mailBody: (pair: string, link: string) => string
  goToProtocol: string
  join: string
  joinLooking: string
  joinAs: (pair: string) => string
  role: Record<Role, string>
  roleOf: (role: string, commune: string) => string
  joinIntro: string
  joinSubmit: string
  joinNoToken: string
  home: string
  refusedTitle: string
  accessibility: string
  verify: string
  skip: string
  offline: string
}

export const homeWords = inLanguages<HomeWords>({
  fr: {
    tagline: 'Deux communes négocient leur Protocole de collaboration, ensemble, chacune depuis sa maison communale.',
    mine: 'Vos protocoles',
    none: 'Aucun protocole sur cet appareil. Ouvrez le lien d’invitation que l’on vous a envoyé, ou créez un protocole.',
    round: (round) => `${round}e négociation`,
    life: {
      draft: 'Projet',
      sealed: 'Version convenue, à signer',
      signed: 'Signé, à ratifier',
      'half-ratified': 'Ratifié par une des deux communes',
      'in-force': 'En vigueur',
    },
    inForce: (version) => `la version n° ${version} est en vigueur`,
    lastAct: (day) => `dernier acte le ${day}`,
    as: (name) => `Vous y êtes ${name}`,
    create: 'Créer un protocole',
    createIntro: 'Vous recevrez un lien à envoyer à chaque commune. Aucun compte, aucun mot de passe.',
    createClosed:
      'Sur ce service, seul l’administrateur crée des protocoles. Ouvrez son lien d’administration, ou demandez-lui votre lien d’invitation.',
    phase: 'Texte officiel',
    belgian: 'Commune belge',
    belgianHint: 'par exemple Ixelles, Le Rœulx',
    partner: 'Commune partenaire',
    partnerHint: 'par exemple Kalamu, Natitingou',
    yourName: 'Votre nom',
    nameHint: 'tel qu’il apparaîtra à côté de vos paraphes',
    yourFunction: 'Votre fonction (facultatif)',
    functionHint: 'par exemple Échevine de la Solidarité internationale',
    yourSide: 'Vous parlez pour',
    sideBelgian: 'la commune belge',
    sidePartner: 'la commune partenaire',
    submit: 'Créer le protocole',
    submitting: 'Création…',
    required: 'Ce champ est nécessaire.',
    created: 'Le protocole est prêt',
    createdIntro:
      'Envoyez à chacun son lien. Qui ouvre un lien entre dans le protocole pour cette commune: ne le publiez pas.',
    onlyNow:
      'Ces liens ne sont montrés qu’une fois. Vous pourrez en faire d’autres depuis « Personnes et invitations ».',
    linkFor: (commune) => `Lien pour ${commune}`,
    linkForObserver: 'Lien pour l’accompagnateur',
    linkHelp: {
      negotiator: 'Écrit, discute et paraphe pour la commune.',
      signatory: 'Discute, paraphe et arrête le texte, sans l’écrire.',
      reader: 'Lit et discute pour la commune, sans écrire ni parapher.',
      observer: 'UVCW, Brulocalis…: lit et commente, ne paraphe jamais.',
    },
    copy: 'Copier le lien',
    copied: 'Copié',
    mail: 'Envoyer par courriel',
    qr: 'Code QR',
    qrAlt: (whom) => `Code QR, ${whom}`,
    mailSubject: (pair) => `Protocole de collaboration ${pair}`,
    mailBody: (pair, link) =>
      `Bonjour,\n\nVoici votre lien pour négocier le Protocole de collaboration ${pair}:\n${link}\n\nCe lien vous est personnel: ne le publiez pas.\n`,
    goToProtocol: 'Ouvrir le protocole',
    join: 'Entrer dans la négociation',
    joinLooking: 'Lecture de l’invitation…',
    joinAs: (pair) => `Protocole de collaboration ${pair}`,
    role: { negotiator: 'négociateur', signatory: 'signataire', reader: 'lecteur', observer: 'accompagnateur' },
    roleOf: (role, commune) => `Vous êtes invité comme ${role} ${withOf(commune)}`,
    joinIntro:
      'Dites qui vous êtes: votre nom et votre fonction accompagneront ce que vous écrivez, dites et paraphez.',
    joinSubmit: 'Entrer',
    joinNoToken: 'Ce lien est incomplet. Copiez l’adresse entière depuis le message reçu, jusqu’au dernier caractère.',
    home: 'Accueil',
    refusedTitle: 'Vous ne pouvez pas ouvrir cette page',
    accessibility: 'Accessibilité',
    verify: 'Vérifier un document',
    skip: 'Aller au contenu',
    offline: 'Pas de connexion. Vérifiez le réseau, puis réessayez.',
  },
  nl: {
    tagline:
      'Twee gemeenten onderhandelen samen over hun Protocole de collaboration, elk vanuit het eigen gemeentehuis.',
    mine: 'Uw protocollen',
    none: 'Geen protocol op dit toestel. Open de uitnodigingslink die u kreeg, of maak een protocol.',
    round: (round) => `${round}e onderhandeling`,
    life: {
      draft: 'Ontwerp',
      sealed: 'Overeengekomen versie, te ondertekenen',
      signed: 'Ondertekend, te bekrachtigen',
      'half-ratified': 'Door één van beide gemeenten bekrachtigd',
      'in-force': 'Van kracht',
    },
    inForce: (version) => `versie nr. ${version} is van kracht`,
    lastAct: (day) => `laatste handeling op ${day}`,
    as: (name) => `U bent er ${name}`,
    create: 'Een protocol maken',
    createIntro: 'U krijgt voor elke gemeente een link om te versturen. Geen account, geen wachtwoord.',
    createClosed:
      'Op deze dienst maakt enkel de beheerder protocollen. Open zijn beheerslink, of vraag hem uw uitnodigingslink.',
    phase: 'Officiële tekst',
    belgian: 'Belgische gemeente',
    belgianHint: 'bijvoorbeeld Ixelles, Le Rœulx',
    partner: 'Partnergemeente',
    partnerHint: 'bijvoorbeeld Kalamu, Natitingou',
    yourName: 'Uw naam',
    nameHint: 'zoals hij naast uw parafen zal staan',
    yourFunction: 'Uw functie (facultatief)',
    functionHint: 'bijvoorbeeld schepen van Internationale Solidariteit',
    yourSide: 'U spreekt voor',
    sideBelgian: 'de Belgische gemeente',
    sidePartner: 'de partnergemeente',
    submit: 'Protocol maken',
    submitting: 'Bezig…',
    required: 'Dit veld is nodig.',
    created: 'Het protocol is klaar',
    createdIntro:
      'Stuur ieder zijn link. Wie een link opent, komt in het protocol voor die gemeente: publiceer hem niet.',
    onlyNow: 'Deze links worden maar één keer getoond. U kunt er andere maken via « Personen en uitnodigingen ».',
    linkFor: (commune) => `Link voor ${commune}`,
    linkForObserver: 'Link voor de begeleider',
    linkHelp: {
      negotiator: 'Schrijft, bespreekt en parafeert voor de gemeente.',
      signatory: 'Bespreekt, parafeert en legt de tekst vast, zonder te schrijven.',
      reader: 'Leest en bespreekt voor de gemeente, zonder te schrijven of te paraferen.',
      observer: 'UVCW, Brulocalis…: leest en becommentarieert, parafeert nooit.',
    },
    copy: 'Link kopiëren',
    copied: 'Gekopieerd',
    mail: 'Per e-mail sturen',
    qr: 'QR-code',
    qrAlt: (whom) => `QR-code, ${whom}`,
    mailSubject: (pair) => `Protocole de collaboration ${pair}`,
    mailBody: (pair, link) =>
      `Goedendag,\n\nDit is uw link om te onderhandelen over het Protocole de collaboration ${pair}:\n${link}\n\nDeze link is persoonlijk: publiceer hem niet.\n`,
    goToProtocol: 'Protocol openen',
    join: 'Deelnemen aan de onderhandeling',
    joinLooking: 'Uitnodiging wordt gelezen…',
    joinAs: (pair) => `Protocole de collaboration ${pair}`,
    role: { negotiator: 'onderhandelaar', signatory: 'ondertekenaar', reader: 'lezer', observer: 'begeleider' },
    roleOf: (role, commune) => `U bent uitgenodigd als ${role} van ${commune}`,
    joinIntro: 'Zeg wie u bent: uw naam en functie begeleiden wat u schrijft, zegt en parafeert.',
    joinSubmit: 'Deelnemen',
    joinNoToken: 'Deze link is onvolledig. Kopieer het hele adres uit het bericht, tot het laatste teken.',
    home: 'Begin',
    refusedTitle: 'U kunt deze pagina niet openen',
    accessibility: 'Toegankelijkheid',
    verify: 'Een document controleren',
    skip: 'Naar de inhoud',
    offline: 'Geen verbinding. Controleer het netwerk en probeer opnieuw.',
  },
  en: {
    tagline: 'Two communes negotiate their Protocole de collaboration together, each from its own town hall.',
    mine: 'Your protocols',
    none: 'No protocol on this device. Open the invitation link you were sent, or create a protocol.',
    round: (round) => `negotiation no. ${round}`,
    life: {
      draft: 'Draft',
      sealed: 'Agreed version, to be signed',
      signed: 'Signed, to be ratified',
      'half-ratified': 'Ratified by one of the two communes',
      'in-force': 'In force',
    },
    inForce: (version) => `version no. ${version} is in force`,
    lastAct: (day) => `last act on ${day}`,
    as: (name) => `You are ${name} there`,
    create: 'Create a protocol',
    createIntro: 'You will get a link to send to each commune. No account, no password.',
    createClosed:
      'On this service only the administrator creates protocols. Open the administration link, or ask for your invitation link.',
    phase: 'Official text',
    belgian: 'Belgian commune',
    belgianHint: 'for example Ixelles, Le Rœulx',
    partner: 'Partner commune',
    partnerHint: 'for example Kalamu, Natitingou',
    yourName: 'Your name',
    nameHint: 'as it will stand beside your initials',
    yourFunction: 'Your office (optional)',
    functionHint: 'for example alderwoman for international solidarity',
    yourSide: 'You speak for',
    sideBelgian: 'the Belgian commune',
    sidePartner: 'the partner commune',
    submit: 'Create the protocol',
    submitting: 'Creating…',
    required: 'This field is needed.',
    created: 'The protocol is ready',
    createdIntro:
      'Send each person their link. Whoever opens a link enters the protocol for that commune: do not publish it.',
    onlyNow: 'These links are shown only once. You can make others under “People and invitations”.',
    linkFor: (commune) => `Link for ${commune}`,
    linkForObserver: 'Link for the observer',
    linkHelp: {
      negotiator: 'Writes, discusses and initials for the commune.',
      signatory: 'Discusses, initials and seals the text, without writing it.',
      reader: 'Reads and discusses for the commune, neither writes nor initials.',
      observer: 'UVCW, Brulocalis…: reads and comments, never initials.',
    },
    copy: 'Copy the link',
    copied: 'Copied',
    mail: 'Send by e-mail',
    qr: 'QR code',
    qrAlt: (whom) => `QR code, ${whom}`,
    mailSubject: (pair) => `Protocole de collaboration ${pair}`,
    mailBody: (pair, link) =>
      `Good day,\n\nThis is your link to negotiate the Protocole de collaboration ${pair}:\n${link}\n\nThis link is personal: do not publish it.\n`,
    goToProtocol: 'Open the protocol',
    join: 'Enter the negotiation',
    joinLooking: 'Reading the invitation…',
    joinAs: (pair) => `Protocole de collaboration ${pair}`,
    role: { negotiator: 'negotiator', signatory: 'signatory', reader: 'reader', observer: 'observer' },
    roleOf: (role, commune) => `You are invited as ${role} of ${commune}`,
    joinIntro: 'Say who you are: your name and office go with what you write, say and initial.',
    joinSubmit: 'Enter',
    joinNoToken: 'This link is incomplete. Copy the whole address from the message you got, to the last character.',
    home: 'Home',
    refusedTitle: 'You cannot open this page',
    accessibility: 'Accessibility',
    verify: 'Verify a document',
    skip: 'Go to the content',
    offline: 'No connection. Check the network, then try again.',
  },
})
