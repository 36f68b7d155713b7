import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { createPortal } from 'react-dom'
import { domainParts } from '../../protocol/answers/document.ts'
import type { RenderedDomain } from '../../protocol/print/rendered.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { MarginStamps } from '../agreement/MarginStamps.tsx'
import { UndrawnNotice } from '../agreement/UndrawnNotice.tsx'
import { useOpenItem } from '../agreement/open-item.tsx'
import { BoundText } from '../writing/BoundText.tsx'
import { useDoc, useFocusedItem, useFocusItem, useItems, useTemplate, useUndo } from '../state/protocol.tsx'
import { namesOf, useWritingIn } from './domain-people.ts'
import { DomainActions } from './DomainActions.tsx'
import { DomainBody } from './DomainBody.tsx'
import { startDrag } from './drag-order.ts'
import { RemoveDomainDialog } from './RemoveDomainDialog.tsx'
import { RetainTick } from './RetainTick.tsx'
import type { DomainSteps } from './use-domain-steps.ts'

interface Props {
  readonly domain: RenderedDomain
  readonly count: number
  readonly closing: string
  readonly mayWrite: boolean
  readonly steps: DomainSteps
  /** The part that takes the focus when the card appears. */
  readonly arrive: 'title' | 'body' | undefined
  readonly onMove: (index: number) => void
  readonly onRemove: () => void
}

/** One domain of action: number and title, its description, whether the programme retains it, and both sides' stamps. */
export function DomainCard({ domain, count, closing, mayWrite, steps, arrive, onMove, onRemove }: Props) {
  const { id, item, number, title, retained, body } = domain
  const words = useWords('domains')
  const language = useLanguage()
  const { retained: retainedWords } = useTemplate()
  const { limits } = useTemplate()
  const parts = domainParts(useDoc(), id)
  const { track } = useUndo()
  const focusItem = useFocusItem()
  const openItem = useOpenItem()
  const inFocus = useFocusedItem() === item
  const writing = useWritingIn(item)
  const initialled = Object.keys(useItems().find((one) => one.id === item)?.initials ?? {}).length > 0
  const [asking, setAsking] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  const name = title === '' ? words.domain(number) : title

  useEffect(() => {
    if (parts?.title) track(parts.title)
    if (parts?.body) track(parts.body)
  }, [track, parts?.title, parts?.body])
  useLayoutEffect(() => {
    if (arrive === 'title') card.current?.querySelector<HTMLElement>('.domain-title [contenteditable]')?.focus()
  }, [arrive])

  const removal = (): void => {
    if (writing.length > 0 || initialled) setAsking(true)
    else onRemove()
  }
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return
    event.preventDefault()
    startDrag(event.currentTarget, event.pointerId, event.pageY, onMove)
  }
  return (
    <li ref={card} className={`domain ${inFocus ? 'in-focus' : ''}`} data-domain={id} data-item={item} tabIndex={-1}>
      <div className="domain-head">
        <h3 className="domain-title" lang="fr" translate="no">
          <span className="domain-number">{number}.</span>{' '}
          <BoundText
            text={parts?.title}
            value={title}
            label={words.titleLabel(number)}
            limit={limits.domainTitle}
            disabled={!mayWrite}
            className="answer"
            placeholder={mayWrite ? words.titleEmpty : words.noTitle}
            onFocus={() => focusItem(item, mayWrite ? 'title' : undefined)}
          />
          {retained && !mayWrite ? ' ' : null}
          {retained && !mayWrite ? (
            <span className="domain-retained" lang={language} title={retainedWords.label[language]}>
              {retainedWords.short[language]}
            </span>
          ) : null}
        </h3>
        {mayWrite ? (
          <DomainActions
            name={name}
            index={number - 1}
            count={count}
            onMove={onMove}
            onGrip={drag}
            onDiscuss={() => openItem(item)}
            onRemove={removal}
          />
        ) : null}
      </div>
      {writing.length > 0 ? (
        <p className={`domain-writing ${writing[0]?.side ?? ''}`} lang={language}>
          {words.writing(namesOf(writing))}
        </p>
      ) : null}
      <div className="domain-body" onFocus={() => focusItem(item, mayWrite ? 'body' : undefined)}>
        <DomainBody
          body={parts?.body}
          text={body}
          closing={closing}
          label={words.bodyLabel(name)}
          limit={limits.domainBody}
          mayWrite={mayWrite}
          openAtOnce={arrive === 'body'}
          onEscape={() => card.current?.focus()}
        />
      </div>
      {mayWrite ? <RetainTick id={id} onRetain={(on) => steps.retain(id, on)} /> : null}
      <MarginStamps item={item} />
      <UndrawnNotice items={[item]} />
      {asking
        ? createPortal(
            <RemoveDomainDialog
              name={name}
              writing={writing}
              initialled={initialled}
              onKeep={() => setAsking(false)}
              onRemove={() => {
                setAsking(false)
                onRemove()
              }}
            />,
            document.body,
          )
        : null}
    </li>
  )
}
