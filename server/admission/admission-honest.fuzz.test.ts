/** Negotiations played by chance. A failing seed is replayed with FUZZ_SEED; seeds that once failed stay in the list. */
import { expect, test } from 'vitest'
import { readAnswers } from '../../protocol/answers/document.ts'
import { forSeeds, fuzzTimeout, firstSeed } from '../../testing/fuzz-length.ts'
import { RandomSession } from '../../testing/sessions/random-session.ts'
import { Seeded } from '../../testing/seeded.ts'

function play(seed: number, undoesBodies: boolean): RandomSession {
  const session = new RandomSession(new Seeded(seed), undoesBodies)
  for (let step = 0; step < 120; step += 1) session.step()
  session.settle()
  const { refusals, tripped } = session.room
  const wrong = [...refusals, ...Array.from({ length: tripped }, () => 'tripped')]
  expect({ seed, wrong, log: wrong.length > 0 ? session.log : [] }).toEqual({ seed, wrong: [], log: [] })
  return session
}

test(
  `[LOCK3] [KEEP3] honest sessions from seed ${firstSeed} on are never refused and end alike`,
  { timeout: fuzzTimeout },
  async () => {
    await forSeeds(0.5, (seed) => {
      const session = play(seed, false)
      const { doc, template } = session.room
      const answers = readAnswers(doc, template)
      for (const replica of session.settle()) {
        expect({ seed, ...readAnswers(replica.doc, template) }).toEqual({ seed, ...answers })
      }
    })
  },
)

/** Where it brings paragraphs back, Yjs's undo makes replicas differ by itself: their letters are the same, not always their order. */
const lettersOf = (text: string): readonly string[] => Array.from(text).toSorted()

test(
  `[LOCK3] honest sessions from seed ${firstSeed} on that undo much in bodies are never refused and lose no letter`,
  { timeout: fuzzTimeout },
  async () => {
    await forSeeds(0.5, (seed) => {
      const session = play(seed, true)
      const { doc, template } = session.room
      const { domains, ...others } = readAnswers(doc, template)
      for (const replica of session.settle()) {
        const { domains: theirs, ...rest } = readAnswers(replica.doc, template)
        expect({ seed, ...rest }).toEqual({ seed, ...others })
        expect({ seed, letters: lettersOf(JSON.stringify(theirs)) }).toEqual({
          seed,
          letters: lettersOf(JSON.stringify(domains)),
        })
      }
    })
  },
)
