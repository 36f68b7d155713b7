import { useState } from 'react'
import { refusalSentence } from '../../protocol/refusal-sentences.ts'
import { protocolPageWords } from '../i18n/protocol-page.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { asideOf, dropAside } from '../net/set-aside.ts'
import type { WordsAside } from '../net/set-aside.ts'
import { useMe, useProtocolId } from '../state/protocol.tsx'
import { useAwake } from '../state/watch.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** What the server did not take, said in full and offered for copying, until the person has done with it ([TELL2]). */
export function AsideDialog() {
  const awake = useAwake()
  const words = useWords(protocolPageWords)
  const language = useLanguage()
  const protocol = useProtocolId()
  const { id } = useMe()
  const [hidden, setHidden] = useState(false)
  const aside = awake && !hidden ? asideOf(localStorage, protocol, id) : undefined
  if (!aside) return null
  const done = (): void => {
    dropAside(localStorage, protocol, id)
    setHidden(true)
  }
  return (
    <Dialog title={words.notTaken} onClose={() => setHidden(true)}>
      <p className="mb-2 font-semibold">{refusalSentence(aside.code, language)}</p>
      <p className="mb-3 text-mute">{aside.words.length > 0 ? words.notTakenIntro : words.notTakenNothing}</p>
      {aside.words.map((entry, index) => (
        <AsideEntry key={index} entry={entry} />
      ))}
      <div className="mt-4 text-end">
        <Button variant="main" onClick={done}>
          {words.understood}
        </Button>
      </div>
    </Dialog>
  )
}

function AsideEntry({ entry }: { readonly entry: WordsAside }) {
  const words = useWords(protocolPageWords)
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
