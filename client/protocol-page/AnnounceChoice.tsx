import { useId } from 'react'
import { useWords } from '../i18n/words.tsx'
import { keepSilence, silent } from '../news/silence.ts'
import { useWatched } from '../state/watch.ts'

/** Whether what the others do is announced on this device. */
export function AnnounceChoice() {
  const words = useWords('news')
  const quiet = useWatched(silent)
  const hint = useId()
  return (
    <div className="px-2 py-1">
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-4.5 shrink-0"
          checked={!quiet}
          aria-describedby={hint}
          onChange={(event) => keepSilence(!event.target.checked)}
        />
        {words.announce}
      </label>
      <p id={hint} className="max-w-72 text-xs text-mute">
        {words.announceHint}
      </p>
    </div>
  )
}
