/** The description of a domain in redline: its lines, the changed words in them, and what became of formatting and lists. */
import type { ReactNode } from 'react'
import type { Run } from '../../protocol/answers/content.ts'
import { isChangedLine } from '../../protocol/redline/rich-text.ts'
import type { LineChange, RichLine, RunChange } from '../../protocol/redline/rich-text.ts'
import { counterpart } from '../../protocol/redline/unseen.ts'
import type { Restyling, Shape } from '../i18n/areas/redline.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { Added, Note, Removed, Spelling } from './ChangeMarks.tsx'
import { foldedLines } from './folded-lines.ts'

export function ChangedLines({ lines }: { readonly lines: readonly LineChange[] }) {
  const words = useWords('redline')
  const language = useLanguage()
  return foldedLines(lines, isChangedLine).map(({ folded, lines: some, from }) =>
    folded ? (
      <details key={from}>
        <summary className="cursor-pointer font-sans text-sm text-mute" lang={language}>
          {words.unchangedLines(some.length)}
        </summary>
        <Lines lines={some} />
      </details>
    ) : (
      <Lines key={from} lines={some} />
    ),
  )
}

const Lines = ({ lines }: { readonly lines: readonly LineChange[] }): ReactNode =>
  lines.map((line, index) => <Line key={index} line={line} />)

const indents = ['', 'ms-3', 'ms-6', 'ms-9', 'ms-12'] as const
const indentOf = ({ levels }: RichLine): string => indents[levels.length] ?? 'ms-12'

function Line({ line }: { readonly line: LineChange }) {
  const words = useWords('redline')
  if (line.kind !== 'paired') {
    const whole = line.kind === 'added' ? line.after : line.before
    const Mark = line.kind === 'added' ? Added : Removed
    return (
      <p className={indentOf(whole)}>
        <Mark>
          <Marker line={whole} />
          {whole.runs.map((run, index) => (
            <Styled key={index} run={run} />
          ))}
        </Mark>
      </p>
    )
  }
  return (
    <p className={indentOf(line.after)}>
      <Marker line={line.after} />
      {line.words.map((word, index) => (
        <Word key={index} word={word} other={otherWords(line.words, index)} />
      ))}
      {line.reshaped && <Note sign="↹">{words.reshaped[shapeNow(line.before, line.after)]}</Note>}
    </p>
  )
}

const Marker = ({ line }: { readonly line: RichLine }) => (line.marker === '' ? null : `${line.marker} `)

/** The words that a change replaces, or is replaced by. */
function otherWords(changes: readonly RunChange[], index: number): string | undefined {
  const other = counterpart(changes, index)
  return other && other.kind !== 'restyled' ? other.run.text : undefined
}

function Styled({ run, children = run.text }: { readonly run: Run; readonly children?: ReactNode }) {
  const italic = run.italic ? <em>{children}</em> : children
  return run.bold ? <strong>{italic}</strong> : italic
}

function Word({ word, other }: { readonly word: RunChange; readonly other: string | undefined }) {
  const words = useWords('redline')
  switch (word.kind) {
    case 'kept':
      return <Styled run={word.run} />
    case 'removed':
    case 'added': {
      const Mark = word.kind === 'removed' ? Removed : Added
      return (
        <Mark>
          <Styled run={word.run}>
            <Spelling text={word.run.text} other={other} />
          </Styled>
        </Mark>
      )
    }
    case 'restyled':
      return (
        <span className="restyled">
          <Styled run={word.after} />
          <Note sign="≈">
            {restylings(word.before, word.after)
              .map((restyling) => words.restyled[restyling])
              .join(', ')}
          </Note>
        </span>
      )
  }
}

function restylings(before: Run, after: Run): Restyling[] {
  return [
    ...(before.bold === after.bold ? [] : [after.bold ? ('bold' as const) : ('not-bold' as const)]),
    ...(before.italic === after.italic ? [] : [after.italic ? ('italic' as const) : ('not-italic' as const)]),
  ]
}

/** What a reader would say the line has become; `level` when only its depth is another. */
function shapeNow(before: RichLine, after: RichLine): Shape {
  const innermost = after.levels.at(-1)
  if (innermost === undefined) return 'paragraph'
  if (after.marker === '') return before.marker === '' ? 'level' : 'continued'
  if (before.marker !== '' && before.levels.at(-1)?.ordered === innermost.ordered) return 'level'
  return innermost.ordered ? 'numbered' : 'bullet'
}
