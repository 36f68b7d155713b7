import { useState } from 'react'
import { useWords } from '../i18n/words.tsx'
import type { NotTaken } from '../net/connection.ts'
import type { AsideReason, WordsAside } from '../net/set-aside.ts'
import { useNotTaken } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** What the server did not take, said in full and offered for copying, until the person has done with it ([TELL2]). */
export function AsideDialog() {
  const words = useWords('saving')
  const notTaken = useNotTaken()
  const sentenceOf = useReasons()
  const [hidden, setHidden] = useState<NotTaken>()
  if (!notTaken || notTaken === hidden) return null
  const hasWords = notTaken.asides.some((aside) => aside.words.length > 0)
  return (
    <Dialog title={words.notTaken} onClose={() => setHidden(notTaken)}>
      {notTaken.asides.map((aside) => (
        <section key={aside.reason} className="mb-4">
          <p className="mb-2 font-semibold">{sentenceOf(aside.reason)}</p>
          {aside.words.map((entry) => (
            <AsideEntry key={JSON.stringify(entry)} entry={entry} />
          ))}
        </section>
      ))}
      <p className="text-mute">{hasWords ? words.notTakenIntro : words.notTakenNothing}</p>
      <div className="mt-4 text-end">
        <Button variant="main" onClick={notTaken.dismiss}>
          {words.understood}
        </Button>
      </div>
    </Dialog>
  )
}

function useReasons(): (reason: AsideReason) => string {
  const words = useWords('saving')
  const refusals = useWords('refusals')
  return (reason) => {
    if (reason === 'other-person') return words.otherPerson
    return reason === 'other-generation' ? words.otherGeneration : refusals[reason]
  }
}

function AsideEntry({ entry }: { readonly entry: WordsAside }) {
  const words = useWords('saving')
  const [copied, setCopied] = useState(false)
  return (
    <section className="mb-3 rounded-lg border border-rule bg-paper p-3" lang="fr">
      <h3 className="mb-1 font-semibold">{entry.label}</h3>
      <p className="text-xs text-mute">{words.notTakenMine}</p>
      <p className="font-serif whitespace-pre-line select-all" dir="auto">
        {entry.mine}
      </p>
      {entry.theirs !== '' && (
        <>
          <p className="mt-1 text-xs text-mute">{words.notTakenTheirs}</p>
          <p className="font-serif whitespace-pre-line text-mute" dir="auto">
            {entry.theirs}
          </p>
        </>
      )}
      {/* Without a secure context there is no clipboard to write to; the words can still be selected. */}
      <Button
        className="mt-2"
        onClick={() => void navigator.clipboard?.writeText(entry.mine).then(() => setCopied(true))}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </section>
  )
}
