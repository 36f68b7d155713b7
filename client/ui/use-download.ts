/** Taking a file out: that it is being made is said when it takes a while, and why there is none when there is none. */
import { useRef, useState } from 'react'
import { useWords } from '../i18n/words.tsx'
import { download } from '../net/download.ts'
import { useToast } from './Toast.tsx'

/** What can be had when the wanted file cannot be made. */
export interface Instead {
  readonly label: string
  readonly path: string
}

/** Shorter than this nobody wonders. */
const unnoticedMs = 500

export function useDownload(): {
  readonly making: boolean
  readonly fetchFile: (path: string, instead?: Instead) => void
} {
  const words = useWords('agreement')
  const refusals = useWords('refusals')
  const { foreignAnswer } = useWords('page')
  const announce = useToast()
  const underway = useRef(0)
  const [making, setMaking] = useState(false)

  const fetchFile = (path: string, instead?: Instead): void => {
    underway.current += 1
    const timer = setTimeout(() => setMaking(true), unnoticedMs)
    void download(path).then((failure) => {
      clearTimeout(timer)
      underway.current -= 1
      if (underway.current === 0) setMaking(false)
      if (failure === undefined) return
      if (failure.kind === 'offline') return announce(words.noLine, 'problem')
      if (failure.kind === 'foreign') return announce(foreignAnswer, 'problem')
      const { code, detail } = failure.refusal
      const action =
        instead && code === 'export-failed' ? { label: instead.label, run: () => fetchFile(instead.path) } : undefined
      // What the service knows is for whoever the person asks for help.
      announce(detail === undefined ? refusals[code] : `${refusals[code]} (${detail})`, 'problem', action)
    })
  }
  return { making, fetchFile }
}
