import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textOf } from '../../protocol/answers/document.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { sealHash } from '../../protocol/version/seal.ts'
import type { Storage } from '../storage/storage.ts'
import { agreeOnEverything, fillEverything, itemNamed, wholeText, write } from '../../testing/service/agreed-text.ts'
import {
  adviser,
  ixelles,
  ixellesCoordinator,
  kalamu,
  protocol,
  TwoCommunes,
} from '../../testing/service/two-communes.ts'

let communes: TwoCommunes
let clock = Date.parse('2018-02-01T10:00:00Z')
/** Happens between an act's judgement and its recording. */
let meanwhile: (() => Promise<void>) | undefined

beforeEach(async () => {
  communes = await TwoCommunes.start({ now: () => clock, disk: withMeanwhile })
})
afterEach(() => communes.stop())

function withMeanwhile(storage: Storage): Storage {
  return {
    ...storage,
    async record(...line) {
      const happens = meanwhile
      meanwhile = undefined
      await happens?.()
      return storage.record(...line)
    },
  }
}
const refusal = (code: RefusalCode) => ({ ok: false, refusal: { code } })
const recorded = { ok: true }
const lastLine = async () => (await communes.secretary.entriesFor(protocol.id, 'belgian', 0)).at(-1)

describe('who said what, and when', () => {
  it('[SAY1] an act carries the server’s author, side and time, whatever its command says', async () => {
    clock += 1000
    await communes.act(kalamu, {
      kind: 'comment',
      thread: 'thread-1',
      item: 'belgian.name',
      audience: 'all',
      body: 'Bien.',
    })
    expect(await lastLine()).toMatchObject({ by: kalamu.id, at: clock, audience: 'all' })
  })

  it('[SAY1] somebody whose access was withdrawn states nothing more', async () => {
    await communes.act(ixelles, { kind: 'revoke-participant', participant: ixellesCoordinator.id })
    const later = await communes.act(ixellesCoordinator, { kind: 'reopen', reason: 'Encore un mot' })
    expect(later).toMatchObject(refusal('revoked'))
  })

  it('the same act sent again is recorded once, and answered with the same place', async () => {
    const wish = { kind: 'comment', thread: 'thread-1', item: 'domains', audience: 'all', body: 'Une fois.' } as const
    const first = await communes.act(ixelles, wish, 'the-same-act')
    const again = await communes.act(ixelles, wish, 'the-same-act')
    const seq = first.ok ? first.value.seq : 0
    expect(again).toEqual({ ok: true, value: { seq, repeated: true } })
  })

  it('an act repeated after a restart is still the same act', async () => {
    const wish = { kind: 'comment', thread: 'thread-1', item: 'domains', audience: 'all', body: 'Une fois.' } as const
    const first = await communes.act(ixelles, wish, 'the-same-act')
    await communes.restart()
    const again = await communes.act(ixelles, wish, 'the-same-act')
    expect(again).toEqual({ ok: true, value: { seq: first.ok && first.value.seq, repeated: true } })
  })
})

describe('another act under the id of a recorded one', () => {
  const wish = { kind: 'comment', thread: 'thread-1', item: 'domains', audience: 'all', body: 'Une fois.' } as const

  it('[SAY1] is refused, not answered as if it had been recorded, also after a restart', async () => {
    await communes.act(ixelles, wish, 'the-same-act')
    expect(await communes.act(ixelles, { ...wish, body: 'Autre chose.' }, 'the-same-act')).toMatchObject(
      refusal('bad-value'),
    )
    await communes.restart()
    const reopen = { kind: 'reopen', reason: 'Encore un mot' } as const
    expect(await communes.act(ixelles, reopen, 'the-same-act')).toMatchObject(refusal('bad-value'))
    expect(await communes.act(ixelles, wish, 'the-same-act')).toMatchObject({ value: { repeated: true } })
    expect(await communes.act(kalamu, { ...wish, thread: 'thread-2' }, 'the-same-act')).toMatchObject({
      value: { repeated: false },
    })
  })
})

