import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstSeed, forSeeds, fuzzTimeout } from '../../testing/fuzz-length.ts'
import { RandomSession } from '../../testing/sessions/random-session.ts'
import { Seeded } from '../../testing/seeded.ts'
import { readUpdate } from './update-reader.ts'

/** What Yjs reads in the same bytes. */
const yjsReads = (update: Uint8Array) => {
  const { structs, ds } = Y.decodeUpdate(update)
  return {
    structs: structs.map(({ id, length }) => [id.client, id.clock, length]),
    deletions: [...ds.clients].map(([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len])]),
  }
}
const weRead = (update: Uint8Array) => {
  const outcome = readUpdate(update)
  if (!outcome.ok) return outcome.refusal
  const { sections, deletions } = outcome.value
  return {
    structs: sections.flatMap(({ structs }) => structs.map(({ client, clock, length }) => [client, clock, length])),
    deletions: deletions.map(({ client, ranges }) => [client, ranges.map(({ clock, length }) => [clock, length])]),
  }
}

test(
  `[LOCK3] every honest document is read as Yjs reads it, from seed ${firstSeed} on`,
  { timeout: fuzzTimeout },
  async () => {
    await forSeeds(0.1, (seed) => {
      const session = new RandomSession(new Seeded(seed))
      for (let step = 0; step < 80; step += 1) session.step()
      for (const { doc } of session.settle()) {
        const update = Y.encodeStateAsUpdate(doc)
        expect({ seed, read: weRead(update) }).toEqual({ seed, read: yjsReads(update) })
      }
    })
  },
)

test('[LOCK3] no bytes make it throw, or read more than is there', () => {
  const random = new Seeded(1)
  for (let times = 0; times < 20_000; times += 1) {
    const bytes = Uint8Array.from({ length: random.below(40) }, () =>
      random.of([0, 1, 2, 4, 8, 33, 128, 132, 255, random.below(256)]),
    )
    const outcome = readUpdate(bytes)
    const structs = outcome.ok ? outcome.value.sections.flatMap((section) => section.structs) : []
    expect(structs.length * 2).toBeLessThanOrEqual(bytes.length)
  }
})
