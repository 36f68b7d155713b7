/** A redline: old words struck, new words underlined, both said aloud to a screen reader. */
import { redline } from '../../protocol/redline.ts'
import { discussionWords } from '../i18n/discussion.ts'
import { useWords } from '../i18n/words.tsx'

export function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useWords(discussionWords)
  const changes = redline(before, after)
  if (changes.every((change) => change.kind === 'kept'))
    return <p className="text-mute italic">{words.onlyFormatting}</p>
  return (
    <p className="redline whitespace-pre-line" lang="fr">
      {changes.map((change, index) => {
        const key = `${index}${change.kind}`
        if (change.kind === 'kept') return <span key={key}>{change.text}</span>
        if (change.kind === 'removed')
          return (
            <del key={key}>
              <span className="sr-only"> {words.removed} </span>
              {change.text}
            </del>
          )
        return (
          <ins key={key}>
            <span className="sr-only"> {words.added} </span>
            {change.text}
          </ins>
        )
      })}
    </p>
  )
}
