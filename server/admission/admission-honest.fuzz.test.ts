/** Negotiations played by chance. A failing seed is replayed with FUZZ_SEED; seeds that once failed stay in the list. */
import { expect, test } from 'vitest'
import { forSeeds, fuzzTimeout, firstSeed } from '../../testing/fuzz-length.ts'
import { RandomSession } from '../../testing/sessions/random-session.ts'
import { representations } from '../../testing/sessions/representations.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import type { Template } from '../../protocol/text/template.ts'
import { Seeded } from '../../testing/seeded.ts'

const texts = [cic20172021, jumelage2027]

function play(seed: number, undoesBodies: boolean, template: Template): void {
  const session = new RandomSession(new Seeded(seed), undoesBodies, template)
  for (let step = 0; step < 120; step += 1) session.step()
  session.settle()
  const { doc, refusals, tripped } = session.room
  const wrong = [...refusals, ...Array.from({ length: tripped }, () => 'tripped')]
  expect({ seed, wrong, log: wrong.length > 0 ? session.log : [] }).toEqual({ seed, wrong: [], log: [] })
  const everybody = representations(doc, template)
  for (const replica of session.settle())
    expect({ seed, ...representations(replica.doc, template) }).toEqual({ seed, ...everybody })
}

test.each(texts)(
  `[LOCK3] [KEEP3] on $id, honest sessions from seed ${firstSeed} on are never refused and end alike in every form`,
  { timeout: fuzzTimeout },
  async (text) => {
    expect(await forSeeds(0.25, (seed) => play(seed, false, text))).toBeGreaterThan(0)
  },
)

test.each(texts)(
  `[LOCK3] [KEEP3] on $id, honest sessions from seed ${firstSeed} on that undo and redo much in bodies, across others’ formats, are never refused and end alike in every form`,
  { timeout: fuzzTimeout },
  async (text) => {
    expect(await forSeeds(0.25, (seed) => play(seed, true, text))).toBeGreaterThan(0)
  },
)
