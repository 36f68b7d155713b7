/** Initials on everything this side has not initialled yet, after reading it here once more. */
import { useState } from 'react'
import type { Party } from '../../protocol/party.ts'
import { agreementWords } from '../i18n/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import { useAct, useItems } from '../state/protocol.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Changes } from './Changes.tsx'
import { useItemName } from './ItemName.tsx'
import { toInitialBy } from './remaining.ts'

export function InitialAllDialog({ party, onClose }: { readonly party: Party; readonly onClose: () => void }) {
  const words = useWords(agreementWords)
  const name = useItemName()
  const act = useAct()
  const toast = useToast()
  const items = toInitialBy(useItems(), party)
  const [busy, setBusy] = useState(false)

  async function initialAll() {
    setBusy(true)
    const outcomes = await Promise.all(items.map((item) => act({ kind: 'initial', item: item.id, hash: item.hash })))
    const done = outcomes.filter((outcome) => outcome.ok).length
    toast(
      [
        done > 0 ? words.initialAllDone(done) : '',
        done < outcomes.length ? words.initialAllSkipped(outcomes.length - done) : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
    onClose()
  }

  return (
    <Dialog title={words.initialAll(items.length)} onClose={onClose}>
      <p className="mb-3">{words.initialAllIntro}</p>
      <ul
        className="m-0 mb-4 max-h-[50vh] list-none overflow-y-auto border-y border-rule p-0"
        tabIndex={0}
        aria-label={words.points}
      >
        {items.map((item) => (
          <li key={item.id} className="border-b border-rule py-2 last:border-0">
            <strong className="block text-sm">{name(item)}</strong>
            <div className="font-serif" lang="fr">
              {item.initials[party] ? (
                <Changes before={item.initials[party]} after={item} />
              ) : (
                <span className="whitespace-pre-line">{item.text}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button variant="main" disabled={busy || items.length === 0} onClick={() => void initialAll()}>
          {words.initialAllConfirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
