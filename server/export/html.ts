/** The protocol as one page of HTML that needs nothing else: no script, no font or image from elsewhere; made to be kept and printed. */
import type { RichText, Run } from '../../protocol/answers/content.ts'
import { blank, displayed } from '../../protocol/print/render.ts'
import type { Rendered, RenderedBlock, RenderedColumn, RenderedDomain, Segment } from '../../protocol/print/rendered.ts'
import type { RenderedSignatory } from '../../protocol/points/items.ts'
import type { TextRole } from '../../protocol/text/template.ts'
import { draftMark, statusLines, titleOf } from './edition.ts'
import type { Edition } from './edition.ts'
import { draftStyle, printStyle } from './html-style.ts'

export function htmlFile(rendered: Rendered, edition: Edition): string {
  const status = statusLines(edition)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n')
  const text = displayed(rendered).map(blockHtml).join('\n')
  return [
    '<!doctype html>',
    '<html lang="fr-BE">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(titleOf(rendered, edition))}</title>`,
    `<style>${printStyle}${edition.kind === 'draft' ? draftStyle(draftMark) : ''}</style>`,
    '</head>',
    '<body>',
    ...(edition.kind === 'draft' ? [`<header>\n<p><strong>${draftMark}</strong></p>\n${status}\n</header>`] : []),
    `<main>\n${text}\n</main>`,
    ...(edition.kind === 'sealed' ? [`<footer>\n${status}\n</footer>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Names in another script keep their own direction and cannot change that of the sentence. */
const typed = (text: string): string => `<bdi>${escaped(text)}</bdi>`
const inline = (segments: readonly Segment[]): string =>
  segments
    .map((segment) =>
      segment.kind !== 'field'
        ? escaped(segment.text)
        : segment.filled
          ? typed(segment.text)
          : `<span class="open">${escaped(segment.text)}</span>`,
    )
    .join('')

const headings: Readonly<Partial<Record<TextRole, string>>> = {
  title: 'h1',
  article: 'h2',
  annex: 'h2',
  'annex-section': 'h3',
}

function blockHtml(block: RenderedBlock): string {
  switch (block.kind) {
    case 'text': {
      const tag = headings[block.role] ?? 'p'
      return `<${tag} class="${block.role}">${inline(block.segments)}</${tag}>`
    }
    case 'definition':
      return `<p><strong>${escaped(block.term)}</strong>: ${escaped(block.text)}</p>`
    case 'list':
      return `<ul class="marked">\n${block.items.map((item) => `<li><span>${escaped(block.marker)} </span>${escaped(item)}</li>`).join('\n')}\n</ul>`
    case 'domains':
      return domainsHtml(block)
    case 'signatures':
      return `<div class="signatures">\n${block.columns.map((column) => columnHtml(column, block.delegation)).join('\n')}\n</div>`
  }
}

function domainsHtml(block: Extract<RenderedBlock, { kind: 'domains' }>): string {
  if (block.domains.length === 0)
    return `<p>${escaped(block.intro)} ${blank} ${escaped(block.empty.hint + block.empty.after)}</p>`
  const entries = block.domains.map((domain, index) =>
    domainHtml(domain, block.retainedMark, index === block.domains.length - 1 ? block.closing : ''),
  )
  return `<p>${escaped(block.intro)}</p>\n<ol class="domains">\n${entries.join('\n')}\n</ol>`
}

function domainHtml(domain: RenderedDomain, mark: string, closing: string): string {
  const bare = domain.body.length === 0
  const head = `<p><strong>${typed(domain.title)}</strong>${domain.retained ? ` ${escaped(mark)}` : ''}${bare ? closing : ''}</p>`
  return `<li value="${domain.number}">${head}${richHtml(domain.body, bare ? '' : closing)}</li>`
}

/** `closing` (the full stop of the article) is set behind the very last word. */
function richHtml(body: RichText, closing: string): string {
  return body
    .map((block, index) => {
      const end = index === body.length - 1 ? closing : ''
      if (block.kind === 'paragraph') return `<p>${block.runs.map(runHtml).join('')}${end}</p>`
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item, at) => `<li>${richHtml(item, at === block.items.length - 1 ? end : '')}</li>`).join('')}</${tag}>`
    })
    .join('')
}

function runHtml(run: Run): string {
  const words = escaped(run.text)
  const slanted = run.italic ? `<em>${words}</em>` : words
  return run.bold ? `<strong>${slanted}</strong>` : slanted
}

function columnHtml(column: RenderedColumn, delegation: string): string {
  const persons =
    column.signatories.length === 0
      ? [`<div class="ink"></div><p><em>${escaped(column.hint)}</em></p>`]
      : column.signatories.map((person) => `<div class="ink"></div>${personHtml(person, delegation)}`)
  return `<section><p><strong>${inline(column.heading)}</strong></p>${persons.join('')}</section>`
}

function personHtml(person: RenderedSignatory, delegation: string): string {
  const office = person.function === '' ? '' : `<br>${typed(person.function)}`
  return `<p><strong>${person.name === '' ? blank : typed(person.name)}</strong>${office}${person.delegation ? `<br><em>${escaped(delegation)}</em>` : ''}</p>`
}
