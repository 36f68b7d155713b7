/** What a person does to the list of domains: done at once, told to everybody who listens, and on the page's undo. */
import { useMemo } from 'react'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { newId } from '../net/new-id.ts'
import { useDoc, useTemplate, useUndo } from '../state/protocol.tsx'
import { useToast } from '../ui/Toast.tsx'
import { stepAdd, stepMove, stepRemove, stepRetain } from './domain-steps.ts'
import type { Revert } from './domain-steps.ts'

export interface DomainSteps {
  /** The new domain's id. */
  add(title: string): string
  move(id: string, index: number): void
  retain(id: string, retained: boolean): void
  remove(id: string, name: string): void
}

export function useDomainSteps(): DomainSteps {
  const doc = useDoc()
  const template = useTemplate()
  const { offer } = useUndo()
  const toast = useToast()
  const words = useWords('domains')
  const retainedLabel = template.retained.label[useLanguage()]
  return useMemo(() => {
    /** Takes back once, by whichever way comes first: the sentence's own button or the page's undo. */
    const offered = (label: string, revert: Revert, done?: string): (() => void) => {
      let open = true
      const back = (): void => {
        if (!open) return
        open = false
        if (!revert()) toast(words.notUndone)
        else if (done !== undefined) toast(done)
      }
      offer(label, back)
      return back
    }
    return {
      add(title) {
        const id = newId()
        offered(words.addDomain, stepAdd(doc, template, id, title))
        return id
      },
      move: (id, index) => void offered(words.listLabel, stepMove(doc, template, id, index), words.movedBack),
      retain: (id, retained) => void offered(retainedLabel, stepRetain(doc, template, id, retained)),
      remove(id, name) {
        const back = offered(words.removeShort, stepRemove(doc, id), words.restored)
        toast(name === '' ? words.removed : words.removedNamed(name), 'news', { label: words.undo, run: back })
      },
    }
  }, [doc, template, offer, toast, words, retainedLabel])
}
