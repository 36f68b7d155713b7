/** The official text on its sheet: real headings, lists and definitions, in French whatever the language of the tool. */
import { memo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Rendered, RenderedBlock } from '../../protocol/print/rendered.ts'
import type { TextRole } from '../../protocol/text/template.ts'
import { DomainList } from '../domains/DomainList.tsx'
import { useWords } from '../i18n/words.tsx'
import { SignatureTable } from '../signature/SignatureTable.tsx'
import { useNegotiation, useRendered, useTemplate } from '../state/protocol.tsx'
import { MarginStamps } from '../agreement/MarginStamps.tsx'
import { UndrawnNotice } from '../agreement/UndrawnNotice.tsx'
import { useLitPlaces } from './lit-places.ts'
import { firstPlaces, itemsFirstShownIn } from './places.ts'
import { Segments } from './Segments.tsx'

export function Paper() {
  const rendered = useRendered()
  const words = useWords('protocolPage')
  const { stage } = useNegotiation()
  const paper = useRef<HTMLElement>(null)
  useLitPlaces(paper)
  return (
    <article
      ref={paper}
      id="text"
      className="paper"
      data-stage={stage.kind}
      lang="fr"
      translate="no"
      aria-label={words.text}
      tabIndex={-1}
    >
      {grouped(rendered).map((group) => (
        <Group key={group.key} blocks={group.blocks} />
      ))}
    </article>
  )
}

interface BlockGroup {
  readonly key: number
  readonly blocks: readonly RenderedBlock[]
}

/** Definitions that follow each other are one list. */
function grouped(rendered: Rendered): BlockGroup[] {
  const groups: { key: number; blocks: RenderedBlock[] }[] = []
  for (const [key, block] of rendered.entries()) {
    const last = groups.at(-1)
    if (block.kind === 'definition' && last?.blocks[0]?.kind === 'definition') last.blocks.push(block)
    else groups.push({ key, blocks: [block] })
  }
  return groups
}

/** Drawn again only when its own words change: a keystroke in one blank leaves the other paragraphs alone. */
const Group = memo(
  function Group({ blocks }: Omit<BlockGroup, 'key'>) {
    const [block] = blocks
    switch (block?.kind) {
      case 'text':
        return <TextLine block={block} />
      case 'definition':
        return (
          <dl>
            {blocks.map((entry) =>
              entry.kind === 'definition' ? (
                <div key={entry.term}>
                  <dt>{entry.term}:</dt> <dd>{entry.text}</dd>
                </div>
              ) : null,
            )}
          </dl>
        )
      case 'list':
        return (
          <ul className={block.marker === '-' ? 'dashes' : 'points'}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )
      case 'domains':
        return <DomainList block={block} />
      case 'signatures':
        return <SignatureTable block={block} renderSegments={(segments) => <Segments segments={segments} />} />
      case undefined:
        return null
    }
  },
  (before, after) => JSON.stringify(before.blocks) === JSON.stringify(after.blocks),
)

type Tag = 'h1' | 'h2' | 'h3' | 'h4' | 'p'
const tags: Readonly<Record<TextRole, Tag>> = {
  programme: 'p',
  title: 'h1',
  phase: 'p',
  subject: 'p',
  recital: 'p',
  separator: 'p',
  party: 'p',
  convened: 'p',
  article: 'h2',
  paragraph: 'p',
  'done-at': 'p',
  annex: 'h2',
  'annex-title': 'p',
  'annex-section': 'h3',
  principles: 'h4',
}

function TextLine({ block }: { readonly block: Extract<RenderedBlock, { kind: 'text' }> }): ReactNode {
  const Tag = tags[block.role]
  const items = itemsFirstShownIn(block.segments, firstPlaces(useTemplate()))
  return (
    <>
      <Tag className={block.role}>
        <Segments segments={block.segments} />
        {items.length > 0 && (
          <span className="margin" data-tool="">
            {items.map((item) => (
              <MarginStamps key={item} item={item} />
            ))}
          </span>
        )}
      </Tag>
      {items.length > 0 && <UndrawnNotice items={items} />}
    </>
  )
}
