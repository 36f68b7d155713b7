import type { ApiFailure } from '../net/api.ts'
import { useFailureSentence } from '../ui/failure-sentence.ts'

/** What went wrong and what to do, said where the person is looking. */
export function Failure({ failure }: { readonly failure: ApiFailure | undefined }) {
  const sentenceOf = useFailureSentence()
  return (
    <p role="alert" className={failure ? 'mb-4 border-s-4 border-warn bg-warn-bg px-3 py-2' : ''}>
      {failure && sentenceOf(failure)}
    </p>
  )
}
