/** Any sequence of edits and acts, on the real secretary and the real database: what must hold whatever the two communes do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { LedgerEntry, Wish } from '../../protocol/ledger/acts.ts'
import { judge, textHash } from '../../protocol/ledger/agreement.ts'
import { addDomain, readAnswers, removeDomain, setChoice, textOf } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { fold } from '../../protocol/ledger/ledger.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import type { Participant, Party, Side } from '../../protocol/party.ts'
import { parties } from '../../protocol/party.ts'
import type { Seal } from '../../protocol/version/seal.ts'
import { sealFile } from '../../protocol/version/seal.ts'
import { openSealFile } from '../../protocol/version/seal-file.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { officialTextOf } from '../texts/kept-text.ts'
import { verdictOf, verifySeal } from '../../protocol/version/verify.ts'
import { verifySignature } from '../instance-key.ts'
import { fillEverything, write } from '../../testing/service/agreed-text.ts'
import { adviser, ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'

const seed = 20_261_124
const people: Readonly<Record<Side, Participant>> = { belgian: ixelles, partner: kalamu, observer: adviser }
const side = fc.constantFrom<Side>('belgian', 'partner', 'observer')
const which = fc.nat({ max: 40 })
const thread = fc.constantFrom('thread-one', 'thread-two', 'thread-three')

type Step =
  | { readonly do: 'edit'; readonly which: number }
  | { readonly do: 'initial'; readonly side: Side; readonly which: number; readonly seen: 'now' | 'before' | 'never' }
  | { readonly do: 'settle' }
  | { readonly do: 'seal'; readonly side: Side; readonly seen: 'now' | 'before' }
  | { readonly do: 'ratify'; readonly side: Side; readonly behind: number }
  | { readonly do: 'act'; readonly side: Side; readonly wish: Wish }

const act = fc.oneof(
  fc.record({ kind: fc.constant('withdraw' as const), item: fc.constantFrom('ties', 'domains', 'belgian.name') }),
  fc.record({
    kind: fc.constant('comment' as const),
    thread,
    item: fc.constantFrom('ties', 'domains', 'place'),
    audience: fc.constantFrom('all' as const, 'side' as const),
    body: fc.constant('Un mot'),
    condition: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('reply' as const), thread, body: fc.constant('Oui') }),
  fc.record({ kind: fc.constantFrom('resolve' as const, 'unresolve' as const), thread }),
  fc.record({ kind: fc.constant('reopen' as const), reason: fc.constant('Une faute') }),
  fc.record({
    kind: fc.constant('withdraw-ratification' as const),
    seal: fc.integer({ min: 1, max: 3 }),
    reason: fc.constant('Mauvaise date'),
  }),
  fc.record({
    kind: fc.constant('ceremony' as const),
    seal: fc.integer({ min: 1, max: 3 }),
    place: fc.constant('Ixelles'),
    date: fc.constant('2018-01-08'),
    signatories: fc.constantFrom<Party>('belgian', 'partner').map((party) => [{ party, name: 'Viviane Teitelbaum' }]),
    guests: fc.constant<{ name: string; function: string }[]>([]),
  }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('initial' as const),
      side,
      which,
      seen: fc.constantFrom('now' as const, 'before' as const, 'never' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('seal' as const),
      side,
      seen: fc.constantFrom('now' as const, 'now' as const, 'before' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('ratify' as const), side, behind: fc.constantFrom(0, 0, 0, 1) }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('act' as const), side, wish: act }) },
)

/** Each written and, asked again, taken back: words come back, and so do their hashes. */
const edits: readonly ((doc: Y.Doc) => void)[] = [
  (doc) => toggled(doc, 'belgian.function', ' honoraire'),
  (doc) => toggled(doc, 'place', 'Kinshasa'),
  (doc) =>
    doc.getMap('domains').has('formation') ? removeDomain(doc, 'formation') : addDomain(doc, 'formation', 'Formation'),
  (doc) => setChoice(doc, 'ties:historiques', doc.getMap('choices').has('ties:historiques') ? undefined : true),
]
function toggled(doc: Y.Doc, field: string, words: string): void {
  const text = textOf(doc, field)
  if (text.toString().endsWith(words)) text.delete(text.length - words.length, words.length)
  else text.insert(text.length, words)
}

