/**
 * Kills the service at random moments while people write, and counts what it had acknowledged and no longer has:
 * `node bench/kills.ts [kills = 50] [first seed = 1]`. One data folder through all kills; the pages must be built.
 */
import { killOverAndOver } from '../testing/service/kill-loop.ts'

const [kills = 50, firstSeed = 1] = process.argv.slice(2).map(Number)
const losses = await killOverAndOver(kills, firstSeed)
console.log(JSON.stringify({ bench: 'kills', ...losses }, undefined, 2))
if (losses.lost > 0 || losses.notOpened > 0) process.exitCode = 1
