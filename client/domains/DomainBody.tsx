import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type * as Y from 'yjs'
import { richTextLines } from '../../protocol/answers/content.ts'
import type { RichText } from '../../protocol/answers/content.ts'
import { useWords } from '../i18n/words.tsx'
import { ownEdit } from '../net/undo.ts'
import { appendWords } from './append-words.ts'
import type { CaretStart } from './caret-start.ts'
import { EarlyWords } from './EarlyWords.tsx'
import { bringEditor, useEditorArrival } from './editor-module.ts'
import { RichTextView } from './RichTextView.tsx'

interface Props {
  /** The live text; undefined once the domain is gone. */
  readonly body: Y.XmlFragment | undefined
  readonly text: RichText
  readonly closing: string
  readonly label: string
  readonly limit: number
  readonly mayWrite: boolean
  /** Opens for writing as soon as it is there. */
  readonly openAtOnce: boolean
  readonly onEscape: () => void
}

/** A domain's body: read as plain text, and on focus, click or Enter the editor in the same place. */
export function DomainBody({ body, text, closing, label, limit, mayWrite, openAtOnce, onEscape }: Props) {
  const words = useWords('domains')
  const arrival = useEditorArrival()
  const [caret, setCaret] = useState<CaretStart | undefined>(openAtOnce ? 'end' : undefined)
  const [composing, setComposing] = useState(false)
  const early = useRef(false)
  const leave = (): void => setCaret(undefined)
  const writing = caret !== undefined && mayWrite && body !== undefined
  useBringWhileWanted(writing && arrival.kind !== 'here')

  if (writing && arrival.kind === 'here' && !composing) {
    const { BodyEditor } = arrival.module
    const start = (): CaretStart => (early.current ? 'end' : caret)
    return <BodyEditor body={body} start={start} label={label} limit={limit} onLeave={leave} onEscape={onEscape} />
  }
  const shown = <RichTextView body={text} closing={closing} />
  if (!mayWrite) {
    return (
      <div className="body" translate="no" lang="fr">
        {text.length > 0 ? shown : <p className="body-empty">{words.noBody}</p>}
      </div>
    )
  }
  // Drawn before the browser goes on, so that the very next key is already the editor's.
  const open = (at: CaretStart): void => {
    early.current = false
    flushSync(() => setCaret(at))
  }
  const pressed = (event: MouseEvent): void => {
    if (event.button !== 0) return
    event.preventDefault()
    open({ left: event.clientX, top: event.clientY })
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault()
    if (event.key === 'Enter') open('end')
  }
  return (
    <>
      <div
        className="body body-open"
        data-write=""
        data-empty={text.length === 0 ? '' : undefined}
        translate="no"
        lang="fr"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        hidden={writing && text.length === 0}
        onMouseDown={pressed}
        onFocus={() => {
          if (!writing) open('end')
        }}
        onKeyDown={key}
      >
        {text.length > 0 ? shown : <p className="body-empty">{words.bodyEmpty}</p>}
      </div>
      {writing ? (
        <EarlyWords
          label={label}
          failed={arrival.kind === 'failed'}
          limit={Math.max(0, limit - richTextLines(text).join('').length)}
          onLeave={leave}
          onComposing={setComposing}
          onWords={(typed) => {
            early.current = true
            appendWords(body, typed, ownEdit)
          }}
        />
      ) : null}
    </>
  )
}

/** Asks for the editor now, and again when the line comes back. */
function useBringWhileWanted(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    bringEditor()
    const again = setInterval(bringEditor, 4000)
    addEventListener('online', bringEditor)
    return () => {
      clearInterval(again)
      removeEventListener('online', bringEditor)
    }
  }, [wanted])
}
