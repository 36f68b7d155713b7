/** A file to verify: chosen, or dropped on its frame. */
import { useId, useState } from 'react'
import type { DragEvent } from 'react'
import { useWords } from '../i18n/words.tsx'

const accepted = '.pdf,.json,.docx,.html,.txt'

export function FileDrop({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const words = useWords('verify')
  const id = useId()
  const [over, setOver] = useState(false)
  function dropped(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !busy) onFile(file)
  }
  return (
    <div
      className={`rounded-xl border-2 border-dashed p-4 ${over ? 'border-ink bg-blank' : 'border-bracket'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <h2 className="mb-2 font-serif text-xl font-semibold">{words.byFile}</h2>
      <label htmlFor={id} className="block font-semibold">
        {words.file}
      </label>
      <p id={`${id}-hint`} className="mb-2 text-sm text-mute">
        {words.fileHint}
      </p>
      <input
        id={id}
        type="file"
        accept={accepted}
        disabled={busy}
        aria-describedby={`${id}-hint`}
        className="block w-full max-w-full text-sm file:me-3 file:min-h-9 file:rounded-md file:border file:border-bracket file:bg-white file:px-3 file:font-semibold"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          // The same file again is a question again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
