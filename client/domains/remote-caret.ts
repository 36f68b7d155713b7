/** How another person's caret and selection look in the editor: the colour and shape of their side, by class only (strict CSP). */
import { parties } from '../../protocol/party.ts'

const sideOf = (user: Readonly<Record<string, unknown>>): string =>
  parties.find((party) => party === user['side']) ?? 'observer'

export const remoteSelectionClass = (user: Readonly<Record<string, unknown>>): string =>
  `remote-selection remote-${sideOf(user)}`

export function remoteCaret(user: Readonly<Record<string, unknown>>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `remote-caret remote-${sideOf(user)}`
  // Who it is, is told in words on the card's edge; here a screen reader would hear a name in the middle of a sentence.
  caret.setAttribute('aria-hidden', 'true')
  return caret
}
