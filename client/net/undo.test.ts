import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ownEdit, pageUndo } from './undo.ts'

function page() {
  const doc = new Y.Doc()
  const text = doc.getText('text:place')
  const undo = pageUndo(doc, [text as Y.AbstractType<unknown>])
  const list: string[] = []
  return {
    doc,
    text,
    undo,
    list,
    type: (words: string) => {
      undo.newStep()
      doc.transact(() => text.insert(text.length, words), ownEdit)
    },
    /** As a domain is added: done first, then offered with its own way back. */
    add: (name: string) => {
      list.push(name)
      undo.offer(name, () => list.splice(list.lastIndexOf(name), 1))
    },
  }
}

test('words and structural steps are undone in the order they were done in, latest first', () => {
  const step = fc.record({ structural: fc.boolean(), name: fc.string({ minLength: 1, maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
      const { undo, text, list, type, add } = page()
      const seen = [`${text.toString()}|${list.join()}`]
      for (const { structural, name } of steps) {
        if (structural) add(name)
        else type(name)
        seen.push(`${text.toString()}|${list.join()}`)
      }
      const back = steps.map(() => {
        undo.undo()
        return `${text.toString()}|${list.join()}`
      })
      expect(back).toEqual(seen.slice(0, -1).reverse())
      expect(undo.state.get().canUndo).toBe(false)
    }),
  )
})

test('[KEEP3] undo takes back one’s own words and leaves those of others', () => {
  const { doc, text, undo, type } = page()
  type('Bruxelles')
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  other.getText('text:place').insert(0, 'Ville de ')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  undo.undo()
  expect(text.toString()).toBe('Ville de ')
})

test('nothing that came with the page or from others can be undone', () => {
  const { doc, undo } = page()
  const other = new Y.Doc()
  other.getText('text:place').insert(0, 'Kinshasa')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  undo.undo()
  expect(doc.getText('text:place').toString()).toBe('Kinshasa')
  expect(undo.state.get()).toEqual({ canUndo: false, canRedo: false })
})

test('what was undone can be redone until something new is written', () => {
  const { text, undo, type } = page()
  type('Bruxelles')
  undo.undo()
  undo.redo()
  expect(text.toString()).toBe('Bruxelles')
  undo.undo()
  type('Kinshasa')
  expect(undo.state.get().canRedo).toBe(false)
})

test('once the text is sealed there is nothing to undo or redo, and the keys for it change nothing', () => {
  const { text, list, undo, type, add } = page()
  type('Bruxelles')
  add('Archives')
  type('!')
  undo.undo()
  undo.forget()
  expect(undo.state.get()).toEqual({ canUndo: false, canRedo: false })
  undo.undo()
  undo.redo()
  expect([text.toString(), list]).toEqual(['Bruxelles', ['Archives']])
})
