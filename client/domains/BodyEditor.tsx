import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import type { UseEditorOptions } from '@tiptap/react'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffectEvent, useLayoutEffect, useState } from 'react'
import type { FocusEvent } from 'react'
import type * as Y from 'yjs'
import { incomingLines } from '../../protocol/text/printable.ts'
import { useWords } from '../i18n/words.tsx'
import { useConnection, useMe } from '../state/protocol.tsx'
import { useToast } from '../ui/Toast.tsx'
import { bodyExtensions } from './body-extensions.ts'
import { BodyToolbar } from './BodyToolbar.tsx'
import type { CaretStart } from './caret-start.ts'
import { inertMarkup, markupOf, readMarkup } from './pasted-markup.ts'

interface Props {
  readonly body: Y.XmlFragment
  /** Asked once the body is whole: words typed early are in it by then. */
  readonly start: () => CaretStart
  readonly label: string
  readonly limit: number
  readonly onLeave: () => void
  readonly onEscape: () => void
}

/** The editor of one body. It is there, focused and with its caret set, before the browser handles the next key. */
export function BodyEditor(props: Props) {
  const options = useBodyOptions(props)
  const editor = useEditor(options, [props.body])
  const begin = useEffectEvent((made: Editor) => putCaret(made, props.start()))
  // Behind EditorContent's own mounting, so that a place under the pointer can be found; and ended before it goes: what it does
  // to a living editor on its way out would be written into a body that somebody else has just removed.
  useLayoutEffect(() => {
    begin(editor)
    return () => editor.destroy()
  }, [editor])

  const left = (event: FocusEvent<HTMLDivElement>): void => {
    const within = event.currentTarget
    const next = event.relatedTarget
    // Going to another window keeps the focus here, and the editor with it.
    if ((next instanceof Node && within.contains(next)) || within.contains(document.activeElement)) return
    props.onLeave()
  }
  return (
    <div className="body-editor" onBlur={left}>
      <EditorContent editor={editor} />
      <BodyToolbar editor={editor} limit={props.limit} />
    </div>
  )
}

type Options = UseEditorOptions & { immediatelyRender: true }

/** What the editor of a body is made with, once for each body. */
function useBodyOptions({ body, label, limit, onEscape }: Props): Options {
  const { undo, awareness } = useConnection()
  const me = useMe()
  const toast = useToast()
  const words = useWords('domains')
  const optionsFor = (bound: Y.XmlFragment): Options => ({
    immediatelyRender: true,
    injectCSS: false,
    enableInputRules: ['bulletList', 'orderedList'],
    enablePasteRules: false,
    extensions: bodyExtensions({
      body: bound,
      awareness: awareness.get(),
      me,
      undo,
      limit,
      onEscape,
      onBound: (reached) => toast(reached === 'length' ? words.full(limit) : words.tooDeep, 'problem'),
    }),
    onBeforeCreate: () => undo.track(bound, ySyncPluginKey),
    editorProps: {
      attributes: {
        class: 'body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-hint': words.bodyEmpty,
        lang: 'fr',
        translate: 'no',
        spellcheck: 'true',
      },
      transformPastedHTML: cleanPaste,
      transformPastedText: incomingLines,
      handleDOMEvents: { keydown: catchUpWithCaret },
    },
  })
  const [made, setMade] = useState(() => ({ body, options: optionsFor(body) }))
  if (made.body === body) return made.options
  const next = { body, options: optionsFor(body) }
  setMade(next)
  return next.options
}

function putCaret({ view, state, commands }: Editor, caret: CaretStart): void {
  const under = caret === 'end' ? undefined : view.posAtCoords(caret)
  commands.setTextSelection(under ? under.pos : state.doc.content.size)
  view.focus()
}

/**
 * The browser tells of a moved caret a moment later, which on a slow machine is after the next key: End and Enter in quick
 * succession would break the line where the caret was before.
 */
function catchUpWithCaret(_view: unknown, event: KeyboardEvent): boolean {
  if (!event.isComposing) document.dispatchEvent(new Event('selectionchange'))
  return false
}

/** Words copied from an editor of this page keep their form; everything else is reduced to what a body may hold. */
function cleanPaste(html: string): string {
  if (html.includes('data-pm-slice')) return html
  // The content of a template loads nothing and runs nothing.
  const inert = document.createElement('template')
  inert.innerHTML = inertMarkup(html)
  return markupOf(readMarkup(inert.content))
}
