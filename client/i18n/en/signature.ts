import type { SignatureWords } from '../areas/signature.ts'

export const signature: SignatureWords = {
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
}
