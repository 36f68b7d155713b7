import type { SignatureWords } from '../areas/signature.ts'

export const signature: SignatureWords = {
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
}
