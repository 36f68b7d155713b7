/** The PDF of an agreed version, as everybody takes it out; made once before the version is recorded, so that none stands without. */
import type { Outcome } from '../../protocol/refusal.ts'
import type { Seal } from '../../protocol/version/seal.ts'
import { sealedText } from '../../protocol/version/sealed-text.ts'
import { verificationAddress } from './edition.ts'
import type { PdfMaker } from './pdf.ts'

/** `origin` is the service's own. */
export const sealedPdf = (pdf: PdfMaker, origin: string, seal: Seal): Promise<Outcome<Uint8Array>> =>
  pdf.make({
    rendered: sealedText(seal.document),
    edition: { kind: 'sealed', seal, verifyAt: verificationAddress(origin, seal) },
  })
