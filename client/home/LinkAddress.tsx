/** A link in full: to copy, or to scan from the screen. */
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'

interface Props {
  readonly link: string
  /** What it is for, beside the QR code. */
  readonly name: string
  /** Other ways to pass it on. */
  readonly children?: ReactNode
}

export function LinkAddress({ link, name, children }: Props) {
  const words = useWords('home')
  const [copied, setCopied] = useState(false)
  const [qr, setQr] = useState<string>()
  const address = useRef<HTMLElement>(null)

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
    <>
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
        {children}
        {qr === undefined && <Button onClick={() => void showQr()}>{words.qr}</Button>}
        <span role="status" className="text-sm text-ok">
          {copied ? `✓ ${words.copied}` : ''}
        </span>
      </div>
      {qr !== undefined && (
        <img src={qr} alt={words.qrAlt(name)} width={192} height={192} className="mt-3 border border-rule" />
      )}
    </>
  )
}
