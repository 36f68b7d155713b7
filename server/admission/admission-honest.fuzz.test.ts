/** Negotiations played by chance. A failing seed is replayed with FUZZ_SEED; seeds that once failed stay in the list. */
import { expect, test } from 'vitest'
import { forSeeds, fuzzTimeout, firstSeed } from '../../testing/fuzz-length.ts'
import { RandomSession } from '../../testing/sessions/random-session.ts'
import { representations } from '../../testing/sessions/representations.ts'
import { Seeded } from '../../testing/seeded.ts'

function play(seed: number, undoesBodies: boolean): void {
  const session = new RandomSession(new Seeded(seed), undoesBodies)
  for (let step = 0; step < 120; step += 1) session.step()
  session.settle()
  const { doc, refusals, tripped } = session.room
  const wrong = [...refusals, ...Array.from({ length: tripped }, () => 'tripped')]
  expect({ seed, wrong, log: wrong.length > 0 ? session.log : [] }).toEqual({ seed, wrong: [], log: [] })
  const everybody = representations(doc)
  for (const replica of session.settle())
    expect({ seed, ...representations(replica.doc) }).toEqual({ seed, ...everybody })
}

test(
  `[LOCK3] [KEEP3] honest sessions from seed ${firstSeed} on are never refused and end alike in every form`,
  { timeout: fuzzTimeout },
  async () => {
    expect(await forSeeds(0.5, (seed) => play(seed, false))).toBeGreaterThan(0)
  },
)

test(
  `[LOCK3] [KEEP3] honest sessions from seed ${firstSeed} on that undo and redo much in bodies, across others’ formats, are never refused and end alike in every form`,
  { timeout: fuzzTimeout },
  async () => {
    expect(await forSeeds(0.5, (seed) => play(seed, true))).toBeGreaterThan(0)
  },
)
