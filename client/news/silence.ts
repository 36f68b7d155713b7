/** Whether this device keeps quiet about what others do: a choice of the person at it, kept there and nowhere else. */
import { settable } from '../net/watched.ts'
import type { Watched } from '../net/watched.ts'

const key = 'paraphe:silent'
const chosen = settable(false)
export const silent: Watched<boolean> = chosen

/** Asked once the page is alive; a device that keeps nothing forgets the choice with the page. */
export function recallSilence(): void {
  try {
    chosen.set(localStorage.getItem(key) === 'yes')
  } catch {
    // A closed store keeps no choice.
  }
}

export function keepSilence(on: boolean): void {
  chosen.set(on)
  try {
    if (on) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // It still holds for this page.
  }
}
