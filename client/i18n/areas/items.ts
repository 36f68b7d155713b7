import type { ItemId } from '../../../protocol/points/items.ts'
import type { Party } from '../../../protocol/party.ts'

export interface ItemWords {
  /** Names of the points that every protocol has; a domain is called by its own title. */
  readonly names: (communes: Readonly<Record<Party, string>>) => Readonly<Record<ItemId, string>>
  readonly domain: (position: number) => string
}
