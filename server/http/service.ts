/** What the routes work with. */
import type { Random } from '../access/secret.ts'
import type { PdfMaker } from '../export/pdf.ts'
import type { InstanceKey } from '../instance-key.ts'
import type { HistoryQuestions } from '../history/history.ts'
import type { Secretary } from '../negotiation/secretary.ts'
import type { Rooms } from '../room/rooms.ts'
import type { Settings } from '../settings.ts'
import type { DiskGauge } from '../storage/measured-storage.ts'
import type { Storage } from '../storage/storage.ts'
import type { Shelf } from '../texts/shelf.ts'
import type { OpenSockets } from './open-sockets.ts'
import type { Allowances } from '../fair/allowances.ts'
import type { BuiltPages } from './built-pages.ts'

/** What main.ts supplies. */
export interface ServiceParts {
  readonly settings: Settings
  readonly storage: Storage
  readonly disk: DiskGauge
  readonly secretary: Secretary
  readonly instanceKey: InstanceKey
  readonly history: HistoryQuestions
  readonly rooms: Rooms
  readonly pages: BuiltPages
  /** The official texts there are. */
  readonly shelf: Shelf
  readonly pdf: PdfMaker
  /** Unix time in ms. */
  readonly now: () => number
  readonly random: Random
  /** Ms that only ever go forward, for what is measured. */
  readonly clock: () => number
}

export interface Service extends ServiceParts {
  readonly sockets: OpenSockets
  /** Requests per participant. */
  readonly requests: Allowances
  /** Entries per invitation. */
  readonly entries: Allowances
}
