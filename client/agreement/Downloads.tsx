/** The text to take out: as it stands (marked PROJET), and each agreed version. */
import { useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { shortCode } from '../../protocol/version/seal.ts'
import { useWords } from '../i18n/words.tsx'
import { standingAddress } from '../net/stands-for.ts'
import { useMe, useNegotiation, useProtocolId } from '../state/protocol.tsx'
import { useDownload } from '../ui/use-download.ts'

export function Downloads() {
  const words = useWords('agreement')
  const id = useProtocolId()
  const { seals, stage } = useNegotiation()
  const [own, setOwn] = useState(false)
  const versions = [...seals]
    .reverse()
    .map((seal) => ({ version: String(seal.number), title: words.downloadSeal(seal.number), hash: seal.hash }))
  return (
    <details className="rounded-md border border-rule bg-paper px-3 py-1">
      <summary className="min-h-7 cursor-pointer font-semibold">{words.download}</summary>
      {versions.map(({ version, title, hash }) => (
        <Formats key={version} id={id} version={version} title={title} own={own}>
          <p className="py-1 text-xs break-all text-mute">
            {words.hash}: <code>{hash}</code>
          </p>
          <a className="inline-block py-1" href={`/verify?code=${shortCode(hash)}`}>
            {words.verify}
          </a>
        </Formats>
      ))}
      {stage.kind === 'draft' && <Formats id={id} version="current" title={words.downloadDraft} own={own} />}
      <label className="flex min-h-9 items-center gap-2 text-sm">
        <input type="checkbox" checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} />
        <span>{words.addOwnTalk}</span>
      </label>
      <p role="status" className={own ? 'mb-1 rounded-md bg-warn-bg px-2 py-1 text-sm text-warn' : ''}>
        {own ? words.talkIsInternal : ''}
      </p>
    </details>
  )
}

interface FormatsProps {
  readonly id: string
  readonly version: string
  readonly title: string
  /** With what this side says among itself, where a file holds the talk. */
  readonly own: boolean
  /** What proves the version, behind its further formats. */
  readonly children?: ReactNode
}

interface Format {
  readonly name: string
  /** What follows `export.` in its address. */
  readonly query: string
  /** Where it cannot be made, the page for printing stands in. */
  readonly printable?: boolean
}

function Formats({ id, version, title, own, children }: FormatsProps) {
  const words = useWords('agreement')
  const { making, fetchFile } = useDownload()
  const me = useMe()
  const usual: readonly Format[] = [
    { name: words.pdf, query: `pdf?version=${version}`, printable: true },
    { name: words.word, query: `docx?version=${version}` },
  ]
  const others: readonly Format[] = [
    own
      ? { name: words.wordInternal, query: `docx?version=${version}&comments=yes` }
      : { name: words.wordWithTalk, query: `docx?version=${version}&comments=common` },
    { name: words.html, query: `html?version=${version}` },
    { name: words.text, query: `txt?version=${version}` },
    { name: words.json, query: `json?version=${version}` },
    ...(version === 'current' ? [] : [{ name: words.archive, query: `zip?version=${version}` }]),
  ]
  const addressOf = (query: string): string => `/api/protocols/${id}/export.${query}`
  const take = (event: MouseEvent, { query, printable }: Format): void => {
    event.preventDefault()
    // A PDF needs a program that not every machine has; the page made to be printed needs none.
    const instead = { label: words.printInstead, path: addressOf(`html?version=${version}`) }
    fetchFile(addressOf(query), printable ? instead : undefined)
  }
  const link = (format: Format, look: string) => (
    <a
      key={format.name}
      className={look}
      href={standingAddress(addressOf(format.query), me.id)}
      download
      aria-label={`${title}, ${format.name}`}
      onClick={(event) => take(event, format)}
    >
      {format.name}
    </a>
  )
  return (
    <div className="py-1">
      <span>{title}</span>
      <div className="my-1 flex gap-2">
        {usual.map((format) =>
          link(
            format,
            'min-h-9 rounded-md border border-mute bg-white px-3 py-1.5 font-semibold no-underline hover:bg-desk',
          ),
        )}
      </div>
      <details>
        <summary className="min-h-7 cursor-pointer">{words.otherFormats}</summary>
        <div className="flex flex-col items-start">
          {others.map((format) => link(format, 'inline-block py-1'))}
          {children}
        </div>
      </details>
      <p role="status" className="text-sm text-mute">
        {making && words.making}
      </p>
    </div>
  )
}
