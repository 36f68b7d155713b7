/** Which blanks of an official text people fill in a test: found as the program finds them, never by their names. */
import { choiceKeys } from '../../protocol/answers/document.ts'
import type { Party } from '../../protocol/party.ts'
import { agentOf, jointOf, nameField, signingFields } from '../../protocol/text/blanks.ts'
import type { FieldId, FieldSpec, Template } from '../../protocol/text/template.ts'

const fieldsOf = (
  template: Template,
  owner: Party | 'shared',
  kinds: readonly FieldSpec['kind'][],
): readonly FieldId[] =>
  Object.entries(template.fields).flatMap(([id, spec]) =>
    spec.owner === owner && kinds.includes(spec.kind) ? [id] : [],
  )

/** Texts that this side may write: its own, then those of both. */
export const textsToWrite = (template: Template, side: Party): readonly FieldId[] => [
  ...fieldsOf(template, side, ['text']),
  ...fieldsOf(template, 'shared', ['text', 'selection']).toSorted(),
]

/** Every text of the document. */
export const everyText = (template: Template): readonly FieldId[] =>
  Object.entries(template.fields).flatMap(([id, { kind }]) => (kind === 'text' || kind === 'selection' ? [id] : []))

export interface ChoiceToMake {
  readonly key: string
  readonly values: readonly (string | true)[]
}

/** Choices that this side may make, with a few of their values. */
export function choicesToMake(template: Template, side: Party): readonly ChoiceToMake[] {
  const options = (field: FieldId): readonly string[] => {
    const spec = template.fields[field]
    return spec && 'options' in spec ? spec.options : []
  }
  const formed = (owner: Party | 'shared') =>
    fieldsOf(template, owner, ['text']).flatMap((field): ChoiceToMake[] => {
      const joint = jointOf(template, field)
      if (joint === undefined) return []
      return [{ key: choiceKeys.form(field), values: joint === 'of' ? ['de', 'd’'] : ['au', 'à'] }]
    })
  return [
    ...fieldsOf(template, side, ['choice']).map((key) => ({ key, values: options(key) })),
    ...fieldsOf(template, 'shared', ['date']).map((key) => ({ key, values: ['2018-03-01', '2018-12-31'] })),
    ...fieldsOf(template, 'shared', ['selection']).map((field) => ({
      key: choiceKeys.selected(field, options(field)[1] ?? ''),
      values: [true as const],
    })),
    ...formed(side),
    ...formed('shared'),
  ]
}

/** What stands for itself in every text: where attackers and innocents meet. */
export type MeetingPoints = ReturnType<typeof meetingPoints>
export function meetingPoints(template: Template) {
  const point = (field: FieldId | undefined): FieldId => {
    if (field === undefined) throw new Error('the text has no such blank')
    return field
  }
  const { place, day } = signingFields(template)
  const title = (party: Party) => {
    const field = point(agentOf(template, party)?.civility)
    const spec = template.fields[field]
    return { field, options: spec && 'options' in spec ? spec.options : [] }
  }
  return {
    belgianName: point(nameField(template, 'belgian')),
    partnerName: point(nameField(template, 'partner')),
    place: point(place),
    day: point(day),
    belgianTitle: title('belgian'),
    partnerTitle: title('partner'),
  }
}
