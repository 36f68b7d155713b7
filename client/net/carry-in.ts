/** Words left on this device by an older state of the document, brought into the present one ([KEEP2]). */
import type { Item } from '../../protocol/points/items.ts'
import { readAnswers } from '../../protocol/answers/document.ts'
import { carryOver } from '../../protocol/points/carry-over.ts'
import { mayWrite } from '../../protocol/ledger/guard.ts'
import type { Connection } from './connection.ts'
import { dropCopies } from './device-copy.ts'
import type { LeftBehind } from './device-copy.ts'
import { newId } from './new-id.ts'
import { pending } from './saving.ts'

/** Carries in what it can of a copy; answers with the points that others changed meanwhile, or undefined when that is not for the page to do. */
export function carryIn(
  connection: Connection,
  { copy, generation, before, after }: LeftBehind,
): readonly Item[] | undefined {
  const { doc, template, page, ledger } = connection
  // A document restored from elsewhere is another one.
  if (!page.formerGenerations?.includes(generation)) return undefined
  const { members, stage } = ledger.negotiation.get()
  const me = members.get(page.me.id)?.participant ?? page.me
  if (page.damaged || mayWrite(me, stage, template, { kind: 'domains' })) return undefined
  const left = carryOver({
    doc,
    template,
    before: readAnswers(before, template),
    mine: readAnswers(after, template),
    origin: 'carried in',
    newId,
  })
  if (left.length === 0) void dropOnceSafe(connection, copy)
  return left
}

/** The old copy goes when its words are with the server, or in the present copy. */
async function dropOnceSafe({ saving, savingState }: Connection, copy: string): Promise<void> {
  const { made } = savingState()
  const isSafe = (): boolean => !pending(savingState()) || savingState().kept >= made
  if (!isSafe()) {
    await new Promise<void>((resolve) => {
      const stop = saving.watch(() => {
        if (!isSafe()) return
        stop()
        resolve()
      })
    })
  }
  await dropCopies([copy])
}
