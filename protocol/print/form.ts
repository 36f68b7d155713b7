/**
 * The official text as a form to fill in away from here: paragraphs of fixed words and blanks. What goes out as a Word
 * file and what is read back from one are laid side by side in this one shape.
 */
import { domainsHeading } from '../text/blanks.ts'
import { placeForms, nameForms } from '../text/french.ts'
import type { ItemId } from '../points/items.ts'
import type { Party } from '../party.ts'
import { blank, forDisplay } from './render.ts'
import type { Rendered, RenderedColumn, Segment } from './rendered.ts'
import type { FieldId, FieldItem, Template, TextRole } from '../text/template.ts'

/** `place` numbers the blanks of one answer from 0: a linked answer has several places. */
export interface BlankPiece {
  readonly kind: 'blank'
  /** A field of the template, or a part of a signatory (see {@link signatoryBlank}). */
  readonly field: FieldId
  readonly item: ItemId
  readonly place: number
  readonly filled: boolean
  /** What is printed: the answer with its preposition, or what stands for one that has not been given. */
  readonly text: string
}
export type FormPiece = { readonly kind: 'fixed'; readonly text: string } | BlankPiece

/** The parts of a text that a Word file shows one under the other. `role` of a text says its meaning. */
export type FormParagraph =
  | { readonly kind: 'text'; readonly role: TextRole; readonly pieces: readonly FormPiece[] }
  | { readonly kind: 'definition'; readonly term: string; readonly pieces: readonly FormPiece[] }
  | { readonly kind: 'entry'; readonly marker: string; readonly pieces: readonly FormPiece[] }
  | { readonly kind: 'intro'; readonly pieces: readonly FormPiece[] }
  | { readonly kind: 'heading'; readonly party: Party; readonly pieces: readonly FormPiece[] }
  | { readonly kind: 'signatory'; readonly party: Party; readonly pieces: readonly FormPiece[] }

/** Name or function of the `index`th person who signs for a side; `index` counts from 0. */
export const signatoryBlank = (party: Party, index: number, part: 'name' | 'function'): FieldId =>
  `signatories.${party}.${index}.${part}`

const joints: readonly string[] = [...nameForms, ...placeForms].map((form) => (form === 'd’' ? form : `${form} `))

/** What is asked for where neither name nor function of an agent is known: "(nom, fonction)" is the function's blank. */
const isAgentHint = (text: string): boolean => /^ \([^()]+, [^()]+\)$/.test(text)

/** Fixed words and blanks of one stretch of text; together they read as the segments do. */
function formPieces(segments: readonly Segment[], count: (field: FieldId) => number): FormPiece[] {
  const pieces: FormPiece[] = []
  const fixed = (text: string): void => {
    const last = pieces.at(-1)
    if (last?.kind === 'fixed') pieces[pieces.length - 1] = { kind: 'fixed', text: last.text + text }
    else if (text !== '') pieces.push({ kind: 'fixed', text })
  }
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]
    const next = segments[index + 1]
    if (!segment) continue
    // The preposition belongs to the answer: whoever writes "Le Rœulx" over "d’Ixelles" writes "du Rœulx".
    if (segment.kind === 'agreed' && next?.kind === 'field' && joints.includes(segment.text)) {
      pieces.push(blankOf(next, segment.text + next.text, count))
      index++
    } else if (segment.kind === 'field' && segment.text === '' && next?.kind === 'hint' && isAgentHint(next.text)) {
      fixed(' ')
      pieces.push(blankOf(segment, next.text.slice(1), count))
      index++
    } else if (segment.kind === 'field') pieces.push(blankOf(segment, segment.text, count))
    else fixed(segment.text)
  }
  return pieces
}

const blankOf = (
  { field, item, filled }: Extract<Segment, { kind: 'field' }>,
  text: string,
  count: (field: FieldId) => number,
): BlankPiece => ({ kind: 'blank', field, item, place: count(field), filled, text })

/** Every paragraph of the form in reading order, the domains left out: they stand behind the paragraph `intro`. */
export function formOf(rendered: Rendered): FormParagraph[] {
  const places = new Map<FieldId, number>()
  const count = (field: FieldId): number => {
    const place = places.get(field) ?? 0
    places.set(field, place + 1)
    return place
  }
  const fixed = (text: string): readonly FormPiece[] => [{ kind: 'fixed', text }]
  return rendered.flatMap((block): FormParagraph[] => {
    switch (block.kind) {
      case 'text':
        return [{ kind: 'text', role: block.role, pieces: formPieces(block.segments, count) }]
      case 'definition':
        return [{ kind: 'definition', term: block.term, pieces: fixed(`${block.term}: ${block.text}`) }]
      case 'list':
        return block.items.map((item) => ({ kind: 'entry', marker: block.marker, pieces: fixed(item) }))
      case 'domains':
        return [{ kind: 'intro', pieces: fixed(block.intro) }]
      case 'signatures':
        return [
          ...block.columns.map((column): FormParagraph => ({
            kind: 'heading',
            party: column.party,
            pieces: formPieces(column.heading, count),
          })),
          ...block.columns.flatMap((column) => signatoryParagraphs(column, block.delegation)),
        ]
    }
  })
}

function signatoryParagraphs(column: RenderedColumn, delegation: string): FormParagraph[] {
  const { party, item } = column
  const part = (index: number, which: 'name' | 'function', text: string, filled: boolean): BlankPiece => ({
    kind: 'blank',
    field: signatoryBlank(party, index, which),
    item,
    place: 0,
    filled,
    text,
  })
  if (column.signatories.length === 0)
    return [{ kind: 'signatory', party, pieces: [part(0, 'name', column.hint, false)] }]
  return column.signatories.map((person, index) => ({
    kind: 'signatory',
    party,
    pieces: [
      part(index, 'name', person.name || blank, person.name !== ''),
      ...(person.function === ''
        ? []
        : [{ kind: 'fixed', text: ', ' } as const, part(index, 'function', person.function, true)]),
      ...(person.delegation ? [{ kind: 'fixed', text: `, ${delegation}` } as const] : []),
    ],
  }))
}

/** A blank by its point's name, and by its own where the point has several; in the language of the text. */
export function blankName({ fields, language }: Template, item: FieldItem, field: FieldId): string {
  const point = item.label[language]
  const label = item.fields.length > 1 ? fields[field]?.label[language] : undefined
  return label === undefined ? point : `${point} – ${label}`
}

/** How a blank is called in a Word file, the same for a person who fills it in and for whoever reads it back: unique. */
export function blankAlias(template: Template, { field, item, place }: Pick<BlankPiece, 'field' | 'item' | 'place'>) {
  const known = template.items.find((entry) => entry.id === item)
  const name = known === undefined ? signatoryAlias(field) : blankName(template, known, field)
  return place === 0 ? name : `${name} (${place + 1})`
}

const sideNames: Readonly<Record<Party, string>> = { belgian: 'commune belge', partner: 'commune partenaire' }
function signatoryAlias(field: FieldId): string {
  const [, party = '', index = '0', part = ''] = field.split('.')
  const side = party === 'partner' ? sideNames.partner : sideNames.belgian
  return `Signataire ${Number(index) + 1}, ${side} – ${part === 'function' ? 'fonction' : 'nom'}`
}

/** What stands around the domains of a Word file: their article's heading. */
export const domainsAlias = (template: Template): string =>
  forDisplay(domainsHeading(template)).replace(' - ', ' – ') || 'Domaines d’action'
export const domainsTag = 'domains'
