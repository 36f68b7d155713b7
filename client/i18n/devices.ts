import { inLanguages } from './words.tsx'

interface DevicesWords {
  title: string
  intro: string
  loading: string
  unknown: string
  here: string
  used: (first: string, last: string) => string
  signOut: string
  signOutOf: (name: string) => string
  others: string
  othersQuestion: string
  othersIntro: string
  oneQuestion: (name: string) => string
  oneIntro: string
  signedOut: string
  cancel: string
  add: string
  addIntro: string
  makeLink: string
  linkHelp: (until: string) => string
  pageTitle: string
  pageIntro: string
  pageSubmit: string
  pageIncomplete: string
  leaveTitle: string
  leaveIntro: string
  leavePending: string
  keep: string
  keepHint: string
  erase: string
  eraseHint: string
  leave: string
}

export const devicesWords = inLanguages<DevicesWords>({
  fr: {
    title: 'Mes appareils',
    intro: 'Les navigateurs qui parlent en votre nom. Déconnectez celui que vous ne reconnaissez pas ou avez perdu.',
    loading: 'Lecture de la liste…',
    unknown: 'Appareil inconnu',
    here: 'cet appareil',
    used: (first, last) => `depuis le ${first}, utilisé le ${last}`,
    signOut: 'Déconnecter',
    signOutOf: (name) => `Se déconnecter de cet appareil: ${name}`,
    others: 'Se déconnecter de tous les autres',
    othersQuestion: 'Déconnecter tous vos autres appareils?',
    othersIntro: 'Leurs pages ouvertes se ferment dès maintenant. Seul cet appareil reste connecté.',
    oneQuestion: (name) => `Déconnecter ${name}?`,
    oneIntro: 'Ses pages ouvertes se ferment dès maintenant. Il faudra un nouveau lien pour y revenir.',
    signedOut: 'Déconnecté.',
    cancel: 'Annuler',
    add: 'Ajouter un appareil',
    addIntro: 'Pour continuer sur votre téléphone ou à un autre bureau, sous votre nom.',
    makeLink: 'Faire un lien pour mon autre appareil',
    linkHelp: (until) =>
      `Ce lien parle en votre nom: ne l’envoyez qu’à vous-même. Il sert une fois, jusqu’au ${until}.`,
    pageTitle: 'Ajouter cet appareil',
    pageIntro: 'Cet appareil parlera en votre nom dans vos protocoles, jusqu’à ce que vous l’en déconnectiez.',
    pageSubmit: 'Ajouter cet appareil',
    pageIncomplete: 'Ce lien est incomplet. Faites-en un nouveau depuis «Mes appareils», sur votre autre appareil.',
    leaveTitle: 'Se déconnecter de cet appareil',
    leaveIntro: 'Pour revenir, il faudra votre lien d’invitation ou un lien fait sur un autre de vos appareils.',
    leavePending:
      'Attention: des mots ne sont pas encore enregistrés par le service. Ils n’existent que sur cet appareil.',
    keep: 'Garder la copie sur cet appareil',
    keepHint: 'Pour un appareil qui est à vous.',
    erase: 'Effacer ce que cet appareil garde',
    eraseHint: 'Pour un appareil que d’autres utilisent. Les mots non enregistrés sont perdus.',
    leave: 'Se déconnecter',
  },
  nl: {
    title: 'Mijn toestellen',
    intro: 'De browsers die in uw naam spreken. Meld af wat u niet herkent of kwijt bent.',
    loading: 'De lijst wordt gelezen…',
    unknown: 'Onbekend toestel',
    here: 'dit toestel',
    used: (first, last) => `sinds ${first}, gebruikt op ${last}`,
    signOut: 'Afmelden',
    signOutOf: (name) => `Dit toestel afmelden: ${name}`,
    others: 'Alle andere afmelden',
    othersQuestion: 'Al uw andere toestellen afmelden?',
    othersIntro: 'Hun open pagina’s sluiten meteen. Enkel dit toestel blijft aangemeld.',
    oneQuestion: (name) => `${name} afmelden?`,
    oneIntro: 'Zijn open pagina’s sluiten meteen. Om terug te keren is een nieuwe link nodig.',
    signedOut: 'Afgemeld.',
    cancel: 'Annuleren',
    add: 'Een toestel toevoegen',
    addIntro: 'Om verder te werken op uw telefoon of aan een ander bureau, onder uw naam.',
    makeLink: 'Link maken voor mijn andere toestel',
    linkHelp: (until) => `Deze link spreekt in uw naam: stuur hem enkel naar uzelf. Hij dient één keer, tot ${until}.`,
    pageTitle: 'Dit toestel toevoegen',
    pageIntro: 'Dit toestel zal in uw protocollen in uw naam spreken, tot u het afmeldt.',
    pageSubmit: 'Dit toestel toevoegen',
    pageIncomplete: 'Deze link is onvolledig. Maak een nieuwe via «Mijn toestellen», op uw andere toestel.',
    leaveTitle: 'Dit toestel afmelden',
    leaveIntro: 'Om terug te keren hebt u uw uitnodigingslink nodig, of een link gemaakt op een ander toestel van u.',
    leavePending: 'Let op: sommige woorden zijn nog niet door de dienst bewaard. Ze bestaan enkel op dit toestel.',
    keep: 'De kopie op dit toestel houden',
    keepHint: 'Voor een toestel dat van u is.',
    erase: 'Wissen wat dit toestel bewaart',
    eraseHint: 'Voor een toestel dat anderen gebruiken. Niet-bewaarde woorden gaan verloren.',
    leave: 'Afmelden',
  },
  en: {
    title: 'My devices',
    intro: 'The browsers that speak in your name. Sign out what you do not recognise or have lost.',
    loading: 'Reading the list…',
    unknown: 'Unknown device',
    here: 'this device',
    used: (first, last) => `since ${first}, used on ${last}`,
    signOut: 'Sign out',
    signOutOf: (name) => `Sign out of this device: ${name}`,
    others: 'Sign out of all the others',
    othersQuestion: 'Sign out of all your other devices?',
    othersIntro: 'Their open pages close at once. Only this device stays signed in.',
    oneQuestion: (name) => `Sign out of ${name}?`,
    oneIntro: 'Its open pages close at once. Coming back takes a new link.',
    signedOut: 'Signed out.',
    cancel: 'Cancel',
    add: 'Add a device',
    addIntro: 'To go on from your phone or another desk, under your name.',
    makeLink: 'Make a link for my other device',
    linkHelp: (until) =>
      `This link speaks in your name: send it to nobody but yourself. It works once, until ${until}.`,
    pageTitle: 'Add this device',
    pageIntro: 'This device will speak in your name in your protocols, until you sign it out.',
    pageSubmit: 'Add this device',
    pageIncomplete: 'This link is incomplete. Make a new one in “My devices”, on your other device.',
    leaveTitle: 'Sign out of this device',
    leaveIntro: 'Coming back takes your invitation link, or a link made on another device of yours.',
    leavePending: 'Careful: some words are not yet saved by the service. They exist on this device only.',
    keep: 'Keep the copy on this device',
    keepHint: 'For a device that is yours.',
    erase: 'Erase what this device keeps',
    eraseHint: 'For a device that others use. Words that are not saved are lost.',
    leave: 'Sign out',
  },
})
