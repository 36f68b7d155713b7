/** What the routes work with; main.ts puts it together from its drivers. */
import type { Random } from '../access/secret.ts'
import type { PdfMaker } from '../export/pdf.ts'
import type { InstanceKey } from '../instance-key.ts'
import type { Secretary } from '../negotiation/secretary.ts'
import type { Rooms } from '../room/rooms.ts'
import type { Settings } from '../settings.ts'
import type { Storage } from '../storage/storage.ts'
import type { OpenSockets } from './open-sockets.ts'
import type { BuiltPages } from './built-pages.ts'

export interface Service {
  readonly settings: Settings
  readonly storage: Storage
  readonly secretary: Secretary
  readonly instanceKey: InstanceKey
  readonly rooms: Rooms
  readonly sockets: OpenSockets
  readonly pages: BuiltPages
  readonly pdf: PdfMaker
  /** Unix time in ms. */
  readonly now: () => number
  readonly random: Random
}
