/** A Word file that comes back: chosen, read by the server, reviewed here change by change. */
import { useState } from 'react'
import type { Returned } from '../../protocol/returned/returned.ts'
import { Failure } from '../home/Failure.tsx'
import { useWords } from '../i18n/words.tsx'
import { sendFile } from '../net/api.ts'
import type { ApiFailure } from '../net/api.ts'
import { useProtocolId } from '../state/protocol.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Review } from './Review.tsx'

type Stage =
  | { readonly kind: 'choosing'; readonly failure: ApiFailure | undefined }
  | { readonly kind: 'reading' }
  | { readonly kind: 'reviewing'; readonly name: string; readonly returned: Returned }

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('returned')
  const id = useProtocolId()
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', failure: undefined })
  async function read(file: File | undefined) {
    if (!file) return
    setStage({ kind: 'reading' })
    const answer = await sendFile<Returned>(`/api/protocols/${id}/import`, file)
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
          <p role="status">{stage.kind === 'reading' ? words.reading : ''}</p>
          {stage.kind === 'choosing' && (
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
