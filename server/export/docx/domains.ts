/** The domains of action in a Word file: each domain a numbered title and its paragraphs and lists, all in one control. */
import type { RichBlock, RichText } from '../../../protocol/answers/content.ts'
import { domainsTag } from '../../../protocol/print/form.ts'
import { blank } from '../../../protocol/print/render.ts'
import type { RenderedBlock, RenderedDomain } from '../../../protocol/print/rendered.ts'
import type { Numbering } from './numbering.ts'
import { run } from './text.ts'
import { escaped } from './xml.ts'

type DomainsBlock = Extract<RenderedBlock, { kind: 'domains' }>

/** Names a domain inside the file; word processors carry bookmarks through every format they save in. */
export const domainBookmark = (id: string): string => `_d_${id.replace(/[^A-Za-z0-9]/g, '_')}`

export interface Anchors {
  /** What opens and closes the talk about an item. */
  readonly around: (item: string, content: string) => string
}

/** `id` and `alias` are the control's; the id is unique in the file. */
export function domainsXml(
  block: DomainsBlock,
  numbering: Numbering,
  anchors: Anchors,
  { alias, id }: { readonly alias: string; readonly id: number },
  open: boolean,
) {
  const paragraphs =
    block.domains.length === 0
      ? paragraph('DomaineVide', run(`${blank} ${block.empty.hint}${block.empty.after}`))
      : block.domains
          .map((domain, index) =>
            domainXml(
              domain,
              block,
              numbering,
              anchors,
              index,
              index === block.domains.length - 1 ? block.closing : '',
            ),
          )
          .join('')
  return open
    ? `<w:sdt><w:sdtPr><w:alias w:val="${escaped(alias)}"/><w:tag w:val="${domainsTag}"/><w:id w:val="${id}"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${hairline}${paragraphs}</w:sdtContent></w:sdt>`
    : paragraphs
}

/** LibreOffice 7.4 forgets how the first paragraph of a control looks: one without words, and without height, stands first. */
const hairline =
  '<w:p><w:pPr><w:pStyle w:val="DomaineVide"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'

export const paragraph = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`

function domainXml(
  domain: RenderedDomain,
  { retainedMark }: DomainsBlock,
  numbering: Numbering,
  anchors: Anchors,
  index: number,
  closing: string,
): string {
  const bare = domain.body.length === 0
  const end = bare ? closing : ''
  const mark = domain.retained ? `${domain.title === '' ? '' : ' '}${retainedMark}` : ''
  const bookmark = index + 1
  const title = domain.title === '' ? '' : run(domain.title, { style: 'Titredomaine' })
  const head = `<w:bookmarkStart w:id="${bookmark}" w:name="${escaped(domainBookmark(domain.id))}"/>${title}<w:bookmarkEnd w:id="${bookmark}"/>${mark + end === '' ? '' : run(mark + end)}`
  return (
    paragraph('DomaineTitre', anchors.around(domain.item, head)) + richXml(domain.body, numbering, bare ? '' : closing)
  )
}

/** `closing` (the full stop of the article) is set behind the very last word. */
function richXml(body: RichText, numbering: Numbering, closing: string): string {
  return body
    .map((block, index) => {
      const end = index === body.length - 1 ? closing : ''
      return block.kind === 'paragraph'
        ? paragraph('DomaineTexte', runs(block) + (end === '' ? '' : run(end)))
        : listXml(block, numbering, 0, end)
    })
    .join('')
}

const runs = ({ runs: words }: Extract<RichBlock, { kind: 'paragraph' }>): string =>
  words.map(({ text, bold, italic }) => run(text, { ...(bold && { bold }), ...(italic && { italic }) })).join('')

function listXml(
  list: Extract<RichBlock, { kind: 'list' }>,
  numbering: Numbering,
  level: number,
  closing: string,
): string {
  const number = numbering.list(list.ordered)
  return list.items
    .map((item, at) => {
      const end = at === list.items.length - 1 ? closing : ''
      const marked = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`
      const [first, ...rest] = item
      // An entry that begins with a list of its own still has its mark.
      const opens = first?.kind === 'paragraph'
      const later = opens ? rest : item
      const own = paragraph(
        'DomaineListe',
        opens ? runs(first) + (later.length === 0 && end !== '' ? run(end) : '') : '',
        marked,
      )
      return (
        own +
        later
          .map((block, index) => {
            const last = index === later.length - 1 ? end : ''
            return block.kind === 'list'
              ? listXml(block, numbering, level + 1, last)
              : paragraph(`DomaineSuite${level + 1}`, runs(block) + (last === '' ? '' : run(last)))
          })
          .join('')
      )
    })
    .join('')
}
