import { useWords } from '../i18n/words.tsx'
import { useConnection } from '../state/protocol.tsx'

/** What is on the service's disk is damaged: said above the text for as long as it is so, for what is shown may not be all. */
export function DamagedNotice() {
  const refusals = useWords('refusals')
  const { damaged } = useConnection().page
  if (!damaged) return null
  return (
    <p role="alert" className="border-b-2 border-warn bg-warn-bg px-4 py-2">
      {refusals.damaged}
    </p>
  )
}