/** The same question asked of the bare lines, in other words than the program's own. */
function nothingOpen(lines: readonly LedgerEntry[], items: readonly Item[]): boolean {
  const sideOf = new Map([ixelles, kalamu].map(({ id, side }) => [id, side as Party]))
  const initials = new Map<string, string>()
  const conditions = new Map<string, { readonly item: string; readonly closed: Set<Party> }>()
  for (const { by, act } of lines) {
    const side = sideOf.get(by)
    if (act.kind === 'comment' && act.condition) conditions.set(act.thread, { item: act.item, closed: new Set() })
    if (!side) continue
    if (act.kind === 'initial') initials.set(`${side} ${act.item}`, act.hash)
    if (act.kind === 'withdraw') initials.delete(`${side} ${act.item}`)
    if (act.kind === 'resolve') conditions.get(act.thread)?.closed.add(side)
    if (act.kind === 'unresolve') conditions.get(act.thread)?.closed.clear()
  }
  const present = new Set(items.map(({ id }) => id))
  const waiting = [...conditions.values()].some(({ item, closed }) => present.has(item) && closed.size < 2)
  const required = items.filter((item) => item.required)
  return (
    !waiting &&
    required.every(
      ({ id, hash, filled }) => filled && parties.every((party) => initials.get(`${party} ${id}`) === hash),
    )
  )
}

/** That the sequences come this far is part of what is tested. */
const reached = { initials: 0, initialsRefused: 0, seals: 0, sealsRefused: 0, inForce: 0, carried: 0, conditions: 0 }

class Table {
  readonly communes: TwoCommunes
  /** Every hash that any point has had. */
  readonly #past: string[] = []
  #texts: string[] = []

  constructor(communes: TwoCommunes) {
    this.communes = communes
  }

  async items(): Promise<readonly Item[]> {
    const template = officialTextOf(protocol)
    if (!template) throw new Error('the template is missing')
    const items = itemsOf(template, readAnswers((await this.communes.rooms.document(protocol.id)).doc, template))
    this.#past.push(...items.map(({ hash }) => hash))
    this.#texts.push(textHash(items))
    return items
  }

