import { useId, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { domainsItem } from '../../protocol/points/items.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { PlusIcon } from '../ui/icons.tsx'

interface Props {
  /** Nothing is there yet: who looks for what is missing is led here. */
  readonly first: boolean
  /** Usual domains that are not in the list yet. */
  readonly suggestions: readonly string[]
  readonly titleLimit: number
  readonly onAdd: (title: string) => void
}

/** "Ajouter un domaine d’action": one of the usual ones by a click, or one's own. */
export function AddDomain({ first, suggestions, titleLimit, onAdd }: Props) {
  const words = useWords('domains')
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const title = useRef<HTMLInputElement>(null)
  const id = useId()
  const show = (): void => {
    flushSync(() => setOpen(true))
    title.current?.focus()
  }
  const close = (): void => {
    flushSync(() => setOpen(false))
    opener.current?.focus()
  }
  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        lang={language}
        className="add-domain no-print"
        {...(first ? { 'data-item': domainsItem, 'data-write': '', 'data-empty': '' } : {})}
        onClick={show}
      >
        <PlusIcon /> {words.addDomain}
      </button>
    )
  }
  const add = (chosen: string): void => {
    setOpen(false)
    onAdd(chosen.trim())
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add(title.current?.value ?? '')
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <form className="adding-domain no-print" lang={language} aria-label={words.addDomain} onSubmit={submit}>
      <label htmlFor={id}>{words.addTitle}</label>
      <div className="adding-own">
        <input
          onKeyDown={key}
          ref={title}
          id={id}
          type="text"
          lang="fr"
          translate="no"
          maxLength={titleLimit}
          placeholder={words.addOwnPlaceholder}
          autoComplete="off"
          enterKeyHint="done"
        />
        <Button type="submit" variant="main">
          {words.add}
        </Button>
        <Button variant="quiet" onClick={close}>
          {words.cancel}
        </Button>
      </div>
      {suggestions.length > 0 ? (
        <>
          <p id={`${id}-usual`}>{words.usual}</p>
          <ul className="usual-domains" aria-labelledby={`${id}-usual`} lang="fr" translate="no">
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <button type="button" onClick={() => add(suggestion)}>
                  {suggestion}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </form>
  )
}
