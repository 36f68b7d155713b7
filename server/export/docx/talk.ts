/** What was said about the points, as Word comments with their answers and whether they were settled. */
import type { Negotiation, Thread } from '../../../protocol/ledger/ledger.ts'
import type { Side } from '../../../protocol/party.ts'
import { paragraph } from './domains.ts'
import type { Anchors } from './domains.ts'
import { run } from './text.ts'
import { declaration, escaped, xmlns } from './xml.ts'

export interface Talk {
  readonly threads: readonly Thread[]
  readonly nameOf: (participant: string) => string
  /** The side whose talk among itself may be in it: such a file stays with that side. */
  readonly own: Side | undefined
}

/** What both communes say; with `own`, also what that side says among itself. */
export const talkFor = (negotiation: Negotiation, own: Side | undefined): Talk => ({
  threads: negotiation.threads.filter(({ audience }) => audience === 'all' || audience === own),
  nameOf: (id) => negotiation.members.get(id)?.participant.name ?? '',
  own,
})

export const noTalk: Talk = { threads: [], nameOf: () => '', own: undefined }

export interface Comments extends Anchors {
  readonly xml: string
  readonly extendedXml: string
  readonly any: boolean
}

interface Comment {
  readonly id: number
  readonly paraId: string
  readonly parent: string | undefined
  readonly thread: Thread
  readonly author: string
  readonly at: number
  readonly body: string
}

/** Comments stand at the first place of their item; those of a point that is gone at the place of `orphans`. */
export function commentsOf({ threads, nameOf }: Talk, items: ReadonlySet<string>, orphans: string): Comments {
  const comments: Comment[] = []
  for (const thread of threads) {
    let parent: string | undefined
    for (const { by, at, body } of thread.messages) {
      const id = comments.length
      const paraId = (0x10000000 + id).toString(16).toUpperCase()
      comments.push({ id, paraId, parent, thread, author: nameOf(by), at, body })
      parent ??= paraId
    }
  }
  const told = new Set<string>()
  return {
    any: comments.length > 0,
    around(item, content) {
      if (told.has(item)) return content
      told.add(item)
      const here = comments.filter(({ thread }) => (items.has(thread.item) ? thread.item : orphans) === item)
      const all = (mark: (id: number) => string): string => here.map(({ id }) => mark(id)).join('')
      return (
        all((id) => `<w:commentRangeStart w:id="${id}"/>`) +
        content +
        all((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      )
    },
    xml: `${declaration}<w:comments${xmlns('w', 'w14', 'mc')} mc:Ignorable="w14">${comments.map(commentXml).join('')}</w:comments>`,
    extendedXml: `${declaration}<w15:commentsEx${xmlns('w15', 'mc')} mc:Ignorable="w15">${comments.map(extendedXml).join('')}</w15:commentsEx>`,
  }
}

function commentXml({ id, paraId, author, at, body, thread }: Comment): string {
  const initials = Array.from(author.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu), ([letter]) => letter).join('')
  const lines = body.split('\n')
  const about = thread.audience === 'all' ? [] : ['(Entre nous)']
  const paragraphs = [...about, ...lines].map((line) => paragraph('Commentaire', run(line)))
  const last = paragraphs.pop() ?? ''
  // Word finds a comment's state by the id of its last paragraph.
  const marked = last.replace('<w:p>', `<w:p w14:paraId="${paraId}">`)
  return `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${new Date(at).toISOString().slice(0, 19)}Z" w:initials="${escaped(initials)}">${paragraphs.join('')}${marked}</w:comment>`
}

const extendedXml = ({ paraId, parent, thread }: Comment): string =>
  `<w15:commentEx w15:paraId="${paraId}"${parent === undefined ? '' : ` w15:paraIdParent="${parent}"`} w15:done="${thread.resolved ? 1 : 0}"/>`
