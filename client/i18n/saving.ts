/** Whether the words are safe, and what became of those that were not taken up. */
import { inLanguages } from './words.tsx'

interface SavingWords {
  /** Names the sign, before what it says. */
  sign: string
  saved: string
  seen: (commune: string) => string
  saving: string
  connecting: string
  offline: string
  offlineKept: string
  unsaved: string
  held: string
  heldUnsaved: string
  refused: string
  savedTold: string
  seenTold: (commune: string) => string
  notSeenTold: (commune: string) => string
  savingTold: string
  connectingTold: string
  offlineTold: string
  offlineKeptTold: string
  unsavedTold: string
  sentAgain: string
  keeps: string
  keepsNothing: string
  back: string
  notTaken: string
  notTakenIntro: string
  notTakenMine: string
  notTakenTheirs: string
  notTakenNothing: string
  otherPerson: string
  otherGeneration: string
  copy: string
  copied: string
  understood: string
}

export const savingWords = inLanguages<SavingWords>({
  fr: {
    sign: 'État de vos mots',
    saved: 'Enregistré',
    seen: (commune) => `vu par ${commune}`,
    saving: 'Enregistrement…',
    connecting: 'Connexion…',
    offline: 'Hors ligne',
    offlineKept: 'Hors ligne: gardé sur cet appareil',
    unsaved: 'Pas enregistré: ne fermez pas la page',
    held: 'En attente: gardé sur cet appareil',
    heldUnsaved: 'Pas enregistré: ne fermez pas la page',
    refused: 'Pas repris',
    savedTold: 'Vos mots sont enregistrés sur le disque du service.',
    seenTold: (commune) => `${commune} a eu sous les yeux tout ce que vous avez écrit.`,
    notSeenTold: (commune) => `${commune} n’a pas encore vu vos derniers mots.`,
    savingTold: 'Vos derniers mots partent vers le service.',
    connectingTold: 'La page se relie au service.',
    offlineTold: 'La ligne est coupée. Vous pouvez continuer à écrire; la page se reliera d’elle-même.',
    offlineKeptTold:
      'La ligne est coupée. Vos mots sont gardés sur cet appareil et partiront au retour de la ligne, même si vous fermez la page.',
    unsavedTold: 'Vos derniers mots n’existent que sur cette page. Gardez-la ouverte jusqu’au retour de la ligne.',
    sentAgain: 'L’envoi reprendra de lui-même.',
    keeps: 'Cet appareil garde une copie de ce que vous écrivez.',
    keepsNothing:
      'Cet appareil ne garde rien (navigation privée ou mémoire pleine): hors ligne, ne fermez pas la page.',
    back: 'De nouveau en ligne, tout est enregistré.',
    notTaken: 'Des mots n’ont pas été repris',
    notTakenIntro: 'Ils sont gardés ici pour que vous puissiez les copier. Le texte affiché est celui du service.',
    notTakenMine: 'Les mots non repris',
    notTakenTheirs: 'Dans le texte maintenant',
    notTakenNothing: 'Aucun mot n’est perdu.',
    otherPerson: 'Une autre personne de votre commune a écrit ceci sur cet appareil, et ce n’est jamais parti.',
    otherGeneration: 'Ceci a été écrit pour un état antérieur du protocole, rouvert depuis.',
    copy: 'Copier',
    copied: 'Copié',
    understood: 'J’ai compris, ne plus les garder',
  },
  nl: {
    sign: 'Toestand van uw woorden',
    saved: 'Opgeslagen',
    seen: (commune) => `gezien door ${commune}`,
    saving: 'Bezig met opslaan…',
    connecting: 'Verbinden…',
    offline: 'Offline',
    offlineKept: 'Offline: bewaard op dit toestel',
    unsaved: 'Niet opgeslagen: sluit de pagina niet',
    held: 'In afwachting: bewaard op dit toestel',
    heldUnsaved: 'Niet opgeslagen: sluit de pagina niet',
    refused: 'Niet overgenomen',
    savedTold: 'Uw woorden staan op de schijf van de dienst.',
    seenTold: (commune) => `${commune} heeft alles wat u schreef onder ogen gehad.`,
    notSeenTold: (commune) => `${commune} heeft uw laatste woorden nog niet gezien.`,
    savingTold: 'Uw laatste woorden zijn onderweg naar de dienst.',
    connectingTold: 'De pagina maakt verbinding met de dienst.',
    offlineTold: 'De verbinding is verbroken. U kunt verder schrijven; de pagina verbindt vanzelf opnieuw.',
    offlineKeptTold:
      'De verbinding is verbroken. Uw woorden worden op dit toestel bewaard en vertrekken zodra ze terug is, ook als u de pagina sluit.',
    unsavedTold: 'Uw laatste woorden bestaan enkel op deze pagina. Laat ze open tot de verbinding terug is.',
    sentAgain: 'Het verzenden wordt vanzelf hervat.',
    keeps: 'Dit toestel bewaart een kopie van wat u schrijft.',
    keepsNothing: 'Dit toestel bewaart niets (privévenster of vol geheugen): sluit de pagina niet als u offline bent.',
    back: 'Weer online, alles is opgeslagen.',
    notTaken: 'Er zijn woorden niet overgenomen',
    notTakenIntro: 'Ze worden hier bewaard zodat u ze kunt kopiëren. De getoonde tekst is die van de dienst.',
    notTakenMine: 'De niet-overgenomen woorden',
    notTakenTheirs: 'Nu in de tekst',
    notTakenNothing: 'Er gaan geen woorden verloren.',
    otherPerson: 'Iemand anders van uw gemeente schreef dit op dit toestel, en het is nooit vertrokken.',
    otherGeneration: 'Dit werd geschreven voor een eerdere toestand van het protocol, dat sindsdien heropend is.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    understood: 'Begrepen, niet langer bewaren',
  },
  en: {
    sign: 'State of your words',
    saved: 'Saved',
    seen: (commune) => `seen by ${commune}`,
    saving: 'Saving…',
    connecting: 'Connecting…',
    offline: 'Offline',
    offlineKept: 'Offline: kept on this device',
    unsaved: 'Not saved: keep this page open',
    held: 'Waiting: kept on this device',
    heldUnsaved: 'Not saved: keep this page open',
    refused: 'Not taken up',
    savedTold: 'Your words are on the service’s disk.',
    seenTold: (commune) => `${commune} has had everything you wrote before its eyes.`,
    notSeenTold: (commune) => `${commune} has not seen your last words yet.`,
    savingTold: 'Your last words are on their way to the service.',
    connectingTold: 'The page is connecting to the service.',
    offlineTold: 'The line is cut. You can go on writing; the page connects again by itself.',
    offlineKeptTold:
      'The line is cut. Your words are kept on this device and leave when it is back, even if you close the page.',
    unsavedTold: 'Your last words exist on this page only. Keep it open until the line is back.',
    sentAgain: 'They will be sent again by themselves.',
    keeps: 'This device keeps a copy of what you write.',
    keepsNothing: 'This device keeps nothing (private window or full memory): while offline, keep the page open.',
    back: 'Online again, everything is saved.',
    notTaken: 'Some words were not taken up',
    notTakenIntro: 'They are kept here for you to copy. The text shown is the service’s.',
    notTakenMine: 'The words not taken up',
    notTakenTheirs: 'In the text now',
    notTakenNothing: 'No words are lost.',
    otherPerson: 'Somebody else of your commune wrote this on this device, and it never left.',
    otherGeneration: 'This was written for an earlier state of the protocol, which was reopened since.',
    copy: 'Copy',
    copied: 'Copied',
    understood: 'Understood, keep them no longer',
  },
})
