/**
 * Messages being written, kept on this device under person, audience and point or thread, until they are sent: a look at
 * another point, a reload or a phone that closes the page loses none, and what is meant for one's own side never stands
 * where the other would read it.
 */
import type { Participant } from '../../protocol/party.ts'

/** Who reads what is said: both communes, or one's own side alone. */
export type Audience = 'all' | 'side'

export interface Drafts {
  /** `at`: the point, or the thread that is answered. Empty when nothing was begun. */
  read(audience: Audience, at: string): string
  write(audience: Audience, at: string, body: string): void
  /** Something was begun during this visit and not sent. */
  readonly unsent: () => boolean
  /** What somebody of the other side wrote among themselves in this browser is not left lying about here. */
  readonly dropOthers: () => void
}

const prefix = 'paraphe:draft:'

/** `storage` is asked for when it is needed: there is none while rendering on the server, or where the browser keeps nothing. */
export function draftsOf(
  protocol: string,
  { id, side }: Pick<Participant, 'id' | 'side'>,
  storage: () => Storage | undefined,
): Drafts {
  /** As the page knows them, also where the device is full or keeps nothing. */
  const begun = new Map<string, string>()
  const keyOf = (audience: Audience, at: string): string => `${prefix}${protocol}:${side}:${audience}:${id}:${at}`
  return {
    read: (audience, at) => begun.get(keyOf(audience, at)) ?? storage()?.getItem(keyOf(audience, at)) ?? '',
    write(audience, at, body) {
      const key = keyOf(audience, at)
      begun.set(key, body)
      try {
        if (body === '') storage()?.removeItem(key)
        else storage()?.setItem(key, body)
      } catch {
        // Full: it stays on the page, which asks before it is left.
      }
    },
    unsent: () => [...begun.values()].some((body) => body.trim() !== ''),
    dropOthers() {
      drop(storage(), (key) => {
        const [, , of, writtenFrom, audience] = key.split(':')
        return of === protocol && writtenFrom !== side && audience === 'side'
      })
    },
  }
}

/** For signing out: nothing that was begun stays behind, whatever else the device keeps. */
export const forgetDrafts = (storage: Storage | undefined): void => drop(storage, () => true)

function drop(storage: Storage | undefined, which: (key: string) => boolean): void {
  for (const key of Object.keys(storage ?? {})) if (key.startsWith(prefix) && which(key)) storage?.removeItem(key)
}
