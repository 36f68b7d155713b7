/** Scans of signed originals and of councils' decisions: received as bytes, given back as attachments, never shown by a page. */
import { hash } from 'node:crypto'
import * as z from 'zod'
import { scanLimit, scanTypes } from '../../../protocol/ledger/acts.ts'
import type { ScanType } from '../../../protocol/ledger/acts.ts'
import { mayBind } from '../../../protocol/ledger/guard.ts'
import { parties } from '../../../protocol/party.ts'
import type { Negotiation } from '../../../protocol/ledger/ledger.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import { soundScan } from '../../storage/sound-scan.ts'
import { scanTypeOf } from '../file-kind.ts'
import type { Service } from '../service.ts'
import { scanReceived } from '../shapes.ts'

/** Scans of one side in one protocol: the other's have room whatever it uploads. */
const mostScans = 40

const extensions: Readonly<Record<ScanType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}
const parameters = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) })

export const scanEndpoints = (service: Service): readonly AnyEndpoint[] => [
  protocolEndpoint(service, {
    method: 'POST',
    path: '/scans',
    summary: 'Takes in a scan (PDF, JPEG or PNG, by its content). Nobody sees it until an act names its SHA-256.',
    upload: { limit: scanLimit, perMinute: 120, types: scanTypes, read: (bytes) => bytes },
    answers: { kind: 'created', schema: scanReceived },
    refusals: ['observer-reads', 'reader-reads', 'wrong-file', 'too-many'],
    async handle({ body, visited }) {
      const { record, me, negotiation } = visited
      const notTheirs = mayBind(me)
      if (notTheirs) return { ok: false, refusal: notTheirs }
      const type = scanTypeOf(body)
      if (!type) return refused('wrong-file')
      const sha256 = hash('sha256', body)
      const scan = { sha256, type, participant: me.id, at: service.now(), bytes: body }
      const side = [...negotiation.members.values()].flatMap(({ participant }) =>
        participant.side === me.side ? [participant.id] : [],
      )
      const kept = await service.storage.keepScan(record.id, scan, mostScans, side)
      return kept.ok ? accepted({ kind: 'created', value: { sha256, type, size: body.length } }) : kept
    },
  }),
  protocolEndpoint<undefined, never>(service, {
    method: 'GET',
    path: '/scans/:sha256',
    summary: 'A scan that an act has named, as an attachment.',
    answers: { kind: 'file', types: scanTypes },
    refusals: ['unknown-scan', 'damaged'],
    async handle({ request, visited }) {
      const asked = parameters.safeParse(request.params)
      const { record, negotiation } = visited
      const use = asked.success ? useOf(negotiation, asked.data.sha256) : undefined
      if (!asked.success || !use) return refused('unknown-scan')
      const kept = await soundScan(service.storage, record.id, asked.data.sha256)
      if (!kept.ok) return kept
      const { type, bytes } = kept.value
      return accepted({ kind: 'file', type, name: `${use}.${extensions[type]}`, bytes })
    },
  }),
]

/** What a scan shows, as its file's name says it; undefined for one that no act names. */
function useOf({ versions }: Negotiation, sha256: string): string | undefined {
  for (const { seal, scans, ratifications, withdrawn } of versions) {
    if (scans.some((scan) => scan.sha256 === sha256)) return `originaux-signes-version-${seal.number}`
    const councils = [...parties.map((party) => ratifications[party]), ...withdrawn.map((one) => one.ratification)]
    if (councils.some((council) => council?.scan?.sha256 === sha256)) return `deliberation-version-${seal.number}`
  }
  return undefined
}
