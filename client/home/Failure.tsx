import { useWords } from '../i18n/words.tsx'
import type { ApiFailure } from '../net/api.ts'

/** What went wrong and what to do, said where the person is looking. */
export function Failure({ failure }: { readonly failure: ApiFailure | undefined }) {
  const words = useWords('home')
  const refusals = useWords('refusals')
  return (
    <p role="alert" className={failure ? 'mb-4 border-s-4 border-warn bg-warn-bg px-3 py-2' : ''}>
      {failure && (failure.kind === 'offline' ? words.offline : refusals[failure.refusal.code])}
    </p>
  )
}
