import { useWords } from '../i18n/words.tsx'
import { useConnection } from '../state/protocol.tsx'
import { useWatched } from '../state/watch.ts'

/** What was stated just when the line went: said above the text until the service has told whether it was recorded ([SAY4]). */
export function UnknownActs() {
  const words = useWords('stating')
  const unknown = useWatched(useConnection().unknown)
  return (
    <div role="status" className="no-print">
      {unknown.length > 0 && (
        <p className="border-b-2 border-warn bg-warn-bg px-4 py-2">
          {words.unknown([...new Set(unknown.map(({ kind }) => words.acts[kind]))])}
        </p>
      )}
    </div>
  )
}