describe('talk', () => {
  it('[SAY3] a thread opened under the id of another side’s own is a thread like any other', async () => {
    const open = { kind: 'comment', thread: 'the-same-id', item: 'domains', body: 'Entre nous.' } as const
    await communes.act(ixelles, { ...open, audience: 'side' })
    expect(await communes.act(kalamu, { ...open, audience: 'all', body: 'À tous.' })).toMatchObject({ ok: true })
    expect(await communes.act(kalamu, { kind: 'reply', thread: 'the-same-id', body: 'Encore à tous.' })).toMatchObject({
      ok: true,
    })
    expect(
      await communes.act(ixelles, { kind: 'reply', thread: 'the-same-id', body: 'Toujours entre nous.' }),
    ).toMatchObject({ ok: true })
    const bodies = (threads: Negotiation['threads']) => threads.map(({ messages }) => messages.map(({ body }) => body))
    const seenBy = async (side: 'belgian' | 'partner') =>
      bodies((await communes.secretary.negotiationSeenBy(protocol.id, side)).threads)
    expect(await seenBy('partner')).toEqual([['À tous.', 'Encore à tous.']])
    expect(await seenBy('belgian')).toEqual([
      ['Entre nous.', 'Toujours entre nous.'],
      ['À tous.', 'Encore à tous.'],
    ])
  })

  it('[SAY3] of one side moves no number the other is ever told', async () => {
    const said = { kind: 'comment', item: 'domains', body: 'Oui.' } as const
    const first = await communes.act(kalamu, { ...said, thread: 'thread-1', audience: 'all' })
    for (let count = 0; count < 3; count++)
      await communes.act(ixelles, { ...said, thread: `ours-only-${count}`, audience: 'side' })
    const second = await communes.act(kalamu, { ...said, thread: 'thread-2', audience: 'all' })
    const seqs = [first, second].map((outcome) => (outcome.ok ? outcome.value.seq : 0))
    expect((seqs[1] ?? 0) - (seqs[0] ?? 0)).toBe(1)
    const told = async (side: 'belgian' | 'partner' | 'observer') =>
      (await communes.secretary.entriesFor(protocol.id, side, 0)).map(({ seq }) => seq)
    for (const side of ['belgian', 'partner', 'observer'] as const) {
      const numbers = await told(side)
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      const { seq } = await communes.secretary.negotiationSeenBy(protocol.id, side)
      expect(seq).toBe(numbers.length)
    }
    const before = await told('partner')
    await communes.restart()
    expect(await told('partner')).toEqual(before)
  })

  it('[SAY3] a thread among ourselves is in our ledger and in nobody else’s', async () => {
    await communes.act(ixelles, {
      kind: 'comment',
      thread: 'ours-only',
      item: 'domains',
      audience: 'side',
      body: 'Entre nous.',
    })
    const told = async (side: 'belgian' | 'partner' | 'observer') =>
      JSON.stringify(await communes.secretary.entriesFor(protocol.id, side, 0))
    expect(await told('belgian')).toContain('Entre nous.')
    expect(await told('partner')).not.toContain('ours-only')
    expect(await told('observer')).not.toContain('ours-only')
  })

  it('[SAY3] the other side’s thread and one that does not exist are answered alike', async () => {
    await communes.act(ixelles, {
      kind: 'comment',
      thread: 'ours-only',
      item: 'domains',
      audience: 'side',
      body: 'Entre nous.',
    })
    const hidden = await communes.act(kalamu, { kind: 'reply', thread: 'ours-only', body: 'Je devine.' })
    const missing = await communes.act(kalamu, { kind: 'reply', thread: 'no-thread', body: 'Je devine.' })
    expect(hidden).toEqual(missing)
    expect(hidden).toMatchObject(refusal('unknown-thread'))
  })

  it('[SAY3] a reply stays among those who may see its thread', async () => {
    await communes.act(ixelles, {
      kind: 'comment',
      thread: 'ours-only',
      item: 'domains',
      audience: 'side',
      body: 'Entre nous.',
    })
    await communes.act(ixellesCoordinator, { kind: 'reply', thread: 'ours-only', body: 'Bien reçu.' })
    expect(await lastLine()).toMatchObject({ audience: 'belgian', act: { kind: 'reply' } })
  })

  it('there is nothing to say about a point that does not exist', async () => {
    const said = await communes.act(adviser, {
      kind: 'comment',
      thread: 'thread-1',
      item: 'domain:none',
      audience: 'all',
      body: 'Où ?',
    })
    expect(said).toMatchObject(refusal('unknown-item'))
  })
})

