/** The decision of a commune's own council: its day, its reference, and a copy if there is one; or a slip in them put right. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Wish } from '../../protocol/ledger/acts.ts'
import type { Version } from '../../protocol/ledger/after-seal.ts'
import type { Party } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { usePartyNames } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FormField, goToField, typed } from '../ui/FormField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { ScanField, useScanUpload } from './ScanField.tsx'

interface Props {
  readonly version: Version
  readonly party: Party
  readonly onClose: () => void
}

export function RatifyDialog({ version, party, onClose }: Props) {
  const words = useWords('life')
  const { required } = useWords('ui')
  const { state, busy: stating, trouble } = useStatement()
  const names = usePartyNames()
  const scan = useScanUpload()
  const before = version.ratifications[party]
  const busy = stating || scan.state.kind === 'sending'
  const [missing, setMissing] = useState<readonly string[]>([])
  async function ratify(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const [date, reference, reason] = [typed(data, 'date'), typed(data, 'reference'), typed(data, 'reason')]
    const lacking = [
      ...(date === '' ? ['date'] : []),
      ...(reference === '' ? ['reference'] : []),
      ...(before && reason === '' ? ['reason'] : []),
    ]
    setMissing(lacking)
    if (lacking.length > 0) return goToField(form, lacking)
    if (await recorded(date, reference, reason)) onClose()
  }
  async function recorded(date: string, reference: string, reason: string): Promise<boolean> {
    const decision = { seal: version.seal.number, date, reference }
    const ratification: Extract<Wish, { kind: 'ratify' | 'correct-ratification' }> = before
      ? { kind: 'correct-ratification', ...decision, reason }
      : { kind: 'ratify', ...decision }
    if (scan.state.kind === 'nothing') return (await state(ratification)) !== undefined
    const received = await scan.send()
    return received !== undefined && (await state({ ...ratification, scan: received.sha256 })) !== undefined
  }
  const error = (name: string): string | undefined => (missing.includes(name) ? required : undefined)
  return (
    <Dialog title={before ? words.correctRatification : words.ratify} onClose={onClose}>
      <form onSubmit={(event) => void ratify(event)} noValidate>
        <p className="mb-3">{before ? words.correctRatificationIntro : words.ratifyIntro(names[party])}</p>
        <FormField
          name="date"
          type="date"
          label={words.councilDay}
          defaultValue={before?.date ?? ''}
          error={error('date')}
          maxLength={10}
          required
        />
        <FormField
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          defaultValue={before?.reference ?? ''}
          error={error('reference')}
          maxLength={200}
          required
        />
        {before && (
          <FormField name="reason" label={words.correctionReason} error={error('reason')} maxLength={1000} required />
        )}
        <ScanField label={words.decisionScan} scan={scan} />
        <Trouble sentence={trouble} />
        <div className="flex flex-wrap gap-2">
          <Button variant="main" type="submit" busy={busy} disabled={scan.state.kind === 'refused'}>
            {busy ? words.recording : words.record}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
