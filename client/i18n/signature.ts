import { inLanguages } from './words.tsx'

interface SignatureWords {
  readonly ink: string
  readonly nameLabel: (number: number) => string
  readonly nameEmpty: string
  readonly functionLabel: (number: number) => string
  readonly functionEmpty: string
  readonly delegation: string
  readonly byDefault: string
  readonly nameOther: string
  readonly addSecond: string
  readonly remove: (name: string) => string
  readonly removeShort: string
  readonly backToRepresentative: string
  readonly removed: (name: string) => string
  readonly undo: string
  readonly unnamed: string
}

export const signatureWords = inLanguages<SignatureWords>({
  fr: {
    ink: 'signature et sceau, à la cérémonie',
    nameLabel: (number) => `Nom du signataire ${number}`,
    nameEmpty: 'nom',
    functionLabel: (number) => `Fonction du signataire ${number}`,
    functionEmpty: 'fonction',
    delegation: 'par délégation',
    byDefault: 'Le représentant signe, sauf si vous nommez une autre personne.',
    nameOther: 'Nommer une autre personne',
    addSecond: 'Ajouter un second signataire',
    remove: (name) => `Retirer le signataire ${name}`,
    removeShort: 'Retirer',
    backToRepresentative: 'Revenir au représentant',
    removed: (name) => `Signataire retiré: ${name}`,
    undo: 'Annuler',
    unnamed: 'sans nom',
  },
  nl: {
    ink: 'handtekening en zegel, op de plechtigheid',
    nameLabel: (number) => `Naam van ondertekenaar ${number}`,
    nameEmpty: 'naam',
    functionLabel: (number) => `Functie van ondertekenaar ${number}`,
    functionEmpty: 'functie',
    delegation: 'bij delegatie («par délégation»)',
    byDefault: 'De vertegenwoordiger ondertekent, tenzij u iemand anders aanwijst.',
    nameOther: 'Iemand anders aanwijzen',
    addSecond: 'Een tweede ondertekenaar toevoegen',
    remove: (name) => `Ondertekenaar ${name} verwijderen`,
    removeShort: 'Verwijderen',
    backToRepresentative: 'Terug naar de vertegenwoordiger',
    removed: (name) => `Ondertekenaar verwijderd: ${name}`,
    undo: 'Ongedaan maken',
    unnamed: 'zonder naam',
  },
  en: {
    ink: 'signature and seal, at the ceremony',
    nameLabel: (number) => `Name of signatory ${number}`,
    nameEmpty: 'name',
    functionLabel: (number) => `Office of signatory ${number}`,
    functionEmpty: 'office',
    delegation: 'by delegation (“par délégation”)',
    byDefault: 'The representative signs, unless you name somebody else.',
    nameOther: 'Name somebody else',
    addSecond: 'Add a second signatory',
    remove: (name) => `Remove signatory ${name}`,
    removeShort: 'Remove',
    backToRepresentative: 'Back to the representative',
    removed: (name) => `Signatory removed: ${name}`,
    undo: 'Undo',
    unnamed: 'unnamed',
  },
})
