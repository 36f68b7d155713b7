/** What went wrong with a request and what to do, as a sentence. */
import { useCallback } from 'react'
import { useWords } from '../i18n/words.tsx'
import type { ApiFailure } from '../net/api.ts'

export function useFailureSentence(): (failure: ApiFailure) => string {
  const { offline } = useWords('home')
  const { foreignAnswer } = useWords('page')
  const refusals = useWords('refusals')
  return useCallback(
    (failure) => {
      switch (failure.kind) {
        case 'offline':
          return offline
        case 'foreign':
          return foreignAnswer
        case 'refused':
          return refusals[failure.refusal.code]
      }
    },
    [offline, foreignAnswer, refusals],
  )
}
