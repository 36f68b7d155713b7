/** For whom this page stands ([SAY4]): said with everything it asks, by a header or in the address. Set once, when the page wakes up. */
import { standsFor } from '../../protocol/wire/wire.ts'

let person: string | undefined

/** `participant`: whom the server drew the page for; pages outside of a protocol stand for nobody. */
export function standFor(participant: string): void {
  person = participant
}

export const standingHeaders = (): Record<string, string> =>
  person === undefined ? {} : { [standsFor.header]: person }

/** For a socket, which takes no header. */
export const standingQuery = (participant: string): Record<string, string> => ({ [standsFor.query]: participant })

/** The address of something inside the protocol, for a link; the server draws the same. */
export const standingAddress = (path: string, participant: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(standingQuery(participant)).toString()}`
