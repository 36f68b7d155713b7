/** A page one may not open: what happened, what to do, and the way home. */
import type { PageState } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { PlainPage } from './PlainPage.tsx'

export function RefusedPage({ state }: { readonly state: Extract<PageState, { page: 'refused' }> }) {
  const words = useWords('home')
  const refusals = useWords('refusals')
  return (
    <PlainPage title={words.refusedTitle}>
      <p className="my-4">{refusals[state.code]}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </PlainPage>
  )
}
