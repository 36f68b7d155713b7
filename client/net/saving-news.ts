/** Which changes of the saving state are worth interrupting a screen reader for: trouble, and its end; never each keystroke's way. */
import type { Saving } from './saving.ts'

export type SavingNews = 'offline' | 'kept' | 'unsaved' | 'held' | 'refused' | 'back'

/** What to say now when `last` was said last; undefined for nothing. */
export function newsOf(last: SavingNews | undefined, saving: Saving): SavingNews | undefined {
  const now = troubleOf(saving)
  if (now !== undefined) return now === last ? undefined : now
  const over = saving.kind === 'saved' && last !== undefined && last !== 'back'
  return over ? 'back' : undefined
}

function troubleOf(saving: Saving): SavingNews | undefined {
  switch (saving.kind) {
    case 'saved':
    case 'saving':
    case 'connecting':
      return undefined
    case 'device':
      return saving.pending ? 'kept' : 'offline'
    case 'held':
      return saving.kept ? 'held' : 'unsaved'
    case 'unsaved':
    case 'refused':
      return saving.kind
  }
}
