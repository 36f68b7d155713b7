/** Who sits at the table: the two communes, the observer, and what each person may be called to do. */

export const parties = ['belgian', 'partner'] as const
/** One of the two communes that sign. */
export type Party = (typeof parties)[number]
/** Where a person sits. An observer (the programme's adviser) reads and comments, never agrees for a commune. */
export type Side = Party | 'observer'

/**
 * What an invitation makes of a person.
 * A negotiator writes, discusses and initials; a signatory discusses, initials and seals but does not write;
 * a reader of a commune, like the observer of the programme, reads and discusses.
 */
export type Standing =
  | { readonly side: Party; readonly role: CommuneRole }
  | { readonly side: 'observer'; readonly role: 'observer' }

export const communeRoles = ['negotiator', 'signatory', 'reader'] as const
/** Roles among which a commune may move one of its own people: nobody changes sides. */
export type CommuneRole = (typeof communeRoles)[number]
export type Role = Standing['role']

/** A named person in one protocol. `function` is the office held, possibly empty. */
export type Participant = Standing & { readonly id: string; readonly name: string; readonly function: string }

/** Whose edits they are that no person made: ids of people are longer. */
export const theService = 'service'

export const isParty = (side: Side): side is Party => side !== 'observer'

/** The same person in another role; undefined for an observer, whose side knows one role only. */
export const inRole = (person: Participant, role: CommuneRole): Participant | undefined =>
  person.side === 'observer' ? undefined : { ...person, role }

export const otherParty = (party: Party): Party => (party === 'belgian' ? 'partner' : 'belgian')

/** The two or three capitals a side's stamp carries: "Ixelles" → "IX", "Le Rœulx" → "RŒ". */
export function monogram(communeName: string): string {
  const bare = communeName
    .normalize('NFC')
    .trim()
    .replace(/^(?:L[eau]s?\s+|L[’']|Ville\s+de\s+|Arrondissement\s+de\s+)/iu, '')
  const letters = Array.from(bare.matchAll(/\p{L}\p{M}*/gu), (match) => match[0])
  return letters.slice(0, 2).join('').toLocaleUpperCase('fr')
}
