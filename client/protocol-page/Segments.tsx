/** A line of the official text with its live blanks. */
import { Fragment, useCallback, useState } from 'react'
import type { Segment } from '../../protocol/print/rendered.ts'
import { TextBlank } from './TextBlank.tsx'
import { ChoiceBlank } from './ChoiceBlank.tsx'
import { PanelBlank } from './PanelBlank.tsx'
import { jointOf } from '../../protocol/text/blanks.ts'
import type { Joint } from '../../protocol/text/blanks.ts'
import { useTemplate } from '../state/protocol.tsx'
import { useBlank } from './use-blank.ts'
import type { FieldSegment } from './use-blank.ts'

export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  const template = useTemplate()
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
        const joint = next?.kind === 'field' && next.place === writing ? jointOf(template, next.field) : undefined
        return <Fragment key={key}>{joint ? plainForms[joint] : segment.text}</Fragment>
      }
      case 'field':
        return <FieldBlank key={key} segment={segment} onWriting={onWriting} />
    }
  })
}

/** While a name is written, the word before it stays as it is written in full: it would otherwise push the caret about at every letter. */
const plainForms: Readonly<Record<Joint, string>> = { of: 'de ', at: 'à ' }

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
