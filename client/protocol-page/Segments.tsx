/** A line of the official text with its live blanks. */
import { Fragment, useCallback, useState } from 'react'
import type { Segment } from '../../protocol/print/rendered.ts'
import { isNamed, TextBlank } from './TextBlank.tsx'
import { ChoiceBlank } from './ChoiceBlank.tsx'
import { PanelBlank } from './PanelBlank.tsx'
import { useBlank } from './use-blank.ts'
import type { FieldSegment } from './use-blank.ts'

export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  const [writing, setWriting] = useState<number>()
  const onWriting = useCallback(
    (place: number, on: boolean) => setWriting((now) => (on ? place : now === place ? undefined : now)),
    [],
  )
  return segments.map((segment, index) => {
    const key = segment.kind === 'field' ? `place-${segment.place}` : index
    switch (segment.kind) {
      case 'fixed':
        return <Fragment key={key}>{segment.text}</Fragment>
      case 'hint':
        return (
          <span key={key} className="hint">
            {segment.text}
          </span>
        )
      case 'agreed': {
        const next = segments[index + 1]
        const plain = next?.kind === 'field' && next.place === writing ? plainForm(next) : undefined
        return <Fragment key={key}>{plain ?? segment.text}</Fragment>
      }
      case 'field':
        return <FieldBlank key={key} segment={segment} onWriting={onWriting} />
    }
  })
}

/** While a name is written, the word before it stays as it is written in full: it would otherwise push the caret about at every letter. */
const plainForm = (segment: FieldSegment): string | undefined =>
  isNamed(segment.field) ? (segment.field === 'place' ? 'à ' : 'de ') : undefined

interface FieldProps {
  readonly segment: FieldSegment
  readonly onWriting: (place: number, on: boolean) => void
}

function FieldBlank({ segment, onWriting }: FieldProps) {
  const blank = useBlank(segment)
  switch (blank?.spec.kind) {
    case 'text':
      return <TextBlank segment={segment} blank={blank} limit={blank.spec.limit} onWriting={onWriting} />
    case 'choice':
      return <ChoiceBlank segment={segment} blank={blank} options={blank.spec.options} />
    case 'date':
    case 'selection':
      return <PanelBlank segment={segment} blank={blank} />
    case undefined:
      return segment.text
  }
}
