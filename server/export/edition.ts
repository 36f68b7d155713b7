/** Which edition of a protocol is taken out: the text as it stands, marked PROJET, or an agreed version. And how each names itself. */
import { longDate } from '../../protocol/text/french.ts'
import { segmentsText } from '../../protocol/print/plain-text.ts'
import type { Rendered } from '../../protocol/print/rendered.ts'
import { shortCode } from '../../protocol/version/seal.ts'
import type { Seal } from '../../protocol/version/seal.ts'

/** `at` is Unix time in ms. `verifyAt` is the address at which anybody can check a copy ({@link verificationAddress}). */
export type Edition =
  | { readonly kind: 'draft'; readonly at: number }
  | { readonly kind: 'sealed'; readonly seal: Seal; readonly verifyAt: string }

/** `https://paraphe.example/verify?code=ABCD-EFGH-1234`; `origin` is the service's own. */
export const verificationAddress = (origin: string, { hash }: Seal): string =>
  `${origin}/verify?code=${shortCode(hash)}`

export const draftMark = 'PROJET'

/** When the words of an edition stood as they are printed. */
export const momentOf = (edition: Edition): number => (edition.kind === 'draft' ? edition.at : edition.seal.document.at)

/** "Protocole de collaboration entre la Commune d’Ixelles et la Commune de Kalamu", behind PROJET for a draft. */
export function titleOf(rendered: Rendered, edition: Edition): string {
  const subject = rendered.find((block) => block.kind === 'text' && block.role === 'subject')
  const title = subject?.kind === 'text' ? segmentsText(subject.segments) : ''
  return edition.kind === 'draft' ? `${draftMark} – ${title}` : title
}

/** What an edition says of itself beside the official text, line by line. */
export function statusLines(edition: Edition): readonly string[] {
  if (edition.kind === 'draft') return [`Texte en cours de négociation, état au ${brusselsMoment(edition.at)}`]
  const { number, hash, document } = edition.seal
  return [
    `Version convenue n° ${number}, arrêtée le ${brusselsMoment(document.at)} · code court ${shortCode(hash)}`,
    `Empreinte SHA-256 de cette version: ${hash}`,
    `À vérifier sur ${edition.verifyAt}`,
  ]
}

/** In the name of a file that holds what one side says among itself: it must not be taken for the one that is sent. */
export const internalMark = '-INTERNE'

/** "protocole-ixelles-kalamu-projet.pdf", "protocole-huy-natitingou-version-1.json": letters every file system takes. */
export function fileName(rendered: Rendered, edition: Edition, extension: string, internal = ''): string {
  const names = rendered
    .flatMap((block) => (block.kind === 'text' && block.role === 'subject' ? block.segments : []))
    .flatMap((segment) => (segment.kind === 'field' && segment.filled ? [segment.text] : []))
  const state = edition.kind === 'draft' ? 'projet' : `version-${edition.seal.number}`
  return `${['protocole', ...names, state]
    .map(plainLetters)
    .filter((part) => part !== '')
    .join('-')}${internal}.${extension}`
}

/** Letters that every file system takes. */
export const plainLetters = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** "22 novembre 2026 à 14 h 05": the programme's own time of day. */
export function brusselsMoment(at: number): string {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${longDate(`${parts['year']}-${parts['month']}-${parts['day']}`)} à ${parts['hour']} h ${parts['minute']}`
}
