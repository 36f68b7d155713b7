/** A page one may not open: what happened, what to do, and the way home. */
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import type { PageState } from '../../protocol/wire/wire.ts'
import { homeWords } from '../i18n/home.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { PlainPage } from './PlainPage.tsx'

export function RefusedPage({ state }: { readonly state: Extract<PageState, { page: 'refused' }> }) {
  const words = useWords(homeWords)
  const language = useLanguage()
  return (
    <PlainPage title={words.refusedTitle}>
      <p className="my-4">{refusalSentence(state.code, language)}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </PlainPage>
  )
}
