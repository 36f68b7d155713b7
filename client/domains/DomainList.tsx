import './domains.css'
import './body.css'
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { domainsItem } from '../../protocol/points/items.ts'
import type { RenderedBlock, RenderedDomain } from '../../protocol/print/rendered.ts'
import { useWords } from '../i18n/words.tsx'
import { MarginStamps } from '../agreement/MarginStamps.tsx'
import { useMayWrite, useTemplate } from '../state/protocol.tsx'
import { useToast } from '../ui/Toast.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { AddDomain } from './AddDomain.tsx'
import { DomainCard } from './DomainCard.tsx'
import { useEditorWhenIdle } from './editor-module.ts'
import { KeepCaret } from './KeepCaret.tsx'
import { suggestedDomains } from './suggestions.ts'
import { useDomainSteps } from './use-domain-steps.ts'
import { useRemovedByOther } from './use-removed-by-other.ts'

/** Where the focus goes once the list has been drawn again. */
type NextFocus =
  | { readonly kind: 'arrive'; readonly id: string; readonly part: 'title' | 'body' }
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly button: 'up' | 'down' }
  | { readonly kind: 'add' }

/** The domains of action behind their fixed opening words, and what a negotiator can do with them. */
export function DomainList({ block }: { readonly block: RenderedBlock & { kind: 'domains' } }) {
  const words = useWords('domains')
  const { limits, usualDomains } = useTemplate()
  const mayWrite = useMayWrite()({ kind: 'domains' }) === undefined
  const steps = useDomainSteps()
  const toast = useToast()
  const [said, setSaid] = useState('')
  const [next, setNext] = useState<NextFocus>()
  const list = useRef<HTMLDivElement>(null)
  const { domains } = block
  useEditorWhenIdle(mayWrite)
  useNextFocus(list, next)

  const nameOf = (domain: RenderedDomain): string => (domain.title === '' ? words.domain(domain.number) : domain.title)
  useRemovedByOther(domains, (gone, neighbour) => {
    toast(words.removedByOther(nameOf(gone)), 'problem')
    if (document.activeElement === document.body)
      setNext(neighbour ? { kind: 'card', id: neighbour.id } : { kind: 'add' })
  })

  const add = (title: string): void => {
    const id = steps.add(title)
    setSaid(title === '' ? '' : words.added(title))
    setNext({ kind: 'arrive', id, part: title === '' ? 'title' : 'body' })
  }
  const move = (domain: RenderedDomain, index: number): void => {
    steps.move(domain.id, index)
    setSaid(words.moved(nameOf(domain), index + 1, domains.length))
    setNext({ kind: 'move', id: domain.id, button: index < domain.number - 1 ? 'up' : 'down' })
  }
  const remove = (domain: RenderedDomain): void => {
    const neighbour = domains[domain.number] ?? domains[domain.number - 2]
    steps.remove(domain.id, domain.title)
    setNext(neighbour ? { kind: 'card', id: neighbour.id } : { kind: 'add' })
  }
  return (
    <div ref={list} className="domains">
      <div className="domains-intro" data-item={domainsItem} tabIndex={-1}>
        <p lang="fr" translate="no">
          {block.intro}
          {domains.length === 0 ? (
            <>
              {' '}
              <span className="domains-blank">…</span> <span className="domains-hint">{block.empty.hint}</span>
              {block.empty.after}
            </>
          ) : null}
        </p>
        <MarginStamps item={domainsItem} />
      </div>
      {domains.length > 0 ? (
        <KeepCaret>
          <ol className="domain-list" aria-label={words.listLabel}>
            {domains.map((domain, index) => (
              <DomainCard
                key={domain.id}
                domain={domain}
                count={domains.length}
                closing={index === domains.length - 1 ? block.closing : ''}
                mayWrite={mayWrite}
                steps={steps}
                arrive={next?.kind === 'arrive' && next.id === domain.id ? next.part : undefined}
                onMove={(to) => move(domain, to)}
                onRemove={() => remove(domain)}
              />
            ))}
          </ol>
        </KeepCaret>
      ) : null}
      {mayWrite && domains.length < limits.domains ? (
        <AddDomain
          first={domains.length === 0}
          suggestions={suggestedDomains(
            usualDomains,
            domains.map(({ title }) => title),
          )}
          titleLimit={limits.domainTitle}
          onAdd={add}
        />
      ) : null}
      {mayWrite && domains.length >= limits.domains ? (
        <p className="domains-full no-print">{words.tooMany(limits.domains)}</p>
      ) : null}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </div>
  )
}

/** Puts the focus where the person goes on after the list changed under it: a moved card takes its button along, a removed one leaves it to its neighbour. */
function useNextFocus(list: RefObject<HTMLElement | null>, next: NextFocus | undefined): void {
  useLayoutEffect(() => {
    const root = list.current
    if (!root || !next) return
    if (next.kind === 'add') root.querySelector<HTMLElement>('.add-domain')?.focus()
    if (next.kind === 'card') cardOf(root, next.id)?.focus()
    if (next.kind === 'move') cardOf(root, next.id)?.querySelector<HTMLElement>(`[data-move="${next.button}"]`)?.focus()
  }, [list, next])
}

const cardOf = (root: HTMLElement, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-domain="${CSS.escape(id)}"]`)
