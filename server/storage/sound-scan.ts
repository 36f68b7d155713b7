/** A scan as it was uploaded: what the disk has changed since is never given out under its old hash. */
import { hash } from 'node:crypto'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Storage, StoredScan } from './storage.ts'

/** Refuses `unknown-scan` and `damaged`. */
export async function soundScan(
  storage: Pick<Storage, 'scan'>,
  protocol: string,
  sha256: string,
): Promise<Outcome<StoredScan>> {
  const scan = await storage.scan(protocol, sha256)
  if (!scan) return refused('unknown-scan')
  return hash('sha256', scan.bytes) === sha256 ? accepted(scan) : refused('damaged', 'scan')
}
