import './signature.css'
import type { ReactNode } from 'react'
import type { RenderedBlock, Segment } from '../../protocol/print/rendered.ts'
import { SignatureColumn } from './SignatureColumn.tsx'

interface Props {
  readonly block: RenderedBlock & { kind: 'signatures' }
  /** Draws the heading with its live blanks. */
  readonly renderSegments: (segments: readonly Segment[]) => ReactNode
}

/** The two communes' signature columns, side by side; one above the other on a phone. */
export function SignatureTable({ block, renderSegments }: Props) {
  return (
    <div className="signatures">
      {block.columns.map((column) => (
        <SignatureColumn
          key={column.party}
          column={column}
          delegation={block.delegation}
          heading={renderSegments(column.heading)}
        />
      ))}
    </div>
  )
}
