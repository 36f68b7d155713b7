/** Negotiations played by chance. A failing seed is replayed with FUZZ_SEED; seeds that once failed stay in the list. */
import { expect, test } from 'vitest'
import { readAnswers } from '../../protocol/document.ts'
import { forSeeds, fuzzTimeout, firstSeed } from '../testing/fuzz-length.ts'
import { RandomSession } from '../testing/random-session.ts'
import { Seeded } from '../testing/seeded.ts'

function play(seed: number): void {
  const session = new RandomSession(new Seeded(seed))
  for (let step = 0; step < 120; step += 1) session.step()
  const replicas = session.settle()
  const { room } = session
  const answers = readAnswers(room.doc, room.template)
  const wrong = [...room.refusals, ...Array.from({ length: room.tripped }, () => 'tripped')]
  expect({ seed, wrong, log: wrong.length > 0 ? session.log : [] }).toEqual({ seed, wrong: [], log: [] })
  for (const replica of replicas)
    expect({ seed, ...readAnswers(replica.doc, room.template) }).toEqual({ seed, ...answers })
}

test(
  `[LOCK3] honest sessions from seed ${firstSeed} on are never refused and end alike`,
  { timeout: fuzzTimeout },
  () => {
    expect(forSeeds(60, play)).toBeGreaterThan(0)
  },
)
