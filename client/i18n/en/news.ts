import type { NewsWords } from '../areas/news.ts'
import { plural } from '../plural.ts'

const by = (who: string | undefined): string => (who === undefined ? '' : ` by ${who}`)
const messages = (count: number): string => plural('en', count, 'one message', `${count} messages`)

export const news: NewsWords = {
  person: (name, commune) => `${name} (${commune})`,
  points: (count, only) => (count === 1 ? `“${only}”` : `${count} points`),
  aboutPoint: {
    message: (who, what) => `${who} wrote about ${what}`,
    condition: (who, what) => `${who} set a condition on ${what}`,
    closed: (who, what) => `${who} closed a discussion on ${what}`,
    'taken-up': (who, what) => `${who} reopened a discussion on ${what}`,
    initial: (who, what) => `${who} initialled ${what}`,
    withdraw: (who, what) => `${who} withdrew their initials on ${what}`,
    stale: (who, what, count) =>
      `${what} ${plural('en', count, 'was changed', 'were changed')} since your initials${by(who)}`,
    edited: (who, what, count) => `${what} ${plural('en', count, 'was', 'were')} just changed${by(who)}`,
  },
  aboutVersion: {
    seal: (who, version) => `${who} sealed agreed version no. ${version}: the text is read now, no longer written`,
    ceremony: (who, version) => `${who} recorded the signing of version no. ${version}`,
    scan: (who, version) => `${who} attached the signed originals of version no. ${version}`,
    ratify: (who, version) => `${who} recorded the ratification of version no. ${version}`,
    'withdraw-ratification': (who, version) => `${who} withdrew the ratification of version no. ${version}`,
    'correct-ratification': (who, version) => `${who} corrected the ratification of version no. ${version}`,
  },
  reopened: (who, reason) => `${who} reopened the negotiation: “${reason}”`,
  here: (who) => `${who} is here`,
  gone: (who) => `${who} has left`,
  more: (count) => plural('en', count, 'and one more thing', `and ${count} more things`),
  title: 'News',
  show: 'Show',
  understood: 'Understood',
  messagesForYou: (count) => plural('en', count, 'One message for you', `${count} messages for you`),
  wordsMoved: (count) =>
    plural('en', count, 'One point changed since your initials', `${count} points changed since your initials`),
  unread: (count) => plural('en', count, 'one new thing', `${count} new things`),
  newMessage: 'new',
  openTalk: (count) => `open discussion, ${messages(count)}`,
  since: (count, points) => {
    const parts = [
      ...(points > 0 ? [plural('en', points, 'one changed point', `${points} changed points`)] : []),
      ...(count > 0 ? [messages(count)] : []),
    ]
    const sentence = `${parts.join(' and ')} since you last read`
    return sentence.charAt(0).toLocaleUpperCase('en') + sentence.slice(1)
  },
  announce: 'Announce what the others do',
  announceHint: 'Without announcements the marks stay. This choice is kept on this device.',
}
