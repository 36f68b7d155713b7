import { choiceKeys, textOf, writtenSelection } from '../../protocol/answers/document.ts'
import type { FieldId, SelectionField } from '../../protocol/text/template.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { useAnswers, useDoc } from '../state/protocol.tsx'
import { BoundText } from '../writing/BoundText.tsx'
import { useChoose } from './use-choose.ts'

/** The official words to choose from, and free ones beside them. */
export function SelectionChoice({ field, spec }: { readonly field: FieldId; readonly spec: SelectionField }) {
  const doc = useDoc()
  const choose = useChoose()
  const words = useWords('protocolPage')
  const language = useLanguage()
  // Drawn anew with the answers, out of the document itself: what prints the same is one answer, but not one way to give it.
  useAnswers()
  const { words: chosen, free } = writtenSelection(doc, field, spec)
  const toggle = (word: string): void =>
    choose(choiceKeys.selected(field, word), chosen.includes(word) ? undefined : true)
  return (
    <>
      <fieldset className="mb-3">
        <legend className="mb-1.5 text-sm text-mute">{words.wordsOffered}</legend>
        <div className="flex flex-wrap gap-1.5" lang="fr">
          {spec.options.map((word) => (
            <label key={word} className="chip">
              <input type="checkbox" checked={chosen.includes(word)} onChange={() => toggle(word)} />
              {word}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="mb-1 text-sm text-mute">{words.ownWords}</p>
      <div className="rounded-md border border-mute bg-white px-2 py-1.5 font-serif text-base" lang="fr">
        <BoundText
          text={textOf(doc, field)}
          value={free}
          label={words.ownWords}
          placeholder={spec.label[language]}
          limit={spec.limit}
          className="answer free-words"
        />
      </div>
    </>
  )
}
