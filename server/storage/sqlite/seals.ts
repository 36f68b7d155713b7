/** The agreed versions with their signatures, and the instance's key that signs them. Nothing here ever changes or goes. */
import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { canonicalJson } from '../../../protocol/canonical.ts'
import type { Json } from '../../../protocol/canonical.ts'
import type { Seal, SealedDocument } from '../../../protocol/version/seal.ts'
import { signerOf } from '../../instance-key.ts'
import type { InstanceKeyRecord } from '../../instance-key.ts'
import { bytesOf, numberOf, textOf } from './row.ts'
import type { Row } from './row.ts'
import type { KnownSeal } from '../storage.ts'

export type Seals = ReturnType<typeof openSeals>

/** More versions than this under one short code would be no answer. */
const mostNamed = 10

export function openSeals(database: DatabaseSync) {
  const insertSeal = database.prepare('INSERT INTO seals VALUES (?, ?, ?, ?)')
  const insertSignature = database.prepare('INSERT INTO seal_signatures VALUES (?, ?, ?, ?)')
  const sealRow = database.prepare(
    'SELECT * FROM seals LEFT JOIN seal_signatures USING (protocol, number) WHERE protocol = ? AND number = ?',
  )
  const ofProtocol = database.prepare('SELECT number, hash, document FROM seals WHERE protocol = ?')
  const named = database.prepare('SELECT protocol, number, hash FROM seals WHERE hash GLOB ? ORDER BY hash LIMIT ?')
  const unsigned = database.prepare(
    `SELECT protocol, number, document FROM seals
     WHERE NOT EXISTS (SELECT 1 FROM seal_signatures s WHERE s.protocol = seals.protocol AND s.number = seals.number)`,
  )
  const insertKey = database.prepare('INSERT INTO instance_key VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
  const keyRow = database.prepare('SELECT * FROM instance_key')

  function insert(protocol: string, { number, hash: name, document, signature }: Seal): void {
    insertSeal.run(protocol, number, name, canonicalJson(document as unknown as Json))
    insertSignature.run(protocol, number, signature.publicKey, signature.value)
  }

  const isSound = (row: Row): boolean => hash('sha256', textOf(row, 'document')) === textOf(row, 'hash')

  /** Numbers of those that are no longer what their hash says. */
  const damaged = (protocol: string): readonly number[] =>
    ofProtocol
      .all(protocol)
      .filter((row) => !isSound(row))
      .map((row) => numberOf(row, 'number'))

  function seal(protocol: string, number: number): Seal | undefined {
    const row = sealRow.get(protocol, number)
    if (!row) return undefined
    const document = textOf(row, 'document')
    const name = textOf(row, 'hash')
    if (!isSound(row)) throw new Error(`seal ${number} of ${protocol} is damaged on disk`)
    const signature = {
      algorithm: 'Ed25519',
      publicKey: textOf(row, 'public_key'),
      value: textOf(row, 'value'),
    } as const
    return { number, hash: name, document: JSON.parse(document) as SealedDocument, signature }
  }

  function sealsNamed(prefix: string): readonly KnownSeal[] {
    if (!/^[0-9a-f]{12,64}$/u.test(prefix)) return []
    return named.all(`${prefix}*`, mostNamed).map((row) => ({
      protocol: textOf(row, 'protocol'),
      number: numberOf(row, 'number'),
      hash: textOf(row, 'hash'),
    }))
  }

  /** Versions sealed before instances had keys are signed by the first one. */
  function instanceKey(candidate: InstanceKeyRecord): InstanceKeyRecord {
    insertKey.run(candidate.privateKey, candidate.madeAt)
    const row = keyRow.get() ?? {}
    const kept = { privateKey: bytesOf(row, 'private_key'), madeAt: numberOf(row, 'made_at') }
    const sign = signerOf(kept)
    for (const one of unsigned.all()) {
      const { publicKey, value } = sign(Buffer.from(textOf(one, 'document')))
      insertSignature.run(textOf(one, 'protocol'), numberOf(one, 'number'), publicKey, value)
    }
    return kept
  }

  return { insert, seal, damaged, sealsNamed, instanceKey }
}
