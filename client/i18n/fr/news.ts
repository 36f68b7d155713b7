import type { NewsWords } from '../areas/news.ts'
import { plural } from '../plural.ts'

const by = (who: string | undefined): string => (who === undefined ? '' : ` par ${who}`)
const messages = (count: number): string => plural('fr', count, 'un message', `${count} messages`)

export const news: NewsWords = {
  person: (name, commune) => `${name} (${commune})`,
  points: (count, only) => (count === 1 ? `« ${only} »` : `${count} points`),
  aboutPoint: {
    message: (who, what) => `${who} a écrit au sujet de ${what}`,
    condition: (who, what) => `${who} pose une condition sur ${what}`,
    closed: (who, what) => `${who} a fermé une discussion sur ${what}`,
    'taken-up': (who, what) => `${who} a rouvert une discussion sur ${what}`,
    initial: (who, what) => `${who} a paraphé ${what}`,
    withdraw: (who, what) => `${who} a retiré son paraphe sur ${what}`,
    stale: (who, what, count) =>
      `${what} ${plural('fr', count, 'a été modifié', 'ont été modifiés')} depuis votre paraphe${by(who)}`,
    edited: (who, what, count) =>
      `${what} ${plural('fr', count, 'vient d’être modifié', 'viennent d’être modifiés')}${by(who)}`,
  },
  aboutVersion: {
    seal: (who, version) => `${who} a arrêté la version convenue n° ${version}: le texte se lit, il ne s’écrit plus`,
    ceremony: (who, version) => `${who} a inscrit la cérémonie de signature de la version n° ${version}`,
    scan: (who, version) => `${who} a joint les originaux signés de la version n° ${version}`,
    ratify: (who, version) => `${who} a inscrit la ratification de la version n° ${version}`,
    'withdraw-ratification': (who, version) => `${who} a retiré la ratification de la version n° ${version}`,
    'correct-ratification': (who, version) => `${who} a corrigé la ratification de la version n° ${version}`,
  },
  reopened: (who, reason) => `${who} a rouvert la négociation: « ${reason} »`,
  here: (who) => `${who} est là`,
  gone: (who) => `${who} est parti`,
  more: (count) => plural('fr', count, 'et une autre nouvelle', `et ${count} autres nouvelles`),
  title: 'Nouvelles',
  show: 'Voir',
  understood: 'Compris',
  messagesForYou: (count) => plural('fr', count, 'Un message pour vous', `${count} messages pour vous`),
  wordsMoved: (count) =>
    plural('fr', count, 'Un point modifié depuis votre paraphe', `${count} points modifiés depuis votre paraphe`),
  unread: (count) => plural('fr', count, 'une nouvelle', `${count} nouvelles`),
  newMessage: 'nouveau',
  openTalk: (count) => `discussion ouverte, ${messages(count)}`,
  since: (count, points) => {
    const parts = [
      ...(points > 0 ? [plural('fr', points, 'un point changé', `${points} points changés`)] : []),
      ...(count > 0 ? [messages(count)] : []),
    ]
    const sentence = `${parts.join(' et ')} depuis votre dernière lecture`
    return sentence.charAt(0).toLocaleUpperCase('fr') + sentence.slice(1)
  },
  announce: 'Annoncer ce que font les autres',
  announceHint: 'Sans annonces, les marques restent. Ce choix est gardé sur cet appareil.',
}
