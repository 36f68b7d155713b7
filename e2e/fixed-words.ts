import { noAnswers } from '../protocol/answers/document.ts'
import { displayed, render } from '../protocol/print/render.ts'
import type { Template } from '../protocol/text/template.ts'

/** Every stretch of fixed words of an official text as it is shown, without what stands in for answers. */
export function fixedWords(template: Template): string[] {
  return displayed(render(template, noAnswers)).flatMap((block) => {
    if (block.kind === 'text')
      return block.segments.flatMap((segment) => (segment.kind === 'fixed' ? [segment.text] : []))
    if (block.kind === 'definition') return [`${block.term}: ${block.text}`]
    if (block.kind === 'list') return block.items
    return block.kind === 'domains' ? [block.intro] : []
  })
}
