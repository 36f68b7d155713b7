/** A Word file that comes back: chosen, read by the server, reviewed here change by change. */
import { useState } from 'react'
import { returnedFileLimit } from '../../protocol/returned/returned-limits.ts'
import type { Returned } from '../../protocol/returned/returned.ts'
import { Failure } from '../home/Failure.tsx'
import { useSize } from '../i18n/size.ts'
import { useWords } from '../i18n/words.tsx'
import { sendFile } from '../net/api.ts'
import { isReturned } from '../net/shapes.ts'
import type { ApiFailure } from '../net/api.ts'
import { useProtocolId } from '../state/protocol.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Review } from './Review.tsx'

type Stage =
  | { readonly kind: 'choosing'; readonly failure: ApiFailure | undefined }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'reading' }
  | { readonly kind: 'reviewing'; readonly name: string; readonly returned: Returned }

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('returned')
  const id = useProtocolId()
  const size = useSize()
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', failure: undefined })
  async function read(file: File | undefined) {
    if (!file) return
    if (file.size > returnedFileLimit) return setStage({ kind: 'too-large', size: file.size })
    setStage({ kind: 'reading' })
    const answer = await sendFile(`/api/protocols/${id}/import`, file, isReturned)
    setStage(
      answer.ok
        ? { kind: 'reviewing', name: file.name, returned: answer.value }
        : { kind: 'choosing', failure: answer.failure },
    )
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      {stage.kind === 'reviewing' ? (
        <Review name={stage.name} returned={stage.returned} onDone={onClose} />
      ) : (
        <>
          <p className="mb-2">{words.intro}</p>
          <ul className="mb-4 list-disc ps-5 text-sm text-mute">
            {words.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Failure failure={stage.kind === 'choosing' ? stage.failure : undefined} />
          {stage.kind === 'too-large' && (
            <p role="alert" className="mb-3 font-semibold text-danger">
              {words.tooLarge(size(stage.size), size(returnedFileLimit))}
            </p>
          )}
          <p role="status">{stage.kind === 'reading' ? words.reading : ''}</p>
          {stage.kind !== 'reading' && (
            <label className="block font-semibold">
              {words.choose}
              <input
                type="file"
                accept=".docx,.odt"
                className="mt-1 block min-h-9 w-full font-normal file:me-3 file:min-h-9 file:rounded-md file:border file:border-bracket file:bg-white file:px-3 file:font-semibold"
                onChange={(event) => void read(event.target.files?.[0])}
              />
            </label>
          )}
        </>
      )}
    </Dialog>
  )
}
