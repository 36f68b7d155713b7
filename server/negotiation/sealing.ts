/**
 * The agreed version is made from what is on disk: the journal up to one edit, the ledger up to one line. The storage
 * records it only if neither has moved since, so an edit or another seal comes either before it or after it ([SEAL2]). Its PDF
 * is made first: what both communes are to sign can be printed.
 */
import { judge, obstacles, textHash } from '../../protocol/ledger/agreement.ts'
import { readAnswers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { accepted, refused } from '../../protocol/refusal.ts'
import type { Outcome, Refusal } from '../../protocol/refusal.ts'
import { render } from '../../protocol/print/render.ts'
import { makeSeal } from '../../protocol/version/seal.ts'
import { templateSha256 } from '../../protocol/text/templates.ts'
import type { Circumstances, Decision } from './decision.ts'

/** A service that is busy or stopping says so; whatever else keeps the PDF from being made keeps the version from being sealed. */
const unprintable = ({ code, at, detail }: Refusal): Outcome<Decision> =>
  code === 'export-failed' ? refused('not-printable', at, detail) : refused(code, at, detail)

export async function decideSeal(seenHash: string, now: Circumstances): Promise<Outcome<Decision>> {
  const { protocol, template, at, sign } = now
  // A version is everybody's: its lines are counted as all see them.
  const negotiation = now.seenByAll()
  const { doc, seq, damaged } = await now.document()
  if (damaged) return refused('damaged')
  const answers = readAnswers(doc, template)
  const items = judge(itemsOf(template, answers), negotiation)
  const first = obstacles(items)[0]
  if (first) return refused(first.kind === 'condition' ? 'condition-open' : 'not-agreed', first.item)
  if (textHash(items) !== seenHash) return refused('text-changed')
  const templateHash = templateSha256(template)
  const seal = makeSeal({
    protocol,
    at,
    template,
    templateSha256: templateHash,
    answers,
    items,
    negotiation,
    rendered: render(template, answers),
    sign,
  })
  const printed = await now.printed(seal)
  if (!printed.ok) return unprintable(printed.refusal)
  const { number, hash } = seal
  return accepted({ statement: { kind: 'seal', number, hash }, audience: 'all', condition: { journalSeq: seq }, seal })
}
