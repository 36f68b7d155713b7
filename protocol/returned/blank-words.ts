/** The words at a blank, read back as the answer they mean, and an answer as the words it prints. */
import { isCalendarDay, tidy } from '../answers/document.ts'
import { formsFor } from '../text/blanks.ts'
import type { Answers } from '../answers/document.ts'
import type { NameForm, PlaceForm } from '../text/french.ts'
import { formOf } from '../print/form.ts'
import { atPlace, frenchMonths, isPlaceForm, ofName } from '../text/french.ts'
import { displayed, render } from '../print/render.ts'
import { readSelection } from '../text/selection.ts'
import type { FieldId, Template } from '../text/template.ts'

/** What an answer should become. `empty` clears it. */
export type BlankWish =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly form: NameForm | PlaceForm | undefined }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'selection'; readonly words: readonly string[]; readonly free: string }

/** Every blank as it prints, empty ones as empty words; only the first place of a linked answer. */
export function printedBlanks(template: Template, answers: Answers): ReadonlyMap<FieldId, string> {
  const printed = new Map<FieldId, string>()
  for (const { pieces } of formOf(displayed(render(template, answers))))
    for (const piece of pieces)
      if (piece.kind === 'blank' && piece.place === 0) printed.set(piece.field, piece.filled ? piece.text : '')
  return printed
}

/** Undefined for words that are none of what the blank takes: a day that is no day, a civility that is not listed. */
export function readBlank(template: Template, field: FieldId, words: string): BlankWish | undefined {
  const said = tidy(words)
  if (said === '') return { kind: 'empty' }
  const spec = template.fields[field]
  switch (spec?.kind) {
    case 'date': {
      const day = readDay(said)
      return day === undefined ? undefined : { kind: 'date', day }
    }
    case 'choice': {
      const option = spec.options.find((known) => loose(known) === loose(said))
      return option === undefined ? undefined : { kind: 'choice', option }
    }
    case 'selection':
      return { kind: 'selection', ...readSelection(spec.options, said) }
    case 'text':
      return joined(said, formsFor(template, field))
    case undefined:
      return undefined
  }
}

const plain = (text: string): BlankWish => ({ kind: 'text', text, form: undefined })

const articleOf: Readonly<Partial<Record<NameForm | PlaceForm, string>>> = {
  du: 'Le',
  au: 'Le',
  des: 'Les',
  aux: 'Les',
}

/** "du Rœulx" is Le Rœulx, "d’Ixelles" is Ixelles; the form is kept only where it is not the usual one. Without forms, what is said. */
function joined(said: string, forms: readonly (NameForm | PlaceForm)[]): BlankWish {
  const usual = (text: string, form: NameForm | PlaceForm): string =>
    (isPlaceForm(form) ? atPlace(text) : ofName(text)).preposition.trim()
  for (const form of forms) {
    const start = form === 'd’' ? /^d[’']\s?/ : new RegExp(`^${form}\\s+`)
    const rest = said.replace(start, '')
    if (rest === said || rest === '') continue
    const article = articleOf[form]
    const text = article === undefined ? rest : `${article} ${rest}`
    return { kind: 'text', text, form: usual(text, form) === form ? undefined : form }
  }
  return plain(said)
}

const loose = (text: string): string => text.replaceAll("'", '’').toLowerCase().trim()

/** "1er mars 2018", "1 mars 2018", "01/03/2018", "1.3.2018", "2018-03-01". */
function readDay(said: string): string | undefined {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said)
  const words = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/iu.exec(said)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said)
  const month = words ? frenchMonths.findIndex((name) => bare(name) === bare(words[2] ?? '')) + 1 : numbers?.[2]
  const [day, year] = words ? [words[1], words[3]] : [numbers?.[1], numbers?.[3]]
  const found = iso ? said : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDay(found) ? found : undefined
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The answers as they would be with this one given. */
export function withBlank(answers: Answers, field: FieldId, wish: BlankWish): Answers {
  const without = <T>(record: Readonly<Record<FieldId, T>>): Record<FieldId, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== field))
  const bareAnswers: Answers = {
    ...answers,
    texts: without(answers.texts),
    dates: without(answers.dates),
    choices: without(answers.choices),
    selections: without(answers.selections),
  }
  switch (wish.kind) {
    case 'empty':
      return bareAnswers
    case 'text': {
      const forms = wish.form === undefined ? without(answers.forms) : { ...answers.forms, [field]: wish.form }
      return { ...bareAnswers, forms, texts: { ...bareAnswers.texts, [field]: wish.text } }
    }
    case 'date':
      return { ...bareAnswers, dates: { ...bareAnswers.dates, [field]: wish.day } }
    case 'choice':
      return { ...bareAnswers, choices: { ...bareAnswers.choices, [field]: wish.option } }
    case 'selection':
      return {
        ...bareAnswers,
        ...(wish.words.length > 0 && { selections: { ...bareAnswers.selections, [field]: wish.words } }),
        ...(wish.free !== '' && { texts: { ...bareAnswers.texts, [field]: wish.free } }),
      }
  }
}
