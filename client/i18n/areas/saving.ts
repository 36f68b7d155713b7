/** Whether the words are safe, and what became of those that were not taken up. */

export interface SavingWords {
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
