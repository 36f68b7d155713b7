/**
 * The editor of a domain's body: exactly the nodes and marks of `protocol/answers/content.ts`. No node carries an attribute, because
 * y-tiptap writes every attribute of the schema into the shared document, where none is allowed.
 */
import { Extension, wrappingInputRule } from '@tiptap/core'
import type { AnyExtension } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Plugin } from '@tiptap/pm/state'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Participant } from '../../protocol/party.ts'
import type { PageUndo } from '../net/undo.ts'
import { bodyBounds } from './body-bounds.ts'
import type { BoundsReached } from './body-bounds.ts'
import { cleanWords } from './clean-words.ts'
import { remoteCaret, remoteSelectionClass } from './remote-caret.ts'
import { undoFacade } from './undo-facade.ts'

export interface BodyEditing {
  readonly body: Y.XmlFragment
  readonly awareness: Awareness | undefined
  readonly me: Participant
  readonly undo: PageUndo
  /** UTF-16 units of text. */
  readonly limit: number
  readonly onBound: (reached: BoundsReached) => void
  readonly onEscape: () => void
}

export function bodyExtensions({ body, awareness, me, undo, limit, onBound, onEscape }: BodyEditing): AnyExtension[] {
  return [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    BulletList,
    numberedList,
    listEntry,
    Collaboration.configure({ fragment: body, yUndoOptions: { undoManager: undoFacade(undo) } }),
    ...(awareness ? [carets(awareness, me)] : []),
    Extension.create({
      name: 'bodyBounds',
      addProseMirrorPlugins: () => [
        new Plugin({ filterTransaction: bodyBounds(limit, onBound), appendTransaction: cleanWords }),
      ],
      addKeyboardShortcuts: () => ({
        Escape: () => {
          onEscape()
          return true
        },
      }),
    }),
  ]
}

const numberedList = OrderedList.extend({
  addAttributes: () => ({}),
  renderHTML: () => ['ol', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })]
  },
})

/** Tab leaves the editor, as everywhere on the page; levels change with the keys of a word processor. */
const listEntry = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Alt-Shift-ArrowRight': () => this.editor.commands.sinkListItem(this.name),
      'Alt-Shift-ArrowLeft': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

/** The extension states `user` again as the page already did; the server writes name and side over it in any case. */
const carets = (awareness: Awareness, { id, name, side }: Participant): AnyExtension =>
  CollaborationCaret.configure({
    provider: { awareness },
    user: { id, name, side },
    render: remoteCaret,
    selectionRender: (user) => ({ class: remoteSelectionClass(user) }),
  })
