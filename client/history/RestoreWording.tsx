/** Putting an earlier wording back into the text as it is now: asked first with the difference, done as this person’s own edit. */
import { useState } from 'react'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import type { WriteTarget } from '../../protocol/ledger/guard.ts'
import { changesBetween } from '../../protocol/points/item-changes.ts'
import { itemsOf, signatoriesItem } from '../../protocol/points/items.ts'
import type { Item } from '../../protocol/points/items.ts'
import { parties } from '../../protocol/party.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import { restoreItem } from '../../protocol/points/restore.ts'
import type { Template } from '../../protocol/text/template.ts'
import { Changes } from '../agreement/Changes.tsx'
import { useItemName } from '../agreement/ItemName.tsx'
import { useWords } from '../i18n/words.tsx'
import type { Connection } from '../net/connection.ts'
import { newId } from '../net/new-id.ts'
import { useAnswers, useTemplate } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useToast } from '../ui/Toast.tsx'

/** The live protocol, from inside of the past one. */
export interface LivePoint {
  readonly connection: Connection
  readonly items: readonly Item[]
  readonly mayWrite: (target: WriteTarget) => Refusal | undefined
}

/** Not tracked by the undo of typed words: the whole restoring is one step of its own. */
const restoring = Symbol('restoring')

export function RestoreWording({ item, live }: { readonly item: JudgedItem; readonly live: LivePoint }) {
  const words = useWords('history')
  const template = useTemplate()
  const past = useAnswers()
  const name = useItemName()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const change = changesBetween(
    live.items.filter(({ id }) => id === item.id),
    [item],
  )[0]
  if (!change) return <p className="mt-2 text-mute">{words.restoreSame}</p>
  if (targetsOf(template, item).some((target) => live.mayWrite(target)))
    return <p className="mt-2 text-mute">{words.restoreClosed}</p>

  const restore = (): void => {
    setAsking(false)
    const { connection } = live
    const { doc } = connection
    const before = connection.answers.get()
    const put = (answers: Answers): void =>
      restoreItem({ doc, template, item: item.id, past: answers, origin: restoring, newId })
    const hashNow = (): string | undefined =>
      itemsOf(template, connection.answers.get()).find(({ id }) => id === item.id)?.hash
    put(past)
    let open = true
    const back = (): void => {
      if (!open) return
      open = false
      // What somebody wrote there since is not taken back with it.
      if (hashNow() === item.hash) put(before)
      else toast(words.restoreNotUndone, 'problem')
    }
    connection.undo.offer(words.restore, back)
    toast(words.restored(name(item)), 'news', { label: words.restoreUndo, run: back })
  }
  return (
    <>
      <Button className="mt-2" onClick={() => setAsking(true)}>
        {words.restore}
      </Button>
      {asking && (
        <Dialog title={words.restoreTitle(name(item))} onClose={() => setAsking(false)}>
          <p className="mb-2">{words.restoreIntro}</p>
          <div className="mb-4 border-s-3 border-rule bg-paper px-2.5 py-1.5 font-serif text-base">
            <Changes before={change.before} after={change.after} />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button variant="main" onClick={restore}>
              {words.restoreConfirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Every place that would be written in. */
function targetsOf(template: Template, { id, kind }: Pick<Item, 'id' | 'kind'>): readonly WriteTarget[] {
  if (kind === 'domain' || kind === 'domains') return [{ kind: 'domains' }]
  const party = parties.find((one) => id === signatoriesItem(one))
  if (party) return [{ kind: 'signatories', party }]
  const fields = template.items.find((item) => item.id === id)?.fields ?? []
  return fields.map((field) => ({ kind: 'field', field }))
}
