/** The changes of a file beside the text as it is now; it follows what others write while one reads. */
import { useState } from 'react'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import type { Proposal } from '../../protocol/returned/proposals.ts'
import type { Returned } from '../../protocol/returned/returned.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers, useConnection, useMayWrite, useTemplate } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import { FixedDifferences } from './FixedDifferences.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { takeChosen } from './take-chosen.ts'

interface Props {
  readonly name: string
  readonly returned: Returned
  readonly onDone: () => void
}

export function Review({ name, returned, onDone }: Props) {
  const words = useWords('returned')
  const template = useTemplate()
  const answers = useAnswers()
  const mayWrite = useMayWrite()
  const { doc, undo } = useConnection()
  const announce = useToast()
  const proposals = proposalsOf(template, returned, answers)
  const takeable = (proposal: Proposal): boolean => proposal.change !== undefined && !mayWrite(proposal.target)
  // What nobody touched here meanwhile is ticked; a conflict waits for a decision.
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({})
  const ticked = (proposal: Proposal): boolean =>
    takeable(proposal) && (ticks[proposal.id] ?? proposal.state === 'change')
  const chosen = proposals.filter(ticked)
  const take = (): void => {
    takeChosen({ doc, template, undo, label: words.title }, chosen)
    announce(words.done(chosen.length))
    onDone()
  }
  return (
    <>
      <p className="mb-3 text-sm break-words text-mute">{name}</p>
      <Remarks returned={returned} />
      <div role="status">
        <h3 className="mb-2 font-semibold">{proposals.length === 0 ? words.nothing : words.found(proposals.length)}</h3>
      </div>
      {proposals.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          baseKnown={returned.base !== null}
          refusal={mayWrite(proposal.target)}
          ticked={ticked(proposal)}
          onTick={(on) => setTicks({ ...ticks, [proposal.id]: on })}
        />
      ))}
      <FixedDifferences differences={returned.fixed} />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{words.leaveAll}</Button>
        {proposals.length > 0 && (
          <Button variant="main" disabled={chosen.length === 0} onClick={take}>
            {words.confirm(chosen.length)}
          </Button>
        )}
      </div>
    </>
  )
}

function Remarks({ returned: { remarks } }: { readonly returned: Returned }) {
  const words = useWords('returned')
  const codes = [...new Set(remarks.map(({ code }) => code))]
  if (codes.length === 0) return null
  return (
    <section className="mb-4 border-s-4 border-warn bg-warn-bg px-3 py-2">
      <h3 className="font-semibold">{words.remarks}</h3>
      <ul className="m-0 list-disc ps-5">
        {codes.map((code) => (
          <li key={code}>{words.remark[code]}</li>
        ))}
      </ul>
    </section>
  )
}
