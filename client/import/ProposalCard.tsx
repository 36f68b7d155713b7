/** One change of the file: what it was, what it is here, what it would become, and whether to take it. */
import { useId } from 'react'
import type { Proposal } from '../../protocol/returned/proposals.ts'
import type { Refusal } from '../../protocol/refusal.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { WordChanges } from './WordChanges.tsx'

interface Props {
  readonly proposal: Proposal
  readonly baseKnown: boolean
  /** Why this person may not write there. */
  readonly refusal: Refusal | undefined
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
}

export function ProposalCard({ proposal, baseKnown, refusal, ticked, onTick }: Props) {
  const words = useWords('returned')
  const language = useLanguage()
  const refusals = useWords('refusals')
  const heading = useId()
  const why = useId()
  const { base, ours, theirs, state, change, problem } = proposal
  const reason = refusal ? refusals[refusal.code] : problem && words.problems[problem]
  return (
    <section aria-labelledby={heading} className="mb-3 rounded-lg border border-rule bg-paper p-3">
      <h4 id={heading} className="mb-1 font-semibold break-words">
        {kindOf(proposal, words)}
        <span lang="fr" dir="auto">
          {proposal.label}
        </span>
      </h4>
      {state === 'conflict' && (
        <>
          <p className="mb-1 font-semibold text-danger">{words.conflict}</p>
          <dl className="mb-2 text-sm">
            <dt className="text-mute">{words.base}</dt>
            <dd className="m-0 mb-1 font-serif break-words whitespace-pre-line" lang="fr" dir="auto">
              {baseKnown ? base || words.empty : <span lang={language}>{words.baseUnknown}</span>}
            </dd>
            <dt className="text-mute">{words.ours}</dt>
            <dd className="m-0 mb-1 font-serif break-words whitespace-pre-line" lang="fr" dir="auto">
              {ours || words.empty}
            </dd>
            <dt className="text-mute">{words.theirs}</dt>
            <dd className="m-0 font-serif break-words whitespace-pre-line" lang="fr" dir="auto">
              {theirs || words.empty}
            </dd>
          </dl>
        </>
      )}
      {state === 'change' && <WordChanges before={ours} after={theirs} />}
      <p id={why} className="text-sm">
        {reason ?? (state === 'conflict' ? words.conflictWhy : '')}
      </p>
      {reason === undefined && change !== undefined && (
        <label className="mt-1 flex min-h-9 w-fit items-center gap-2 font-semibold">
          <input
            type="checkbox"
            className="size-5"
            checked={ticked}
            aria-label={words.take(proposal.label)}
            aria-describedby={why}
            onChange={(event) => onTick(event.target.checked)}
          />
          {words.takeShort}
        </label>
      )}
    </section>
  )
}

function kindOf({ change }: Proposal, words: Catalogue['returned']): string {
  if (change?.kind === 'new-domain') return `${words.newDomain}: `
  return change?.kind === 'remove-domain' ? `${words.removedDomain}: ` : ''
}
