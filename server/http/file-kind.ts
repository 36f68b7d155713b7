/** What a file is by its first bytes. Its name and the type it is sent under are anybody's word. */
import type { ScanType } from '../../protocol/ledger/acts.ts'

const beginnings: readonly (readonly [ScanType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

export const scanTypeOf = (bytes: Uint8Array): ScanType | undefined =>
  beginnings.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0]
