/** The text to take out: as it stands (marked PROJET), and each agreed version. */
import { shortCode } from '../../protocol/seal.ts'
import { agreementWords } from '../i18n/agreement.ts'
import { useWords } from '../i18n/words.tsx'
import { useNegotiation, useProtocolId } from '../state/protocol.tsx'

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

function Formats({ id, version, title }: { readonly id: string; readonly version: string; readonly title: string }) {
  const words = useWords(agreementWords)
  const formats = [
    ['pdf', words.pdf],
    ['docx', words.word],
    ['html', words.html],
    ['txt', words.text],
    ['json', words.json],
  ] as const
  return (
    <div className="py-1">
      <span>{title}</span>
      <ul className="m-0 flex list-none flex-wrap gap-x-3 p-0">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              className="inline-block py-1"
              href={`/api/protocols/${id}/export.${format}?version=${version}`}
              download
              aria-label={`${title}, ${name}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