  negotiation = (): Promise<Negotiation> => this.communes.secretary.negotiation(protocol.id)

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'edit': {
        const change = edits[step.which % edits.length]
        return change && write(this.communes, change)
      }
      case 'initial':
        return this.initial(step)
      case 'settle':
        return this.settle()
      case 'seal':
        return this.seal(step)
      case 'ratify':
        return this.ratify(step)
      case 'act':
        await this.communes.act(people[step.side], step.wish)
    }
  }

  /** Recorded exactly when the hash is that of the words on disk, given for a commune on a text that is open. */
  async initial({ side, which, seen }: Extract<Step, { do: 'initial' }>): Promise<void> {
    const items = await this.items()
    const item = items[which % items.length]
    if (!item) throw new Error('no points')
    const hash = { now: item.hash, before: this.#past[which] ?? item.hash, never: 'f'.repeat(64) }[seen]
    const { stage } = await this.negotiation()
    const given = await this.communes.act(people[side], { kind: 'initial', item: item.id, hash })
    const possible = side !== 'observer' && stage.kind === 'draft' && item.filled
    expect(given.ok).toBe(possible && hash === item.hash)
    reached[given.ok ? 'initials' : 'initialsRefused']++
    if (possible && !given.ok) expect(given.refusal.code).toBe('item-changed')
  }

  async settle(): Promise<void> {
    const { threads } = await this.negotiation()
    for (const party of parties) {
      for (const { id } of threads) await this.communes.act(people[party], { kind: 'resolve', thread: id })
      await this.initialAll(party)
    }
  }

  async initialAll(party: Party): Promise<void> {
    const initials = (await this.items()).map(({ id, hash }, index) => ({
      id: `initial-${this.#texts.length}-${index}`,
      item: id,
      hash,
    }))
    await this.communes.secretary.initialSeveral(protocol, people[party], initials)
  }

  async seal({ side, seen }: Extract<Step, { do: 'seal' }>): Promise<void> {
    const items = await this.items()
    const before = await this.negotiation()
    const hash = seen === 'now' ? textHash(items) : (this.#texts[0] ?? '')
    const made = await this.communes.act(people[side], { kind: 'seal', hash })
    const lines = await this.communes.storage.ledger(protocol.id, 0)
    const possible = side !== 'observer' && before.stage.kind === 'draft' && nothingOpen(lines, items)
    expect(made.ok).toBe(possible && hash === textHash(items))
    reached[made.ok ? 'seals' : 'sealsRefused']++
    if (made.ok)
      await this.examine(await this.communes.storage.seal(protocol.id, before.seals.length + 1), items, before)
  }

  /** Recorded exactly once for each commune and for the version the text is closed on. */
  async ratify({ side, behind }: Extract<Step, { do: 'ratify' }>): Promise<void> {
    const { versions, stage } = await this.negotiation()
    const seal = Math.max(1, versions.length - behind)
    const wish = { kind: 'ratify', seal, date: '2018-01-09', reference: 'Point 14' } as const
    const given = await this.communes.act(people[side], wish)
    const current = stage.kind === 'sealed' && stage.seal.number === seal
    expect(given.ok).toBe(side !== 'observer' && current && versions.at(-1)?.ratifications[side] === undefined)
  }

  /** The seal is of these words, with both communes' initials on these words, and proves itself. */
  async examine(seal: Seal | undefined, items: readonly Item[], before: Negotiation): Promise<void> {
    if (!seal) throw new Error('no seal was kept')
    expect(seal.document.items.map(({ hash }) => hash)).toEqual(items.map(({ hash }) => hash))
    for (const item of seal.document.items)
      for (const party of parties) {
        const sealed = item.initials[party]
        if (sealed) expect(before.initials.get(item.id)?.[party]).toMatchObject({ hash: item.hash, at: sealed.at })
      }
    const opened = openSealFile(JSON.stringify(sealFile(seal)))
    if (!opened.ok) throw new Error('it cannot be read')
    const key = seal.signature.publicKey
    const findings = verifySeal(opened.value, { ownKey: key, given: [], fits: verifySignature }, [cic20172021])
    expect(findings.filter(({ kind }) => verdictOf[kind] !== 'proved')).toEqual([])
  }

  /** What a page of this side has folded, told its lines over the wire in two parts, the second overlapping the first. */
  async pageOf(viewer: Side, cut: number): Promise<Negotiation> {
    const lines = await this.communes.secretary.entriesFor(protocol.id, viewer, 0)
    const told = JSON.parse(JSON.stringify(lines)) as LedgerEntry[]
    return fold(told.slice(Math.max(0, cut - 3)), fold(told.slice(0, cut)))
  }
}

test(`[AGREE1] [AGREE2] [AGREE3] [SAY2] [SEAL1] any sequence of edits and acts (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 45 }), fc.nat({ max: 60 }), async (steps, cut) => {
      const communes = await TwoCommunes.start()
      try {
        const table = new Table(communes)
        await fillEverything(communes)
        for (const step of steps) await table.take(step)
        const onServer = await table.negotiation()
        expect(fold(await communes.storage.ledger(protocol.id, 0))).toEqual(onServer)
        for (const viewer of ['belgian', 'partner', 'observer'] as const) {
          const page = await table.pageOf(viewer, cut)
          expect(page).toEqual(await communes.secretary.negotiationSeenBy(protocol.id, viewer))
          const items = await table.items()
          const states = (negotiation: Negotiation) => judge(items, negotiation).map(({ state }) => state)
          expect(states(page)).toEqual(states(onServer))
        }
        const judged = judge(await table.items(), onServer)
        reached.carried += judged.filter(({ initials }) => initials.belgian?.carriedFrom !== undefined).length
        reached.conditions += onServer.threads.filter(({ condition }) => condition).length
        reached.inForce += onServer.versions.filter(({ inForce }) => inForce).length
      } finally {
        await communes.stop()
      }
    }),
    { seed, numRuns: 9, endOnFailure: true },
  )
  expect(Object.entries(reached).filter(([, times]) => times < 3)).toEqual([])
}, 240_000)
