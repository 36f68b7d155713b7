/** How a person becomes a named participant: as they write themselves, in any script, and on one readable line. */
import { tidy } from '../../protocol/answers/document.ts'
import type { Participant, Standing } from '../../protocol/party.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { incoming } from '../../protocol/text/printable.ts'
import { makeSecret } from './secret.ts'
import type { Random } from './secret.ts'

const longest = 200
const idBytes = 12

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

/** As every name is cleaned, never re-cased; at most 200 characters. */
function oneLine(text: string, at: string): Outcome<string> {
  const line = tidy(incoming(text))
  return Array.from(line).length > longest ? refused('too-long', at) : accepted(line)
}
