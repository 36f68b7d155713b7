/** How much may be said in one protocol: so much by each side, whatever the others say, and some of it by each person. */
import type { Negotiation } from './ledger.ts'
import type { Participant } from '../party.ts'

/** In UTF-16 units: some three hundred closely written pages for a side. */
const sidesRoom = 1_000_000
const personsRoom = 750_000
/** Messages, however short. */
const sidesMessages = 10_000
const personsMessages = 7_500

/** Whether this person may say `words` more. */
export function hasRoomToTalk(negotiation: Negotiation, author: Participant, words: string): boolean {
  const [own, side] = [
    { units: words.length, messages: 1 },
    { units: words.length, messages: 1 },
  ]
  for (const { messages } of negotiation.threads) {
    for (const { by, body } of messages) {
      if (by === author.id) count(own, body)
      if (negotiation.members.get(by)?.participant.side === author.side) count(side, body)
    }
  }
  return (
    own.units <= personsRoom &&
    own.messages <= personsMessages &&
    side.units <= sidesRoom &&
    side.messages <= sidesMessages
  )
}

function count(talk: { units: number; messages: number }, body: string): void {
  talk.units += body.length
  talk.messages += 1
}
