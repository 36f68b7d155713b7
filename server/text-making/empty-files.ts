/** An official text as everybody would take it out before a word is written: to be looked at. */
import { noAnswers } from '../../protocol/answers/document.ts'
import { render } from '../../protocol/print/render.ts'
import { accepted } from '../../protocol/refusal.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import { docxFile } from '../export/docx/docx.ts'
import { noTalk } from '../export/docx/talk.ts'
import type { Edition } from '../export/edition.ts'
import { htmlFile } from '../export/html.ts'
import type { PdfMaker } from '../export/pdf.ts'

/** By the ending of their names. `at`: Unix time in ms. Refused as the PDF is. */
export async function emptyFiles(
  template: Template,
  pdf: PdfMaker,
  at: number,
): Promise<Outcome<Readonly<Record<'pdf' | 'docx' | 'html', Uint8Array>>>> {
  const rendered = render(template, noAnswers)
  const edition: Edition = { kind: 'draft', at }
  const printed = await pdf.make({ rendered, edition })
  if (!printed.ok) return printed
  const origin = {
    protocol: template.id,
    generation: 'none',
    template: template.id,
    state: { kind: 'draft', seq: 0 },
  } as const
  return accepted({
    pdf: printed.value,
    docx: docxFile({ template, answers: noAnswers, edition, origin, talk: noTalk }),
    html: Buffer.from(htmlFile(rendered, edition)),
  })
}
