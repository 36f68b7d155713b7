/**
 * Which value a map's key has after an update: the items under one key form a list in which the last one counts. In the
 * usual case each new value was put on the one that counts now; anything else is played through.
 */
import * as Y from 'yjs'
import type { Id, ItemStruct } from './update-reader.ts'
import type { Deletions } from './deletions.ts'
import { sameId } from './item-list.ts'
import type { Newcomer } from './newcomers.ts'

/** The value that counts: none, the one of the live document, or one of the update. */
export type Fate =
  | { readonly kind: 'none' }
  | { readonly kind: 'stays' }
  | { readonly kind: 'new'; readonly newcomer: Newcomer }

/** `newcomers` in the order of integration; `lastPlayed` tells what stands last when that is not plain. */
export function keyFate(
  current: Y.Item | undefined,
  newcomers: readonly Newcomer[],
  deletions: Deletions,
  lastPlayed: () => Y.Item | ItemStruct | undefined,
): Fate {
  const last = newcomers.at(-1)
  if (last === undefined) return stays(current, deletions)
  if (isChain(current, newcomers)) return becomes(last, deletions)
  const winner = lastPlayed()
  if (winner === undefined || winner instanceof Y.Item) return stays(winner, deletions)
  return becomes(
    newcomers.find(({ struct }) => struct === winner),
    deletions,
  )
}

function stays(item: Y.Item | undefined, deletions: Deletions): Fate {
  return { kind: item === undefined || item.deleted || deletions.covers(item.lastId) ? 'none' : 'stays' }
}

function becomes(newcomer: Newcomer | undefined, deletions: Deletions): Fate {
  const gone =
    newcomer === undefined || newcomer.struct.content.kind === 'deleted' || deletions.covers(lastOf(newcomer.struct))
  return gone ? { kind: 'none' } : { kind: 'new', newcomer }
}

const lastOf = ({ client, clock, length }: Id & { length: number }): Id => ({ client, clock: clock + length - 1 })

function isChain(current: Y.Item | undefined, newcomers: readonly Newcomer[]): boolean {
  let before: Id | undefined = current?.lastId
  for (const { struct } of newcomers) {
    if (!sameId(struct.origin, before)) return false
    before = lastOf(struct)
  }
  return true
}