describe('initials', () => {
  it('[SAY2] initials on words that were changed meanwhile are refused', async () => {
    await fillEverything(communes)
    const seen = await itemNamed(communes, 'belgian.name')
    await write(communes, (doc) => textOf(doc, 'belgian.name').insert(0, 'Commune d’'))
    const given = await communes.act(kalamu, { kind: 'initial', item: seen.id, hash: seen.hash })
    expect(given).toMatchObject(refusal('item-changed'))
  })

  it('[SAY2] initials carry the words they were given on', async () => {
    await fillEverything(communes)
    const { id, hash, content } = await itemNamed(communes, 'belgian.name')
    await communes.act(kalamu, { kind: 'initial', item: id, hash })
    expect(await lastLine()).toMatchObject({ act: { kind: 'initial', item: id, hash, content } })
  })

  it('[SAY2] an edit that lands while initials are being written makes them stale, never about other words', async () => {
    await fillEverything(communes)
    const seen = await itemNamed(communes, 'belgian.name')
    meanwhile = () => write(communes, (doc) => textOf(doc, 'belgian.name').insert(0, 'Commune d’'))
    await communes.act(kalamu, { kind: 'initial', item: seen.id, hash: seen.hash })
    const given = (await communes.secretary.negotiation(protocol.id)).initials.get(seen.id)?.partner
    expect(given).toMatchObject({ hash: seen.hash, content: seen.content })
    expect((await itemNamed(communes, seen.id)).hash).not.toBe(seen.hash)
  })

  it('an empty blank cannot be initialled', async () => {
    const { id, hash } = await itemNamed(communes, 'belgian.name')
    expect(await communes.act(kalamu, { kind: 'initial', item: id, hash })).toMatchObject(refusal('bad-value'))
  })

  it('only one’s own side’s initials can be withdrawn', async () => {
    await fillEverything(communes)
    const { id, hash } = await itemNamed(communes, 'domains')
    await communes.act(kalamu, { kind: 'initial', item: id, hash })
    expect(await communes.act(ixelles, { kind: 'withdraw', item: id })).toMatchObject(refusal('not-initialled'))
    expect(await communes.act(kalamu, { kind: 'withdraw', item: id })).toMatchObject(recorded)
  })

  it('an observer agrees to nothing', async () => {
    const { id, hash } = await itemNamed(communes, 'domains')
    expect(await communes.act(adviser, { kind: 'initial', item: id, hash })).toMatchObject(refusal('observer-reads'))
  })
})

