/** The panel beside a blank: a date, a choice of words, or the form in front of a name. */
import { useEffect, useRef } from 'react'
import type { Template } from '../../protocol/text/template.ts'
import type { Language } from '../../protocol/wire/wire.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { useMayWrite, useTemplate } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { hidePanel, isShown, showPanel } from '../ui/panel.ts'
import { placeBeside } from '../ui/Popover.tsx'
import type { OpenBlank } from './blank-panel-state.tsx'
import { DateChoice } from './DateChoice.tsx'
import { FormChoice } from './FormChoice.tsx'
import { SelectionChoice } from './SelectionChoice.tsx'

interface Props {
  readonly open: OpenBlank
  readonly onClose: () => void
}

export function BlankPanel({ open, onClose }: Props) {
  const { field, opener } = open
  const words = useWords('protocolPage')
  const language = useLanguage()
  const template = useTemplate()
  const mayWrite = useMayWrite()
  const panel = useRef<HTMLDivElement>(null)
  const refused = mayWrite({ kind: 'field', field }) !== undefined
  const close = (): void => {
    if (panel.current) hidePanel(panel.current)
    opener.focus({ preventScroll: true })
  }

  useEffect(() => {
    const element = panel.current
    if (!element) return
    const toggled = (): void => {
      if (!isShown(element)) onClose()
    }
    const place = (): void => placeBeside(element, opener.getBoundingClientRect())
    element.addEventListener('toggle', toggled)
    addEventListener('resize', place)
    showPanel(element)
    place()
    element.querySelector<HTMLElement>('input, [role="textbox"]')?.focus({ preventScroll: true })
    return () => {
      element.removeEventListener('toggle', toggled)
      removeEventListener('resize', place)
    }
  }, [opener, onClose])

  // Sealed, or taken over by another right, while it was open.
  useEffect(() => {
    if (refused && panel.current) hidePanel(panel.current)
  }, [refused])

  return (
    <div
      ref={panel}
      popover="auto"
      className="popover no-print"
      role="dialog"
      aria-label={titleOf(template, open, language)}
    >
      <p className="mb-2 font-semibold">{titleOf(template, open, language)}</p>
      <Choice open={open} onDone={close} />
      <div className="mt-3 text-end">
        <Button onClick={close}>{words.done}</Button>
      </div>
    </div>
  )
}

const titleOf = (template: Template, { field }: OpenBlank, language: Language): string =>
  template.fields[field]?.label[language] ?? field

function Choice({ open, onDone }: { readonly open: OpenBlank; readonly onDone: () => void }) {
  const language = useLanguage()
  const spec = useTemplate().fields[open.field]
  if (open.part === 'form') return <FormChoice field={open.field} />
  if (spec?.kind === 'date') return <DateChoice field={open.field} label={spec.label[language]} onDone={onDone} />
  return spec?.kind === 'selection' ? <SelectionChoice field={open.field} spec={spec} /> : null
}
