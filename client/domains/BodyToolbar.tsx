import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'

type Format = 'bold' | 'italic' | 'bulletList' | 'orderedList'
const run: Readonly<Record<Format, (editor: Editor) => boolean>> = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
}
/** From how full a body its remaining room is told. */
const nearlyFull = 0.9

/** Four formats and, near the end, the room that is left. */
export function BodyToolbar({ editor, limit }: { readonly editor: Editor; readonly limit: number }) {
  const words = useWords('domains')
  const left = limit - useEditorState({ editor, selector: () => editor.state.doc.textContent.length })
  return (
    <div className="body-tools no-print">
      <div role="group" aria-label={words.format}>
        <FormatButton editor={editor} format="bold" name={words.bold} keys="Control+B" shown="Ctrl+B">
          <b>{words.boldSign}</b>
        </FormatButton>
        <FormatButton editor={editor} format="italic" name={words.italic} keys="Control+I" shown="Ctrl+I">
          <i>{words.italicSign}</i>
        </FormatButton>
        <FormatButton editor={editor} format="bulletList" name={words.bullets} keys="Control+Shift+8" shown="Ctrl+⇧+8">
          <ListSign marks={points} />
        </FormatButton>
        <FormatButton editor={editor} format="orderedList" name={words.numbers} keys="Control+Shift+7" shown="Ctrl+⇧+7">
          <ListSign marks={numerals} />
        </FormatButton>
      </div>
      <p className="body-left" role="status">
        {left < limit * (1 - nearlyFull) ? words.left(Math.max(0, left)) : ''}
      </p>
    </div>
  )
}

interface FormatProps {
  readonly editor: Editor
  readonly format: Format
  readonly name: string
  readonly keys: string
  readonly shown: string
  readonly children: ReactNode
}

function FormatButton({ editor, format, name, keys, shown, children }: FormatProps) {
  const on = useEditorState({ editor, selector: () => editor.isActive(format) })
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${shown})`}
      // The words keep the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run[format](editor)}
    >
      {children}
    </button>
  )
}

const ListSign = ({ marks }: { readonly marks: string }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M9 6h8M9 14h8" />
    <path d={marks} />
  </svg>
)
const points = 'M3.5 6h.8M3.5 14h.8M3.5 6.200h.8M3.5 14.200h.8'
const numerals = 'M2.8 4.400 4.200 3.400v5M2.600 12.400c.4-1.500 2.900-1.200 2.500.4-.3 1-1.700 1.900-2.600 3h2.900'
