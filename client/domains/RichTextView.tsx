import type { ReactNode } from 'react'
import type { RichBlock, RichText, Run } from '../../protocol/answers/content.ts'

/** A domain's body as it is read. `closing` is the full stop of the article, printed behind the last word of the last domain. */
export function RichTextView({ body, closing = '' }: { body: RichText; closing?: string }): ReactNode {
  return body.map((block, index) => (
    <BlockView key={index} block={block} closing={index === body.length - 1 ? closing : ''} />
  ))
}

function BlockView({ block, closing }: { block: RichBlock; closing: string }): ReactNode {
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
        {closing}
      </p>
    )
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((item, index) => (
        <li key={index}>
          <RichTextView body={item} closing={index === block.items.length - 1 ? closing : ''} />
        </li>
      ))}
    </List>
  )
}

function Runs({ runs }: { runs: readonly Run[] }): ReactNode {
  // An empty line keeps its height, as in the editor.
  if (runs.length === 0) return <br />
  return runs.map((run, index) => {
    const italic = run.italic ? <em>{run.text}</em> : run.text
    return run.bold ? <strong key={index}>{italic}</strong> : <span key={index}>{italic}</span>
  })
}
