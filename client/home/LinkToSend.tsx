/** One invitation link: to copy, to mail, or to scan from the screen. */
import { useRef, useState } from 'react'
import type { Role } from '../../protocol/party.ts'
import { homeWords } from '../i18n/home.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'

interface Props {
  readonly title: string
  readonly role: Role
  readonly token: string
  /** "Ixelles – Kalamu", for the mail's subject. */
  readonly pair: string
}

const invitationLink = (origin: string, token: string): string => `${origin}/j#${token}`

export function LinkToSend({ title, role, token, pair }: Props) {
  const words = useWords(homeWords)
  const [copied, setCopied] = useState(false)
  const [qr, setQr] = useState<string>()
  const address = useRef<HTMLElement>(null)
  const link = invitationLink(location.origin, token)
  const mail = `mailto:?subject=${encodeURIComponent(words.mailSubject(pair))}&body=${encodeURIComponent(words.mailBody(pair, link))}`

  /** The clipboard is closed to pages without TLS other than localhost; then the address is selected, to be copied by hand. */
  async function copy() {
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied(done)
    if (!done && address.current) getSelection()?.selectAllChildren(address.current)
  }
  async function showQr() {
    const { renderSVG } = await import('uqr')
    setQr(`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(link, { border: 2 }))}`)
  }

  return (
    <section className="border-t border-rule py-4" aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      <p className="text-sm text-mute">{words.linkHelp[role]}</p>
      <p
        className="my-2 overflow-x-auto rounded border border-rule bg-white px-2 py-1 font-mono text-sm whitespace-nowrap"
        tabIndex={0}
      >
        <bdi ref={address}>{link}</bdi>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="main" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <a
          className="inline-flex min-h-9 items-center rounded-md border border-bracket bg-white px-3 py-1.5 text-[0.8125rem] font-semibold no-underline"
          href={mail}
        >
          {words.mail}
        </a>
        {qr === undefined && <Button onClick={() => void showQr()}>{words.qr}</Button>}
        <span role="status" className="text-sm text-ok">
          {copied ? `✓ ${words.copied}` : ''}
        </span>
      </div>
      {qr !== undefined && (
        <img src={qr} alt={words.qrAlt(title)} width={192} height={192} className="mt-3 border border-rule" />
      )}
    </section>
  )
}
