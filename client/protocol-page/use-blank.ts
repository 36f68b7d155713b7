import { useCallback } from 'react'
import { parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import type { Language } from '../../protocol/wire/wire.ts'
import type { Segment } from '../../protocol/print/rendered.ts'
import type { FieldSpec, Template } from '../../protocol/text/template.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import {
  useFocusItem,
  useMayWrite,
  useNegotiation,
  usePartyNames,
  usePresent,
  useTemplate,
} from '../state/protocol.tsx'
import { initialsOf } from '../ui/initials-of.ts'
import { firstPlaces } from './places.ts'

export type FieldSegment = Extract<Segment, { kind: 'field' }>

export interface Blank {
  readonly spec: FieldSpec
  /** Its name in the reader's language; `label` tells the two sides' blanks of one name apart. */
  readonly name: string
  readonly label: string
  /** Why this person cannot write here, in their language; undefined when they can. */
  readonly closed: string | undefined
  readonly first: boolean
  /** Only the first place of an answer is a tab stop: it stands in up to five places, and writing in one writes in all. The others are reached by a click. */
  readonly tabIndex: 0 | -1
  readonly focus: () => void
  /** Still at this point, but no longer writing in this blank. */
  readonly leave: () => void
  /** For the element around the blank. */
  readonly frame: {
    readonly className: string
    readonly 'data-field': string
    readonly 'data-item': string
    readonly 'data-who': string | undefined
    readonly 'data-initials': string | undefined
  }
}

export function useBlank(segment: FieldSegment): Blank | undefined {
  const template = useTemplate()
  const words = useWords('protocolPage')
  const language = useLanguage()
  const { side } = useWords('item')
  const refusals = useWords('refusals')
  const names = usePartyNames()
  const mayWrite = useMayWrite()
  const focusItem = useFocusItem()
  const { stage } = useNegotiation()
  const present = usePresent()
  // Where the text is closed nobody writes, whatever their page last said.
  const writers = stage.kind === 'draft' ? present.filter(({ at }) => at?.field === segment.field) : []
  const { field, item } = segment
  const focus = useCallback(() => focusItem(item, field), [focusItem, item, field])
  const leave = useCallback(() => focusItem(item), [focusItem, item])
  const spec = template.fields[field]
  if (!spec) return undefined
  const labels = fieldLabels(template, spec, language, side)
  const refusal = mayWrite({ kind: 'field', field })
  const owner = spec.owner === 'shared' ? undefined : names[spec.owner]
  const closed =
    refusal && (refusal.code === 'not-your-side' && owner ? words.reservedTo(owner) : refusals[refusal.code])
  const first = firstPlaces(template).has(segment.place)
  const [writer] = writers
  return {
    spec,
    label: labels.full,
    name: labels.name,
    closed,
    first,
    tabIndex: first ? 0 : -1,
    focus,
    leave,
    frame: {
      className: [
        'blank',
        segment.filled ? '' : 'unfilled',
        closed ? 'closed' : '',
        writer ? `written-by ${writer.side}` : '',
      ]
        .filter(Boolean)
        .join(' '),
      'data-field': field,
      'data-item': item,
      'data-who': first && writer ? writers.map(({ name }) => name).join(', ') : undefined,
      'data-initials': first && writer ? initialsOf(writer.name) : undefined,
    },
  }
}

function fieldLabels(template: Template, spec: FieldSpec, language: Language, sides: Readonly<Record<Party, string>>) {
  const name = spec.label[language]
  const shared = Object.values(template.fields).filter(({ label }) => label[language] === name).length > 1
  const party = parties.find((known) => known === spec.owner)
  return { name, full: shared && party ? `${name}, ${sides[party]}` : name }
}
