import { choiceKeys } from '../../protocol/answers/document.ts'
import { atPlace, ofName } from '../../protocol/text/french.ts'
import type { NameForm, PlaceForm } from '../../protocol/text/french.ts'
import { formsFor } from '../../protocol/answers/grammar.ts'
import type { FieldId } from '../../protocol/text/template.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers } from '../state/protocol.tsx'
import { useChoose } from './use-choose.ts'

/** The forms side by side, each as it would be printed; the party's own choice overrules the rule. */
export function FormChoice({ field }: { readonly field: FieldId }) {
  const choose = useChoose()
  const { texts, forms } = useAnswers()
  const words = useWords('protocolPage')
  const name = texts[field] ?? ''
  const usual = preview(field, name, undefined)
  const asks = field !== 'place' && ofName(name).ask
  const isUsual = (form: string): boolean => preview(field, name, form) === usual
  // Where usage wavers, even the usual form is kept as a choice, so that nobody is asked again; elsewhere it goes on following the rule.
  const set = (form: string): void => choose(choiceKeys.form(field), isUsual(form) && !asks ? undefined : form)
  const chosen = forms[field]
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-mute">{words.formTitle(name)}</legend>
      {formsFor(field).map((form) => (
        <label key={form} className="flex min-h-9 items-center gap-2">
          <input
            type="radio"
            name="form"
            checked={chosen === form || (chosen === undefined && !asks && isUsual(form))}
            onChange={() => set(form)}
          />
          <span lang="fr" className="font-serif">
            {isUsual(form) ? words.usualForm(preview(field, name, form)) : preview(field, name, form)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function preview(field: FieldId, name: string, form: string | undefined): string {
  const chosen = form as NameForm | PlaceForm | undefined
  const { preposition, rest } = field === 'place' ? atPlace(name, chosen) : ofName(name, chosen)
  return `${field === 'place' ? 'Fait' : 'la Commune'} ${preposition}${rest}`
}
