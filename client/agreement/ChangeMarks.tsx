/** The three marks of a redline. Each is told by its form, by a sign (in theme.css) and in words, never by colour alone. */
import type { ReactNode } from 'react'
import { spelled } from '../../protocol/redline/unseen.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

export function Removed({ children }: { readonly children: ReactNode }) {
  return (
    <del>
      <Said word="removed" />
      {children}
      <VisuallyHidden>) </VisuallyHidden>
    </del>
  )
}

export function Added({ children }: { readonly children: ReactNode }) {
  return (
    <ins>
      <Said word="added" />
      {children}
      <VisuallyHidden>) </VisuallyHidden>
    </ins>
  )
}

function Said({ word }: { readonly word: 'removed' | 'added' }) {
  const words = useWords('redline')
  const language = useLanguage()
  return (
    <span className="sr-only" lang={language}>
      {` (${words[word]} `}
    </span>
  )
}

/** The words of a change; a sign that nobody sees by its name, where the words would not tell what changed. */
export function Spelling({ text, other }: { readonly text: string; readonly other: string | undefined }) {
  const words = useWords('redline')
  const language = useLanguage()
  return spelled(text, other).map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={index} className="redline-note" lang={language}>
        [{piece.kind === 'sign' ? words.unseenSign(piece.code) : words.unseen[piece.kind]}]
      </span>
    ),
  )
}

/** Of words that stayed: what else became of them, in words for everybody. */
export function Note({ sign, children }: { readonly sign: string; readonly children: ReactNode }) {
  const language = useLanguage()
  return (
    <span className="redline-note" lang={language}>
      {' '}
      [<span aria-hidden="true">{sign} </span>
      {children}]{' '}
    </span>
  )
}
