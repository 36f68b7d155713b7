import type { SignatureWords } from '../areas/signature.ts'

export const signature: SignatureWords = {
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
}
