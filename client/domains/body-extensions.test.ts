import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { richMarks, richNodes } from '../../protocol/answers/content.ts'
import { pageUndo } from '../net/undo.ts'
import { bodyExtensions } from './body-extensions.ts'

const doc = new Y.Doc()
const schema = getSchema(
  bodyExtensions({
    body: doc.getXmlFragment('body'),
    awareness: undefined,
    me: { id: 'p', name: 'P', function: '', side: 'belgian', role: 'negotiator' },
    undo: pageUndo(doc, []),
    limit: 100,
    onBound: () => undefined,
    onEscape: () => undefined,
  }),
)

test('the editor knows the nodes and marks a domain may hold, and no others', () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual([...Object.values(richNodes), 'doc', 'text'].toSorted())
  expect(Object.keys(schema.marks).toSorted()).toEqual([...richMarks].toSorted())
})

test('no node or mark carries an attribute, which the shared document does not allow', () => {
  const attributes = [...Object.values(schema.nodes), ...Object.values(schema.marks)].flatMap(({ spec }) =>
    Object.keys(spec.attrs ?? {}),
  )
  expect(attributes).toEqual([])
})
