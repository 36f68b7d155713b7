/** How another person's caret and selection look in the editor: the colour and shape of their side, by class only (strict CSP). */
import { parties } from '../../protocol/party.ts'

const sideOf = (user: Readonly<Record<string, unknown>>): string =>
  parties.find((party) => party === user['side']) ?? 'observer'

export const remoteSelectionClass = (user: Readonly<Record<string, unknown>>): string =>
  `remote-selection remote-${sideOf(user)}`

export function remoteCaret(user: Readonly<Record<string, unknown>>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `remote-caret remote-${sideOf(user)}`
  // Presence is told in words beside the title; here a screen reader would hear a name in the middle of a sentence.
  caret.setAttribute('aria-hidden', 'true')
  // Shown by the style sheet: the name never becomes part of the text.
  caret.dataset['name'] = typeof user['name'] === 'string' ? user['name'] : ''
  return caret
}
