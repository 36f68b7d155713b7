/** What the words and signs of this page mean, for whoever meets them for the first time. */
import { parties } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { usePartyNames } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Stamp } from '../ui/Stamp.tsx'

const states = ['fresh', 'carried', 'stale', 'missing'] as const

export function SignsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('signs')
  const names = usePartyNames()
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="mb-2">{words.intro}</p>
      <ul className="m-0 mb-4 list-none p-0">
        {states.map((state) => (
          <li key={state} className="flex items-start gap-3 py-1">
            <span aria-hidden="true" className="inline-flex shrink-0 gap-1">
              {parties.map((party) => (
                <Stamp key={party} party={party} name={names[party]} state={state} />
              ))}
            </span>
            <span>{words.stamps[state]}</span>
          </li>
        ))}
      </ul>
      <dl className="m-0 mb-4">
        {words.words.map(([word, meaning]) => (
          <div key={word} className="py-1">
            <dt className="font-semibold">{word}</dt>
            <dd className="m-0">{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{words.close}</Button>
    </Dialog>
  )
}
