/**
 * A document begun anew from its present answers, as a new generation: what is dead in it and the client ids of pages long
 * closed are given back, before anybody is refused for want of room. The journal goes on, so nothing of the past is lost;
 * pages are told that there is another generation, and bring what they had not sent into it.
 */
import { hash } from 'node:crypto'
import * as Y from 'yjs'
import { renewed } from '../../protocol/answers/renewed.ts'
import { theService } from '../../protocol/party.ts'
import { accepted } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { buildDocument } from '../storage/built-document.ts'
import type { ProtocolRecord, Storage } from '../storage/storage.ts'

export interface BeginningDeps {
  readonly storage: Pick<Storage, 'load' | 'beginAnew'>
  readonly record: ProtocolRecord
  readonly template: Template
  /** Unix ms. */
  readonly now: () => number
}

/** Refused as an append is; `internal` when the copy would not read the same. Nobody may write meanwhile. */
export async function beginAnew({ storage, record, template, now }: BeginningDeps): Promise<Outcome<{ seq: number }>> {
  const stored = await storage.load(record.id)
  if (stored.damagedAt !== undefined) return { ok: false, refusal: { code: 'damaged' } }
  const generation = nextGeneration(record, stored.seq)
  const owners = new Map<number, string>()
  const ids = new Map<string, number>()
  const idFor = (client: number): number => {
    const owner = stored.owners.get(client) ?? theService
    const id = ids.get(owner) ?? newClient(`${generation}/${owner}`, stored.owners, owners)
    ids.set(owner, id)
    owners.set(id, owner)
    return id
  }
  const doc = buildDocument(stored)
  const copy = renewed(doc, template, idFor)
  doc.destroy()
  if (!copy) throw new Error(`the document of ${record.id} does not read the same when it is begun anew`)
  const update = Y.encodeStateAsUpdate(copy)
  const begun = await storage.beginAnew(record.id, stored.seq, {
    participant: theService,
    at: now(),
    update,
    generation,
    owners,
  })
  return begun.ok ? accepted(begun.value) : begun
}

/** Nothing secret hangs on it: it only has to differ from those before. */
const nextGeneration = ({ id, generation }: ProtocolRecord, seq: number): string =>
  hash('sha256', `${id}/${generation}/${seq}`).slice(0, 8)

/** A client id that nobody has written under. */
function newClient(name: string, ...taken: readonly ReadonlyMap<number, string>[]): number {
  for (let attempt = 0; ; attempt += 1) {
    const id = Number.parseInt(hash('sha256', `${name}/${attempt}`).slice(0, 8), 16)
    if (taken.every((owners) => !owners.has(id))) return id
  }
}
