/** What a reader gets out of a PDF, by poppler, not by what made it. */
import { execFileSync } from 'node:child_process'

export const poppler = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })
