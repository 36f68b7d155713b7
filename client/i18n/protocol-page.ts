import type { Role } from '../../protocol/party.ts'
import { inLanguages } from './words.tsx'

interface ProtocolPageWords {
  skipToText: string
  skipToPanel: string
  text: string
  rail: string
  panel: string
  title: string
  steps: string
  stepNames: readonly [string, string, string, string, string]
  currentStep: string
  present: string
  presentList: (people: string) => string
  me: string
  here: (name: string, commune: string) => string
  observer: string
  roles: Readonly<Record<Role, string>>
  undo: string
  redo: string
  menu: string
  print: string
  downloads: string
  people: string
  home: string
  accessibility: string
  signOut: string
  language: string
  full: (limit: number) => string
  reservedTo: (commune: string) => string
  writing: (names: string) => string
  chooseForm: string
  askForm: string
  formTitle: (name: string) => string
  usualForm: (example: string) => string
  date: string
  clear: string
  done: string
  tiesChosen: string
  tiesFree: string
  tiesFreeHint: string
  stampsOf: (item: string) => string
  itemSheet: string
  agreementSheet: string
}

export const protocolPageWords = inLanguages<ProtocolPageWords>({
  fr: {
    skipToText: 'Aller au texte',
    skipToPanel: 'Aller au point choisi et à sa discussion',
    text: 'Texte du protocole',
    rail: 'Où en est l’accord',
    panel: 'Le point choisi',
    title: 'Protocole de collaboration',
    steps: 'Étapes du protocole',
    stepNames: ['Projet', 'Convenu', 'Signé', 'Ratifié', 'En vigueur'],
    currentStep: 'étape actuelle',
    present: 'Présents',
    presentList: (people) => `Présents: ${people}`,
    me: 'vous',
    here: (name, commune) => `${name} (${commune})`,
    observer: 'accompagnateur',
    roles: { negotiator: 'négociateur', signatory: 'signataire', reader: 'lecteur', observer: 'accompagnateur' },
    undo: 'Annuler',
    redo: 'Rétablir',
    menu: 'Menu',
    print: 'Imprimer',
    downloads: 'Télécharger',
    people: 'Personnes et invitations',
    home: 'Mes protocoles',
    accessibility: 'Accessibilité',
    signOut: 'Se déconnecter de cet appareil',
    language: 'Langue',
    full: (limit) => `Il n’y a de place ici que pour ${limit} caractères.`,
    reservedTo: (commune) => `Réservé à ${commune}`,
    writing: (names) => `${names} écrit ici`,
    chooseForm: 'Choisir la forme devant ce nom',
    askForm: 'de ou d’?',
    formTitle: (name) => `Devant « ${name} »`,
    usualForm: (example) => `${example} (règle usuelle)`,
    date: 'Date',
    clear: 'Effacer',
    done: 'Terminé',
    tiesChosen: 'Mots proposés par le texte officiel',
    tiesFree: 'Autres liens, en vos mots',
    tiesFreeHint: 'par exemple: linguistiques',
    stampsOf: (item) => `Paraphes: ${item}`,
    itemSheet: 'Le point choisi',
    agreementSheet: 'Où en est l’accord',
  },
  nl: {
    skipToText: 'Naar de tekst',
    skipToPanel: 'Naar het gekozen punt en zijn bespreking',
    text: 'Tekst van het protocol',
    rail: 'Stand van het akkoord',
    panel: 'Het gekozen punt',
    title: 'Samenwerkingsprotocol',
    steps: 'Stappen van het protocol',
    stepNames: ['Ontwerp', 'Overeengekomen', 'Ondertekend', 'Bekrachtigd', 'Van kracht'],
    currentStep: 'huidige stap',
    present: 'Aanwezig',
    presentList: (people) => `Aanwezig: ${people}`,
    me: 'u',
    here: (name, commune) => `${name} (${commune})`,
    observer: 'begeleider',
    roles: { negotiator: 'onderhandelaar', signatory: 'ondertekenaar', reader: 'lezer', observer: 'begeleider' },
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    menu: 'Menu',
    print: 'Afdrukken',
    downloads: 'Downloaden',
    people: 'Personen en uitnodigingen',
    home: 'Mijn protocollen',
    accessibility: 'Toegankelijkheid',
    signOut: 'Dit toestel afmelden',
    language: 'Taal',
    full: (limit) => `Hier is maar plaats voor ${limit} tekens.`,
    reservedTo: (commune) => `Voorbehouden aan ${commune}`,
    writing: (names) => `${names} schrijft hier`,
    chooseForm: 'De vorm voor deze naam kiezen',
    askForm: 'de of d’?',
    formTitle: (name) => `Voor « ${name} »`,
    usualForm: (example) => `${example} (gewone regel)`,
    date: 'Datum',
    clear: 'Wissen',
    done: 'Klaar',
    tiesChosen: 'Woorden uit de officiële tekst',
    tiesFree: 'Andere banden, in uw woorden',
    tiesFreeHint: 'bijvoorbeeld: linguistiques',
    stampsOf: (item) => `Parafen: ${item}`,
    itemSheet: 'Het gekozen punt',
    agreementSheet: 'Stand van het akkoord',
  },
  en: {
    skipToText: 'Go to the text',
    skipToPanel: 'Go to the chosen point and its discussion',
    text: 'Text of the protocol',
    rail: 'Where the agreement stands',
    panel: 'The chosen point',
    title: 'Collaboration protocol',
    steps: 'Steps of the protocol',
    stepNames: ['Draft', 'Agreed', 'Signed', 'Ratified', 'In force'],
    currentStep: 'current step',
    present: 'Present',
    presentList: (people) => `Present: ${people}`,
    me: 'you',
    here: (name, commune) => `${name} (${commune})`,
    observer: 'adviser',
    roles: { negotiator: 'negotiator', signatory: 'signatory', reader: 'reader', observer: 'adviser' },
    undo: 'Undo',
    redo: 'Redo',
    menu: 'Menu',
    print: 'Print',
    downloads: 'Download',
    people: 'People and invitations',
    home: 'My protocols',
    accessibility: 'Accessibility',
    signOut: 'Sign out of this device',
    language: 'Language',
    full: (limit) => `There is room for ${limit} characters only.`,
    reservedTo: (commune) => `For ${commune} to write`,
    writing: (names) => `${names} is writing here`,
    chooseForm: 'Choose the form before this name',
    askForm: 'de or d’?',
    formTitle: (name) => `Before “${name}”`,
    usualForm: (example) => `${example} (usual rule)`,
    date: 'Date',
    clear: 'Clear',
    done: 'Done',
    tiesChosen: 'Words of the official text',
    tiesFree: 'Other ties, in your words',
    tiesFreeHint: 'for example: linguistiques',
    stampsOf: (item) => `Initials: ${item}`,
    itemSheet: 'The chosen point',
    agreementSheet: 'Where the agreement stands',
  },
})
