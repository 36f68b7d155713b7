/** Whether a command that comes again under its id says what was recorded: a second act under the first one's id is none. */
import type { Command, LedgerEntry } from './acts.ts'
import { canonicalJson } from '../canonical.ts'
import type { Json } from '../canonical.ts'

type Recorded = Pick<LedgerEntry, 'act' | 'audience'>

/** `sealedText`: names the words of the version that a `seal` line froze, as {@link textHash} does. */
export function isRecordOf(command: Command, line: Recorded, sealedText: string | undefined): boolean {
  const { id: _, ...said } = command
  return canonicalJson(comparable(said)) === canonicalJson(comparable(asCommanded(line, sealedText)))
}

/** What is not said and what is denied are the same. */
function comparable(said: object): Json {
  const { condition, ...others } = said as { readonly condition?: boolean; readonly [member: string]: Json | undefined }
  return condition === true ? { ...others, condition } : others
}

/** The command a line answers to: without what the server added to it. */
function asCommanded({ act, audience }: Recorded, sealedText: string | undefined): object {
  switch (act.kind) {
    case 'comment': {
      const { itemLabel: _, ...said } = act
      return { ...said, audience: audience === 'all' ? 'all' : 'side' }
    }
    case 'initial':
      return { kind: act.kind, item: act.item, hash: act.hash }
    case 'seal':
      return { kind: act.kind, hash: sealedText }
    case 'ceremony':
      return { ...act, signatories: act.signatories.map(({ party, name }) => ({ party, name })) }
    case 'scan':
      return { ...act, scan: act.scan.sha256 }
    case 'ratify':
      return { ...act, scan: act.scan?.sha256 }
    default:
      return act
  }
}
