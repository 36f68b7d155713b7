/** The text to take out: as it stands (marked PROJET), and each agreed version. */
import type { MouseEvent } from 'react'
import { shortCode } from '../../protocol/seal.ts'
import { agreementWords } from '../i18n/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation, useProtocolId } from '../state/protocol.tsx'
import { useDownload } from './use-download.ts'

export function Downloads() {
  const words = useWords(agreementWords)
  const id = useProtocolId()
  const { seals, stage } = useNegotiation()
  const versions = [...seals]
    .reverse()
    .map((seal) => ({ version: String(seal.number), title: words.downloadSeal(seal.number), hash: seal.hash }))
  return (
    <details className="rounded-md border border-rule bg-paper px-3 py-1">
      <summary className="min-h-7 cursor-pointer font-semibold">{words.download}</summary>
      {versions.map(({ version, title, hash }) => (
        <div key={version} className="py-1">
          <Formats id={id} version={version} title={title} />
          <p className="text-xs break-all text-mute">
            {words.hash}: <code>{hash}</code> <a href={`/verify?code=${shortCode(hash)}`}>{words.verify}</a>
          </p>
        </div>
      ))}
      {stage.kind === 'draft' && <Formats id={id} version="current" title={words.downloadDraft} />}
    </details>
  )
}

interface FormatsProps {
  readonly id: string
  readonly version: string
  readonly title: string
}

function Formats({ id, version, title }: FormatsProps) {
  const words = useWords(agreementWords)
  const { making, fetchFile } = useDownload()
  const formats = [
    ['pdf', words.pdf],
    ['docx', words.word],
    ['html', words.html],
    ['txt', words.text],
    ['json', words.json],
    ...(version === 'current' ? [] : ([['zip', words.archive]] as const)),
  ] as const
  const addressOf = (format: string): string => `/api/protocols/${id}/export.${format}?version=${version}`
  const take = (event: MouseEvent, format: string): void => {
    event.preventDefault()
    // A PDF needs a program that not every machine has; the page made to be printed needs none.
    fetchFile(addressOf(format), format === 'pdf' ? { label: words.printInstead, path: addressOf('html') } : undefined)
  }
  return (
    <div className="py-1">
      <span>{title}</span>
      <ul className="m-0 flex list-none flex-wrap gap-x-3 p-0">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              className="inline-block py-1"
              href={addressOf(format)}
              download
              aria-label={`${title}, ${name}`}
              onClick={(event) => take(event, format)}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-mute">
        {making && words.making}
      </p>
    </div>
  )
}
