/** Chooses the scan of a paper and sends it: its size and kind are told before anything leaves, its progress while it does. */
import { useEffect, useId, useRef, useState } from 'react'
import { scanLimit, scanTypes } from '../../protocol/ledger/acts.ts'
import type { ScanHead } from '../../protocol/ledger/acts.ts'
import { useSize } from '../i18n/size.ts'
import { useWords } from '../i18n/words.tsx'
import { isScanHead } from '../net/shapes.ts'
import { upload } from '../net/upload.ts'
import { useProtocolId } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { useFailureSentence } from '../ui/failure-sentence.ts'

type Sending =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'chosen'; readonly file: File }
  | { readonly kind: 'sending'; readonly file: File; readonly part: number; readonly stop: () => void }
  | { readonly kind: 'refused'; readonly sentence: string }

export interface ScanUpload {
  readonly state: Sending
  readonly choose: (file: File | undefined) => void
  /** The scan as the server has it; undefined when it was refused or stopped, which the field then says. */
  readonly send: () => Promise<ScanHead | undefined>
}

export function useScanUpload(): ScanUpload {
  const id = useProtocolId()
  const words = useWords('life')
  const sentenceOf = useFailureSentence()
  const size = useSize()
  const [state, setState] = useState<Sending>({ kind: 'nothing' })
  const refuse = (sentence: string): void => setState({ kind: 'refused', sentence })
  const stopSending = useRef<() => void>(undefined)
  // Who closes the dialog sends nothing more.
  useEffect(() => () => stopSending.current?.(), [])
  return {
    state,
    choose(file) {
      if (!file) setState({ kind: 'nothing' })
      else if (!scanTypes.some((type) => type === file.type)) refuse(words.wrongFile(file.name))
      else if (file.size > scanLimit) refuse(words.tooLarge(size(file.size), size(scanLimit)))
      else setState({ kind: 'chosen', file })
    },
    async send() {
      if (state.kind === 'nothing') refuse(words.noFile)
      if (state.kind !== 'chosen') return undefined
      const { file } = state
      const { answer, stop } = upload(`/api/protocols/${id}/scans`, file, isScanHead, (part) =>
        setState((now) => (now.kind === 'sending' ? { ...now, part } : now)),
      )
      stopSending.current = stop
      setState({ kind: 'sending', file, part: 0, stop })
      const received = await answer
      if (received.ok) {
        setState({ kind: 'chosen', file })
        return received.value
      }
      refuse(sentenceOf(received.failure))
      return undefined
    },
  }
}

export function ScanField({ label, scan }: { readonly label: string; readonly scan: ScanUpload }) {
  const words = useWords('life')
  const size = useSize()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { state } = scan
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-mute">
        {words.fileHint}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        accept={scanTypes.join(',')}
        disabled={state.kind === 'sending'}
        aria-describedby={`${id}-hint ${id}-told`}
        aria-invalid={state.kind === 'refused' ? true : undefined}
        className="mt-1 block w-full max-w-full text-sm file:me-3 file:min-h-9 file:rounded-md file:border file:border-bracket file:bg-white file:px-3 file:font-semibold"
        onChange={(event) => scan.choose(event.target.files?.[0])}
      />
      {state.kind === 'sending' && (
        <div className="mt-2 flex items-center gap-3 text-sm">
          <progress max={1} value={state.part} aria-label={label} className="h-2 flex-1 accent-ok" />
          <span className="tabular-nums">{words.sending(Math.round(state.part * 100))}</span>
          <Button variant="quiet" onClick={state.stop}>
            {words.stop}
          </Button>
        </div>
      )}
      <p
        id={`${id}-told`}
        role="status"
        className={state.kind === 'refused' ? 'mt-1 text-sm font-semibold text-danger' : 'mt-1 text-sm text-mute'}
      >
        {state.kind === 'refused'
          ? state.sentence
          : state.kind === 'chosen'
            ? words.fileReady(state.file.name, size(state.file.size))
            : ''}
      </p>
    </div>
  )
}
