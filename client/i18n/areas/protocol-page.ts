import type { Role } from '../../../protocol/party.ts'

export interface ProtocolPageWords {
  skipToText: string
  skipToPanel: string
  text: string
  rail: string
  panel: string
  title: string
  steps: string
  stepNames: readonly [string, string, string, string, string]
  stepOf: (name: string, number: number, of: number) => string
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
  wordsOffered: string
  ownWords: string
  stampsOf: (item: string) => string
  itemSheet: string
  agreementSheet: string
  otherSpeaks: (name: string, side: string, other: string, otherSide: string) => string
  goOnAs: (name: string, side: string) => string
  comeBackAs: (name: string) => string
}
