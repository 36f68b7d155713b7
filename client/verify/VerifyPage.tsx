/** Verifying an agreed version, for anybody: a file or the code printed in its footer, and what that proves and does not. */
import { useEffect, useRef, useState } from 'react'
import type { PageState } from '../../protocol/wire/wire.ts'
import { PlainPage } from '../home/PlainPage.tsx'
import { useWords } from '../i18n/words.tsx'
import { post } from '../net/api.ts'
import { isVerification } from '../net/shapes.ts'
import { upload } from '../net/upload.ts'
import { CodeForm } from './CodeForm.tsx'
import { FileDrop } from './FileDrop.tsx'
import { VerificationView } from './VerificationView.tsx'
import { alongWithPage } from './verified.ts'
import type { Verified } from './verified.ts'

export function VerifyPage({ state }: { readonly state: Extract<PageState, { page: 'verify' }> }) {
  const words = useWords('verify')
  const { asked } = state
  const [verified, setVerified] = useState<Verified | undefined>(() => asked && alongWithPage(asked))
  const [busy, setBusy] = useState(false)
  const result = useRef<HTMLElement>(null)

  async function verify(what: string, answer: Promise<Verified['answer']>) {
    setBusy(true)
    setVerified({ what, answer: await answer })
    setBusy(false)
  }
  const verifyCode = (code: string): void => void verify(code, post('/api/verify', { code }, isVerification))
  // What it is, its bytes say.
  const verifyFile = (file: File): void => {
    const bytes = file.slice(0, file.size, 'application/octet-stream')
    void verify(file.name, upload('/api/verify', bytes, isVerification, () => undefined).answer)
  }
  // The answer to a question that was just put is what the person goes on with; one that came with the page is only shown.
  const first = useRef(verified)
  useEffect(() => {
    if (verified && verified !== first.current) result.current?.focus()
  }, [verified])

  return (
    <PlainPage title={words.title}>
      <p className="mb-6 font-serif text-lg text-fixed">{words.intro}</p>
      <div className="no-print grid gap-6 sm:grid-cols-2">
        <FileDrop busy={busy} onFile={verifyFile} />
        <CodeForm busy={busy} code={asked?.code ?? ''} onCode={verifyCode} />
      </div>
      <section
        ref={result}
        id="resultat"
        tabIndex={-1}
        aria-live="polite"
        aria-busy={busy}
        aria-label={words.result}
        className="mt-8 focus:outline-none"
      >
        {busy ? <p>{words.busy}</p> : verified && <VerificationView verified={verified} />}
      </section>
      <section className="mt-10 border-t border-rule pt-5">
        <h2 className="mb-2 font-serif text-xl font-semibold">{words.howTitle}</h2>
        {words.how.map((paragraph) => (
          <p key={paragraph} className="my-2">
            {paragraph}
          </p>
        ))}
      </section>
    </PlainPage>
  )
}
