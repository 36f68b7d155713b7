/** Places of the answers in a template's text. They are numbered in reading order and do not move with what is written. */
import { noAnswers } from '../../protocol/answers/document.ts'
import { render } from '../../protocol/print/render.ts'
import type { RenderedBlock, Segment } from '../../protocol/print/rendered.ts'
import type { FieldId, Template } from '../../protocol/text/template.ts'

const known = new WeakMap<Template, ReadonlySet<number>>()

/** The place where each answer stands first: where it is reached by Tab, and where its stamps are. */
export function firstPlaces(template: Template): ReadonlySet<number> {
  const found = known.get(template) ?? findFirstPlaces(template)
  known.set(template, found)
  return found
}

function findFirstPlaces(template: Template): ReadonlySet<number> {
  const seen = new Map<FieldId, number>()
  for (const block of render(template, noAnswers))
    for (const segment of segmentsOf(block))
      if (segment.kind === 'field' && !seen.has(segment.field)) seen.set(segment.field, segment.place)
  return new Set(seen.values())
}

function segmentsOf(block: RenderedBlock): readonly Segment[] {
  if (block.kind === 'text') return block.segments
  return block.kind === 'signatures' ? block.columns.flatMap((column) => column.heading) : []
}

/** Items that a block is the first to show, in reading order. */
export function itemsFirstShownIn(segments: readonly Segment[], first: ReadonlySet<number>): string[] {
  return [
    ...new Set(
      segments.flatMap((segment) => (segment.kind === 'field' && first.has(segment.place) ? [segment.item] : [])),
    ),
  ]
}
