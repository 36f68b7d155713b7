/** A procès-verbal as one page of HTML that needs nothing else: no script, nothing from elsewhere; made to be kept and printed. */
import { escaped } from '../export/html.ts'
import { printStyle } from '../export/html-style.ts'
import type { Minutes, MinutesBlock, MinutesRun } from './minutes.ts'

const style = `${printStyle}
.notice { border: 1px solid #555; padding: .6em .9em; font-size: .9rem; }
del { color: #7a1414; } ins { color: #14502c; text-decoration: underline; }
.aside { font-style: italic; }
li, p { white-space: pre-line; }
li { margin-bottom: .4em; overflow-wrap: anywhere; }
`

export function minutesHtml({ title, subject, period, notice, blocks }: Minutes): string {
  return [
    '<!doctype html>',
    '<html lang="fr-BE">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${title}. ${subject}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header>\n<h1>${escaped(title)}</h1>\n<p class="phase">${escaped(subject)}</p>\n<p class="phase">${escaped(period)}</p>\n</header>`,
    `<main>\n<p class="notice">${escaped(notice)}</p>\n${blocks.map(blockHtml).join('\n')}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function blockHtml(block: MinutesBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('\n')}\n</ul>`
  }
}

const tags = { strong: 'strong', removed: 'del', added: 'ins' } as const
const runsHtml = (runs: readonly MinutesRun[]): string => runs.map(runHtml).join('')

function runHtml({ text, mark }: MinutesRun): string {
  const words = `<bdi>${escaped(text)}</bdi>`
  if (mark === undefined) return words
  if (mark === 'aside') return `<span class="aside">${words}</span>`
  return `<${tags[mark]}>${words}</${tags[mark]}>`
}
