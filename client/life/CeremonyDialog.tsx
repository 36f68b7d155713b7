/** The sheet of the ceremony: where and when it was signed, who of the named signatories was there, and who else. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { signingFields } from '../../protocol/text/blanks.ts'
import { useWords } from '../i18n/words.tsx'
import { useAnswers, usePartyNames, useTemplate } from '../state/protocol.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FormField, goToField, typed } from '../ui/FormField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useSealedSignatories } from './sealed-signatories.ts'
import { GuestRows, guestsIn } from './GuestRows.tsx'

export function CeremonyDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const words = useWords('life')
  const { required } = useWords('ui')
  const { state, busy, trouble } = useStatement()
  const { texts, dates } = useAnswers()
  const signing = signingFields(useTemplate())
  const names = usePartyNames()
  const signatories = useSealedSignatories()
  const before = version.ceremonies.at(-1)
  const [missing, setMissing] = useState<readonly string[]>([])
  async function record(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const [place, date] = [typed(data, 'place'), typed(data, 'date')]
    const present = signatories.filter((_, index) => data.get(`signatory-${index}`) !== null)
    const lacking = [
      ...(place === '' ? ['place'] : []),
      ...(date === '' ? ['date'] : []),
      ...(present.length === 0 ? ['signatories'] : []),
    ]
    setMissing(lacking)
    if (lacking.length > 0)
      return goToField(
        form,
        lacking.map((name) => (name === 'signatories' ? 'signatory-0' : name)),
      )
    const recorded = await state({
      kind: 'ceremony',
      seal: version.seal.number,
      place,
      date,
      signatories: present.map(({ party, name }) => ({ party, name })),
      guests: guestsIn(data),
    })
    if (recorded) onClose()
  }
  const error = (name: string): string | undefined => (missing.includes(name) ? required : undefined)
  return (
    <Dialog title={before ? words.correctCeremony : words.recordCeremony} onClose={onClose}>
      <form onSubmit={(event) => void record(event)} noValidate>
        <p className="mb-3">{words.ceremonyIntro}</p>
        <FormField
          name="place"
          label={words.place}
          defaultValue={before?.place ?? texts[signing.place ?? ''] ?? ''}
          error={error('place')}
          maxLength={200}
          required
        />
        <FormField
          name="date"
          type="date"
          label={words.day}
          defaultValue={before?.date ?? dates[signing.day ?? ''] ?? ''}
          error={error('date')}
          maxLength={10}
          required
        />
        <fieldset className="mb-4">
          <legend className="font-semibold">{words.whoSigned}</legend>
          {signatories.map(({ party, name, office }, index) => (
            <label key={`${party} ${name}`} className="flex min-h-9 items-center gap-2">
              <input
                type="checkbox"
                name={`signatory-${index}`}
                className="size-4.5 shrink-0"
                onChange={() => setMissing(missing.filter((name) => name !== 'signatories'))}
                defaultChecked={before === undefined || before.signatories.some((one) => one.name === name)}
              />
              <span lang="fr">{[name, office, names[party]].filter((part) => part !== '').join(', ')}</span>
            </label>
          ))}
          {missing.includes('signatories') && <p className="text-sm font-semibold text-warn">{words.nobodySigned}</p>}
        </fieldset>
        <GuestRows guests={before?.guests ?? []} />
        <Trouble sentence={trouble} />
        <div className="flex flex-wrap gap-2">
          <Button variant="main" type="submit" busy={busy}>
            {busy ? words.recording : words.record}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
