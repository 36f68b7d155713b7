/** A redline of a point: old words struck, new words underlined, each with its sign and said aloud to a screen reader. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { itemRedline, showsChange } from '../../protocol/points/item-redline.ts'
import type { ItemRedline, ListedDomain, Wording } from '../../protocol/points/item-redline.ts'
import { counterpart } from '../../protocol/redline/unseen.ts'
import type { Change } from '../../protocol/redline/words.ts'
import { useTemplate } from '../state/protocol.tsx'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { Added, Note, Removed, Spelling } from './ChangeMarks.tsx'
import { ChangedLines } from './ChangedLines.tsx'

interface Props {
  readonly before: Wording
  readonly after: Wording
}

export function Changes({ before, after }: Props) {
  const words = useWords('redline')
  const language = useLanguage()
  const changes = useMemo(() => itemRedline(before, after), [before, after])
  if (!showsChange(changes))
    return (
      <p className="text-mute italic" lang={language}>
        {words.onlyFormatting}
      </p>
    )
  return (
    <div className="redline" lang="fr">
      <Body changes={changes} />
    </div>
  )
}

function Body({ changes }: { readonly changes: ItemRedline }): ReactNode {
  switch (changes.kind) {
    case 'words':
      return (
        <p className="whitespace-pre-line">
          <ChangedWords words={changes.words} />
        </p>
      )
    case 'domain':
      return (
        <>
          <p className="font-semibold">
            <ChangedWords words={changes.title} />
          </p>
          <Retained {...changes.retained} />
          <ChangedLines lines={changes.body} />
        </>
      )
    case 'domains':
      return (
        <ul className="m-0 list-none p-0">
          {changes.list.map((domain) => (
            <li key={`${domain.kind} ${domain.kind === 'removed' ? domain.from : domain.to}`}>
              <Listed domain={domain} />
            </li>
          ))}
        </ul>
      )
  }
}

export function ChangedWords({ words }: { readonly words: readonly Change[] }): ReactNode {
  return words.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`
    if (kind === 'kept') return <span key={key}>{text}</span>
    const Mark = kind === 'removed' ? Removed : Added
    return (
      <Mark key={key}>
        <Spelling text={text} other={counterpart(words, index)?.text} />
      </Mark>
    )
  })
}

function Retained({ before, after }: { readonly before: boolean; readonly after: boolean }) {
  const language = useLanguage()
  const retained = useTemplate().retained.label[language]
  if (!before && !after) return null
  return (
    <p className="font-sans text-sm" lang={language}>
      {before && after ? retained : after ? <Added>{retained}</Added> : <Removed>{retained}</Removed>}
    </p>
  )
}

function Listed({ domain }: { readonly domain: ListedDomain }) {
  const words = useWords('redline')
  if (domain.kind === 'removed') return <Removed>{`${domain.from}. ${domain.title}`}</Removed>
  const line = `${domain.to}. ${domain.title}`
  if (domain.kind === 'added') return <Added>{line}</Added>
  return (
    <>
      {line}
      {domain.kind === 'moved' && (
        <Note sign={domain.to < domain.from ? '↑' : '↓'}>{words.moved(domain.from, domain.to)}</Note>
      )}
    </>
  )
}
