import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { uiWords } from '../i18n/ui.ts'
import { useWords } from '../i18n/words.tsx'
import { CloseIcon } from './icons.tsx'

type Kind = 'news' | 'problem'
type Announce = (message: string, kind?: Kind) => void
interface Notice {
  readonly id: number
  readonly message: string
  readonly kind: Kind
}

const AnnounceContext = createContext<Announce>(() => undefined)
/** Says something that just happened, in sight and to screen readers. */
export const useToast = (): Announce => useContext(AnnounceContext)

/** How long a sentence stays: news goes by itself, a problem waits to be read. */
const newsMs = 6000

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const next = useRef(0)
  const words = useWords(uiWords)
  const drop = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), [])
  const announce = useCallback<Announce>(
    (message, kind = 'news') => {
      const id = next.current++
      setNotices((all) => [...all.filter((notice) => notice.message !== message).slice(-2), { id, message, kind }])
      if (kind === 'news') setTimeout(() => drop(id), newsMs)
    },
    [drop],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="no-print pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-3 sm:bottom-6"
      >
        {notices.map((notice) => (
          <div
            key={notice.id}
            className={`pointer-events-auto flex max-w-lg items-start gap-3 rounded-lg border px-4 py-2.5 shadow-raised ${notice.kind === 'problem' ? 'border-danger bg-danger-bg text-ink' : 'border-ink bg-ink text-white'}`}
          >
            <span>{notice.message}</span>
            <button
              type="button"
              className="-me-2 grid size-6 shrink-0 place-items-center rounded"
              aria-label={words.dismiss}
              onClick={() => drop(notice.id)}
            >
              <CloseIcon />
            </button>
          </div>
        ))}
      </div>
    </AnnounceContext>
  )
}
