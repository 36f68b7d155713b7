/** The PDF of an agreed version, as everybody takes it out; made once before the version is recorded, so that none stands without. */
import type { Outcome } from '../../protocol/refusal.ts'
import type { Template } from '../../protocol/text/template.ts'
import type { Seal } from '../../protocol/version/seal.ts'
import { renderSeal, verificationAddress } from './edition.ts'
import type { PdfMaker } from './pdf.ts'

/** `origin` is the service's own. */
export async function sealedPdf(
  pdf: PdfMaker,
  origin: string,
  seal: Seal,
  template: Template,
): Promise<Outcome<Uint8Array>> {
  const rendered = renderSeal(seal, template)
  if (!rendered.ok) return rendered
  return pdf.make({
    rendered: rendered.value,
    edition: { kind: 'sealed', seal, verifyAt: verificationAddress(origin, seal) },
  })
}
