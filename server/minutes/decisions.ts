/** The acts of a period, in order and in French; initials given at one go are told together. Talk is told with its point. */
import type { LedgerEntry, Statement } from '../../protocol/ledger/acts.ts'
import { longDate } from '../../protocol/text/french.ts'
import type { ItemId } from '../../protocol/points/items.ts'
import { brusselsMoment } from '../export/edition.ts'

interface Told {
  readonly by: string
  readonly at: string
  readonly what: string
  readonly items: readonly string[]
}

export function decisionLines(
  entries: readonly LedgerEntry[],
  nameOf: (person: string) => string,
  itemNameOf: (item: ItemId) => string,
): string[] {
  const told: Told[] = []
  for (const { act, by, at: time, audience } of entries) {
    const what = audience === 'all' ? deed(act) : undefined
    if (what === undefined) continue
    const at = brusselsMoment(time)
    const items = act.kind === 'initial' || act.kind === 'withdraw' ? [itemNameOf(act.item)] : []
    const last = told.at(-1)
    if (last && items.length > 0 && last.by === by && last.at === at && last.what === what)
      told[told.length - 1] = { ...last, items: [...last.items, ...items] }
    else told.push({ by, at, what, items })
  }
  return told.map(
    ({ by, at, what, items }) => `${nameOf(by)}, ${at}, ${what}${items.length === 0 ? '' : `: ${items.join('; ')}`}.`,
  )
}

/** Undefined for what is told elsewhere or is no decision. */
function deed(act: Statement): string | undefined {
  switch (act.kind) {
    case 'create':
      return 'a ouvert la négociation'
    case 'join':
      return 'a rejoint la négociation'
    case 'initial':
      return 'a paraphé'
    case 'withdraw':
      return 'a retiré son paraphe'
    case 'seal':
      return `a arrêté la version convenue n° ${act.number}`
    case 'reopen':
      return `a rouvert la négociation (motif: ${act.reason})`
    case 'ceremony':
      return 'a noté la cérémonie de signature'
    case 'scan':
      return 'a déposé les originaux signés'
    case 'ratify':
      return `a noté la ratification par le conseil (${act.reference}, séance du ${longDate(act.date)})`
    case 'withdraw-ratification':
      return `a retiré une ratification (motif: ${act.reason})`
    case 'correct-ratification':
      return `a corrigé la ratification par le conseil (${act.reference}, séance du ${longDate(act.date)}; motif: ${act.reason})`
    default:
      return undefined
  }
}
