import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { addSignatory } from '../../protocol/answers/document.ts'
import type { RenderedColumn } from '../../protocol/print/rendered.ts'
import type { RenderedSignatory } from '../../protocol/points/items.ts'
import { useWords } from '../i18n/words.tsx'
import { newId } from '../net/new-id.ts'
import { MarginStamps } from '../agreement/MarginStamps.tsx'
import { UndrawnNotice } from '../agreement/UndrawnNotice.tsx'
import { useDoc, useFocusedItem, useMayWrite, useTemplate } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { NamedSignatory } from './NamedSignatory.tsx'

interface Props {
  readonly column: RenderedColumn
  /** "par délégation", as printed. */
  readonly delegation: string
  readonly heading: ReactNode
}

/** One commune's column: who signs, and the room for ink and seal of each. */
export function SignatureColumn({ column, delegation, heading }: Props) {
  const { party, item, signatories, hint } = column
  const words = useWords('signature')
  const doc = useDoc()
  const { limits } = useTemplate()
  const mayWrite = useMayWrite()({ kind: 'signatories', party }) === undefined
  const inFocus = useFocusedItem() === item
  const place = useRef<HTMLDivElement>(null)
  const [arrived, setArrived] = useState<string>()
  const named = signatories.filter((person) => person.id !== undefined)
  const add = (name: string, office: string): string => {
    const id = newId()
    addSignatory(doc, id, party, name, office)
    return id
  }
  /** Whoever is named takes the place of the representative, so a second person is added beside them in the same step. */
  const addSecond = (): void => {
    const [representative] = signatories
    const id = doc.transact(() => {
      if (named.length === 0 && representative) add(representative.name, representative.function)
      return add('', '')
    })
    setArrived(id)
  }
  return (
    <section className={`signature-column ${party} ${inFocus ? 'in-focus' : ''}`}>
      <div className="signature-heading">
        <p lang="fr" translate="no">
          {heading}
        </p>
        <MarginStamps item={item} />
        <UndrawnNotice items={[item]} />
      </div>
      <div ref={place} className="signature-persons" data-item={item} tabIndex={-1}>
        {signatories.length === 0 ? (
          <Ink
            person={
              <p className="signature-hint" lang="fr" translate="no">
                {hint}
              </p>
            }
            label={words.ink}
          />
        ) : null}
        {signatories.map((person, index) => (
          <Ink
            key={person.id ?? 'representative'}
            label={words.ink}
            person={
              person.id === undefined || !mayWrite ? (
                <ReadSignatory person={person} delegation={delegation} />
              ) : (
                <NamedSignatory
                  id={person.id}
                  person={person}
                  item={item}
                  number={index + 1}
                  arrived={arrived === person.id}
                  lastOne={named.length === 1}
                  onRemoved={() => place.current?.focus()}
                />
              )
            }
          />
        ))}
      </div>
      {mayWrite ? (
        <div className="signature-actions no-print">
          {named.length === 0 ? <p>{words.byDefault}</p> : null}
          {named.length === 0 ? (
            <Button variant="quiet" onClick={() => setArrived(add('', ''))}>
              {words.nameOther}
            </Button>
          ) : null}
          {signatories.length > 0 && signatories.length < limits.signatoriesPerSide ? (
            <Button variant="quiet" onClick={addSecond}>
              {words.addSecond}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function ReadSignatory({ person, delegation }: { readonly person: RenderedSignatory; readonly delegation: string }) {
  return (
    <p lang="fr" translate="no">
      <span className="signature-name">{person.name}</span>
      {person.function === '' ? null : (
        <>
          <br />
          {person.function}
        </>
      )}
      {person.delegation ? (
        <>
          <br />
          {delegation}
        </>
      ) : null}
    </p>
  )
}

const Ink = ({ person, label }: { readonly person: ReactNode; readonly label: string }) => (
  <div className="signatory">
    {person}
    <div className="ink" aria-hidden="true">
      <span className="no-print">{label}</span>
    </div>
  </div>
)
