/** How a person becomes a named participant: as they write themselves, in any script, and on one readable line. */
import type { Participant, Standing } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

const longest = 200
const idBytes = 12

/** Control characters, half characters, line separators, and what turns the reading direction of the words around it. */
const unreadable = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** Refuses `bad-value` or `too-long` at `name` or `function`; the office may be left empty. */
export function nameParticipant(of: {
  readonly random: Random
  readonly standing: Standing
  readonly name: string
  readonly function: string | undefined
}): Outcome<Participant> {
  const name = oneLine(of.name, 'name')
  if (!name.ok) return name
  if (!/[\p{L}\p{N}]/u.test(name.value)) return refused('bad-value', 'name')
  const office = oneLine(of.function ?? '', 'function')
  if (!office.ok) return office
  return accepted({ ...of.standing, id: makeSecret(of.random, idBytes), name: name.value, function: office.value })
}

/** Trimmed, in NFC, never re-cased; at most 200 characters. */
function oneLine(text: string, at: string): Outcome<string> {
  const line = text.normalize('NFC').trim()
  if (unreadable.test(line)) return refused('bad-value', at)
  return Array.from(line).length > longest ? refused('too-long', at) : accepted(line)
}
