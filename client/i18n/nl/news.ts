import type { NewsWords } from '../areas/news.ts'
import { plural } from '../plural.ts'

const by = (who: string | undefined): string => (who === undefined ? '' : ` door ${who}`)
const messages = (count: number): string => plural('nl', count, 'één bericht', `${count} berichten`)

export const news: NewsWords = {
  person: (name, commune) => `${name} (${commune})`,
  points: (count, only) => (count === 1 ? `“${only}”` : `${count} punten`),
  aboutPoint: {
    message: (who, what) => `${who} schreef over ${what}`,
    condition: (who, what) => `${who} stelt een voorwaarde bij ${what}`,
    closed: (who, what) => `${who} sloot een gesprek over ${what} af`,
    'taken-up': (who, what) => `${who} heropende een gesprek over ${what}`,
    initial: (who, what) => `${who} parafeerde ${what}`,
    withdraw: (who, what) => `${who} trok de paraaf bij ${what} in`,
    stale: (who, what, count) =>
      `${what} ${plural('nl', count, 'is gewijzigd', 'zijn gewijzigd')} sinds uw paraaf${by(who)}`,
    edited: (who, what, count) =>
      `${what} ${plural('nl', count, 'is zonet gewijzigd', 'zijn zonet gewijzigd')}${by(who)}`,
  },
  aboutVersion: {
    seal: (who, version) =>
      `${who} legde overeengekomen versie nr. ${version} vast: de tekst wordt gelezen, niet meer geschreven`,
    ceremony: (who, version) => `${who} noteerde de ondertekening van versie nr. ${version}`,
    scan: (who, version) => `${who} voegde de ondertekende originelen van versie nr. ${version} toe`,
    ratify: (who, version) => `${who} noteerde de bekrachtiging van versie nr. ${version}`,
    'withdraw-ratification': (who, version) => `${who} trok de bekrachtiging van versie nr. ${version} in`,
    'correct-ratification': (who, version) => `${who} verbeterde de bekrachtiging van versie nr. ${version}`,
  },
  reopened: (who, reason) => `${who} heropende de onderhandeling: “${reason}”`,
  here: (who) => `${who} is hier`,
  gone: (who) => `${who} is weg`,
  more: (count) => plural('nl', count, 'en nog één nieuwtje', `en nog ${count} nieuwtjes`),
  title: 'Nieuws',
  show: 'Tonen',
  understood: 'Begrepen',
  messagesForYou: (count) => plural('nl', count, 'Eén bericht voor u', `${count} berichten voor u`),
  wordsMoved: (count) =>
    plural('nl', count, 'Eén punt gewijzigd sinds uw paraaf', `${count} punten gewijzigd sinds uw paraaf`),
  unread: (count) => plural('nl', count, 'één keer nieuw', `${count} keer nieuw`),
  newMessage: 'nieuw',
  openTalk: (count) => `open gesprek, ${messages(count)}`,
  since: (count, points) => {
    const parts = [
      ...(points > 0 ? [plural('nl', points, 'één gewijzigd punt', `${points} gewijzigde punten`)] : []),
      ...(count > 0 ? [messages(count)] : []),
    ]
    return `Sinds u laatst las: ${parts.join(' en ')}`
  },
  announce: 'Melden wat de anderen doen',
  announceHint: 'Zonder meldingen blijven de tekens staan. Deze keuze blijft op dit toestel.',
}