describe('the agreed version', () => {
  it('[SEAL1] is what is on disk, under the hash of its canonical form', async () => {
    await agreeOnEverything(communes)
    await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    const seal = await communes.storage.seal(protocol.id, 1)
    expect(seal?.hash).toBe(seal && sealHash(seal.document))
    expect(seal?.document.text).toContain('la Commune d’Ixelles')
  })

  it('is not made while a point lacks fresh initials', async () => {
    await agreeOnEverything(communes)
    await write(communes, (doc) => textOf(doc, 'partner.function').insert(0, 'Monsieur le '))
    const sealed = await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    expect(sealed).toMatchObject(refusal('not-agreed'))
  })

  it('[SAY2] is not made of a text that moved on since it was seen', async () => {
    await agreeOnEverything(communes)
    const seen = await wholeText(communes)
    await write(communes, (doc) => textOf(doc, 'place').insert(0, 'Kinshasa'))
    expect(await communes.act(ixelles, { kind: 'seal', hash: seen })).toMatchObject(refusal('text-changed'))
  })

  it('[SEAL2] of two seals at once one is made, and the other side is told that it is', async () => {
    await agreeOnEverything(communes)
    const hash = await wholeText(communes)
    const both = await Promise.all([ixelles, kalamu].map((person) => communes.act(person, { kind: 'seal', hash })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('sealed'))
    expect((await communes.secretary.negotiation(protocol.id)).seals).toHaveLength(1)
  })

  it('[SEAL2] a seal and an edit at once have one order: the edit is in the seal’s way, or comes too late', async () => {
    await agreeOnEverything(communes)
    const hash = await wholeText(communes)
    const [sealed] = await Promise.all([
      communes.act(ixelles, { kind: 'seal', hash }),
      write(communes, (doc) => textOf(doc, 'partner.name').insert(0, 'Grand ')),
    ])
    const edited = (await itemNamed(communes, 'partner.name')).text.includes('Grand')
    expect(sealed.ok).toBe(!edited)
  })

  it('[SEAL2] an edit that reaches the disk while a seal is being written stops it', async () => {
    await agreeOnEverything(communes)
    const hash = await wholeText(communes)
    meanwhile = () => write(communes, (doc) => textOf(doc, 'partner.name').insert(0, 'Grand '))
    expect(await communes.act(ixelles, { kind: 'seal', hash })).toMatchObject(refusal('not-agreed'))
  })

  it('[SEAL2] an edit after the seal is refused by the disk itself', async () => {
    await agreeOnEverything(communes)
    await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    await write(communes, (doc) => textOf(doc, 'place').insert(0, 'Kinshasa'))
    expect((await itemNamed(communes, 'place')).text).toBe('')
  })

  it('[SEAL1] a second round makes a second version and leaves the first as it was', async () => {
    await agreeOnEverything(communes)
    await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    const first = await communes.storage.seal(protocol.id, 1)
    await communes.act(kalamu, { kind: 'reopen', reason: 'Le lieu manque' })
    await write(communes, (doc) => textOf(doc, 'place').insert(0, 'Kinshasa'))
    await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })
    expect(await communes.storage.seal(protocol.id, 1)).toEqual(first)
    expect((await communes.storage.seal(protocol.id, 2))?.document).toMatchObject({ number: 2, round: 2 })
  })
})

describe('who may come', () => {
  const partnerLink = {
    kind: 'invite',
    invitation: 'invitation-1',
    standing: { side: 'partner', role: 'negotiator' },
  } as const

  it('a side does not invite into the other once somebody is there', async () => {
    expect(await communes.secretary.record(protocol.id, ixelles.id, partnerLink)).toMatchObject(
      refusal('not-your-side'),
    )
  })

  it('nobody comes by a link that was withdrawn', async () => {
    await communes.secretary.record(protocol.id, kalamu.id, partnerLink)
    await communes.act(kalamu, { kind: 'revoke-invitation', invitation: 'invitation-1' })
    const participant = { ...kalamu, id: 'somebody' }
    const join = { kind: 'join', participant, invitation: 'invitation-1' } as const
    expect(await communes.secretary.record(protocol.id, 'somebody', join)).toMatchObject(refusal('not-invited'))
  })

  it('a side cannot send the other’s people away, nor oneself', async () => {
    expect(await communes.act(ixelles, { kind: 'revoke-participant', participant: kalamu.id })).toMatchObject(
      refusal('not-your-side'),
    )
    expect(await communes.act(ixelles, { kind: 'revoke-participant', participant: ixelles.id })).toMatchObject(
      refusal('bad-value'),
    )
  })
})
