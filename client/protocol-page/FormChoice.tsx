import { choiceKeys } from '../../protocol/document.ts'
import { atPlace, ofName } from '../../protocol/french.ts'
import type { NameForm, PlaceForm } from '../../protocol/document.ts'
import { formsFor } from '../../protocol/guard.ts'
import type { FieldId } from '../../protocol/template.ts'
import { protocolPageWords } from '../i18n/protocol-page.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers } from '../state/protocol.tsx'
import { useChoose } from './use-choose.ts'

/** The forms side by side, each as it would be printed; the party's own choice overrules the rule. */
export function FormChoice({ field }: { readonly field: FieldId }) {
  const choose = useChoose()
  const { texts, forms } = useAnswers()
  const words = useWords(protocolPageWords)
  const name = texts[field] ?? ''
  const printed = (form: string | undefined): string => preview(field, name, form)
  const set = (form: string | undefined): void => choose(choiceKeys.form(field), form)
  const options = [undefined, ...formsFor(field)]
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-mute">{words.formTitle(name)}</legend>
      {options.map((form) => (
        <label key={form ?? ''} className="flex min-h-9 items-center gap-2">
          <input type="radio" name="form" checked={forms[field] === form} onChange={() => set(form)} />
          <span lang="fr" className="font-serif">
            {form === undefined ? words.automatic(printed(form)) : printed(form)}
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
