/** How long a fuzzer runs: so many seeds in the ordinary test run, or as long as `FUZZ_SECONDS` says, from `FUZZ_SEED` on. */
// oxlint-disable-next-line node/no-process-env -- the length of a test run is its caller's choice
const { FUZZ_SECONDS, FUZZ_SEED } = process.env

const fuzzSeconds = Number(FUZZ_SECONDS ?? 0)
export const firstSeed = Number(FUZZ_SEED ?? 1)
/** For the test's own time limit, in ms. */
export const fuzzTimeout = 60_000 + fuzzSeconds * 2000

/** Calls `run` with one seed after the other, and tells how many there were. */
export function forSeeds(seeds: number, run: (seed: number) => void): number {
  const end = process.uptime() + fuzzSeconds
  let seed = firstSeed
  for (; fuzzSeconds > 0 ? process.uptime() < end : seed < firstSeed + seeds; seed += 1) {
    try {
      run(seed)
    } catch (cause) {
      throw new Error(`FUZZ_SEED=${seed} replays it`, { cause })
    }
  }
  return seed - firstSeed
}
