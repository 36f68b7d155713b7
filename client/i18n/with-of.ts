import { ofName } from '../../protocol/text/french.ts'

/** "d’Ixelles", "du Rœulx": a commune's name behind "de" in the interface's own French, as the official text has it. */
export function withOf(commune: string): string {
  const { preposition, rest } = ofName(commune)
  return preposition + rest
}
