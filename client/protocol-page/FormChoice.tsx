import { choiceKeys, writtenForm } from '../../protocol/answers/document.ts'
import { formsFor, jointOf, wordsBefore } from '../../protocol/text/blanks.ts'
import { atPlace, ofName } from '../../protocol/text/french.ts'
import type { NameForm, PlaceForm } from '../../protocol/text/french.ts'
import type { FieldId } from '../../protocol/text/template.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers, useDoc, useTemplate } from '../state/protocol.tsx'
import { useChoose } from './use-choose.ts'

/** The forms side by side, each as it would be printed; the party's own choice overrules the rule. */
export function FormChoice({ field }: { readonly field: FieldId }) {
  const choose = useChoose()
  const doc = useDoc()
  const template = useTemplate()
  const { texts } = useAnswers()
  const words = useWords('protocolPage')
  const name = texts[field] ?? ''
  const before = wordsBefore(template, field)
  const joint = jointOf(template, field)
  const preview = (form: NameForm | PlaceForm | undefined): string => {
    const { preposition, rest } = joint === 'at' ? atPlace(name, form) : ofName(name, form)
    return `${before} ${preposition}${rest}`
  }
  const usual = preview(undefined)
  const asks = joint === 'of' && ofName(name).ask
  const isUsual = (form: NameForm | PlaceForm): boolean => preview(form) === usual
  // Where usage wavers, even the usual form is kept as a choice, so that nobody is asked again; elsewhere it goes on following the rule.
  const set = (form: NameForm | PlaceForm): void =>
    choose(choiceKeys.form(field), isUsual(form) && !asks ? undefined : form)
  const chosen = writtenForm(doc, field)
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-mute">{words.formTitle(name)}</legend>
      {formsFor(template, field).map((form) => (
        <label key={form} className="flex min-h-9 items-center gap-2">
          <input
            type="radio"
            name="form"
            checked={chosen === form || (chosen === undefined && !asks && isUsual(form))}
            onChange={() => set(form)}
          />
          <span lang="fr" className="font-serif">
            {isUsual(form) ? words.usualForm(preview(form)) : preview(form)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
