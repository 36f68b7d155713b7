import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'
import { CloseIcon } from './icons.tsx'

type Kind = 'news' | 'problem'
/** Something the person can still do about it, offered beside the sentence. */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}
type Announce = (message: string, kind?: Kind, action?: ToastAction) => void
interface Notice {
  readonly id: number
  readonly message: string
  readonly kind: Kind
  readonly action: ToastAction | undefined
}

const AnnounceContext = createContext<Announce>(() => undefined)
/** Says something that just happened, in sight and to screen readers. */
export const useToast = (): Announce => useContext(AnnounceContext)

/** How long a sentence stays: news goes by itself, a problem waits to be read. */
const newsMs = 6000
/** Longer where there is something to do. */
const actionMs = 12_000

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const next = useRef(0)
  const words = useWords('ui')
  const drop = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), [])
  const announce = useCallback<Announce>(
    (message, kind = 'news', action) => {
      const id = next.current++
      setNotices((all) => [
        ...all.filter((notice) => notice.message !== message).slice(-2),
        { id, message, kind, action },
      ])
      if (kind === 'news') setTimeout(() => drop(id), action ? actionMs : newsMs)
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
            {notice.action ? (
              <button
                type="button"
                className="-my-1 min-h-6 shrink-0 rounded px-1.5 py-1 font-semibold underline underline-offset-4"
                onClick={() => {
                  drop(notice.id)
                  notice.action?.run()
                }}
              >
                {notice.action.label}
              </button>
            ) : null}
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
