/** Longest pause between two attempts. */
const longestMs = 5000
/** The first attempts are spread over this, so that a whole town whose line was cut does not come back in one moment. */
const firstMs = 500

/** Ms before attempt number `attempt` (0 is the first after a cut): twice as long each time, spread over the upper half. */
export const reconnectPause = (attempt: number, chance: number): number =>
  Math.min(firstMs * 2 ** attempt, longestMs) * (attempt === 0 ? chance : 0.5 + chance / 2)

/** While the service itself takes nothing: seldom, for its administrator has to do something. */
export const heldPause = (chance: number): number => 10_000 * (1 + chance)
