/** How long a fuzzer runs: 20 s in the ordinary test run, or as `FUZZ_SECONDS` says, from `FUZZ_SEED` on. */
// oxlint-disable-next-line node/no-process-env -- the length of a test run is its caller's choice
const { FUZZ_SECONDS, FUZZ_SEED } = process.env

const fuzzSeconds = Number(FUZZ_SECONDS ?? 20)
export const firstSeed = Number(FUZZ_SEED ?? 1)
/** For the test's own time limit, in ms. */
export const fuzzTimeout = 120_000 + fuzzSeconds * 2000

/** Calls `run` with one seed after the other for `share` of the time, and tells how many there were. */
export async function forSeeds(share: number, run: (seed: number) => void | Promise<void>): Promise<number> {
  const end = process.uptime() + fuzzSeconds * share
  let seed = firstSeed
  do {
    try {
      await run(seed)
    } catch (cause) {
      throw new Error(`FUZZ_SEED=${seed} replays it`, { cause })
    }
    seed += 1
  } while (process.uptime() < end)
  return seed - firstSeed
}
