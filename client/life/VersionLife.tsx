/** The life of an agreed version, step by step: sealed, signed, ratified by each council, in force; with what the reader can record next. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ScanHead } from '../../protocol/ledger/acts.ts'
import type { Version } from '../../protocol/ledger/after-seal.ts'
import { isParty, parties } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { shortCode } from '../../protocol/version/seal.ts'
import { useCalendarDay, useDay } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'
import { FileLink } from '../state/FileLink.tsx'
import { useMay, useMe, useNegotiation, usePartyNames, useProtocolId } from '../state/protocol.tsx'
import { Button } from '../ui/Button.tsx'
import { CeremonyDialog } from './CeremonyDialog.tsx'
import { RatifyDialog } from './RatifyDialog.tsx'
import { ScanDialog } from './ScanDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type Open = 'ceremony' | 'scan' | 'ratify' | 'withdraw' | undefined

export function VersionLife({ version }: { readonly version: Version }) {
  const words = useWords('life')
  const day = useDay()
  const calendarDay = useCalendarDay()
  const { side } = useMe()
  const may = useMay()
  const { members, stage } = useNegotiation()
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const { seal, scans, inForce } = version
  const scan = scans.at(-1)
  /** What is still to come is said of the version at hand alone: an earlier one shows what became of it. */
  const atHand = stage.kind === 'sealed' && stage.seal.number === seal.number
  return (
    <>
      <ol className="life m-0 list-none p-0">
        <Step done atHand={atHand} title={words.sealed}>
          <p>{words.sealedBy(members.get(seal.by)?.participant.name ?? '', day(seal.at))}</p>
          <p>
            {words.code}: <a href={`/verify?code=${shortCode(seal.hash)}`}>{shortCode(seal.hash)}</a>
          </p>
        </Step>
        <Signed version={version} atHand={atHand}>
          {atHand && may('ceremony') && (
            <Button onClick={() => setOpen('ceremony')}>
              {version.ceremonies.length > 0 ? words.correctCeremony : words.recordCeremony}
            </Button>
          )}
        </Signed>
        <Step done={scan !== undefined} atHand={atHand || version.ceremonies.length > 0} title={words.originals}>
          <p>{scan ? <ScanLink scan={scan}>{words.originalsFrom(day(scan.at))}</ScanLink> : words.noOriginals}</p>
          {may('scan') && (
            <Button onClick={() => setOpen('scan')}>{scan ? words.replaceScan : words.attachScan}</Button>
          )}
        </Step>
        {parties.map((party) => (
          <Ratified key={party} version={version} party={party} atHand={atHand}>
            {atHand && may('ratify') && party === side && !version.ratifications[party] && (
              <Button onClick={() => setOpen('ratify')}>{words.ratify}</Button>
            )}
            {may('correct-ratification') && party === side && version.ratifications[party] && (
              <Button onClick={() => setOpen('ratify')}>{words.correctRatification}</Button>
            )}
            {atHand && may('ratify') && party === side && version.ratifications[party] && !inForce && (
              <Button variant="quiet" onClick={() => setOpen('withdraw')}>
                {words.withdraw}
              </Button>
            )}
          </Ratified>
        ))}
        <Step done={inForce !== undefined} atHand={atHand} title={words.inForce}>
          <p>{inForce ? words.inForceSince(calendarDay(inForce.since)) : words.notInForce}</p>
        </Step>
      </ol>
      {open === 'ceremony' && <CeremonyDialog version={version} onClose={close} />}
      {open === 'scan' && <ScanDialog version={version} onClose={close} />}
      {open === 'ratify' && isParty(side) && <RatifyDialog version={version} party={side} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog version={version} onClose={close} />}
    </>
  )
}

interface SignedProps {
  readonly version: Version
  readonly atHand: boolean
  readonly children: ReactNode
}

function Signed({ version, atHand, children }: SignedProps) {
  const words = useWords('life')
  const calendarDay = useCalendarDay()
  const ceremony = version.ceremonies.at(-1)
  return (
    <Step done={ceremony !== undefined} atHand={atHand} title={words.signed}>
      {ceremony ? (
        <>
          <p>{words.signedAt(ceremony.place, calendarDay(ceremony.date))}</p>
          <p>{words.present([...ceremony.signatories, ...ceremony.guests].map((person) => person.name).join(', '))}</p>
        </>
      ) : (
        <p>{words.notSigned}</p>
      )}
      {children}
    </Step>
  )
}

interface RatifiedProps {
  readonly version: Version
  readonly party: Party
  readonly atHand: boolean
  readonly children: ReactNode
}

function Ratified({ version, party, atHand, children }: RatifiedProps) {
  const words = useWords('life')
  const calendarDay = useCalendarDay()
  const name = usePartyNames()[party]
  const ratification = version.ratifications[party]
  const former = version.corrected.filter((one) => one.party === party)
  return (
    <Step done={ratification !== undefined} atHand={atHand} title={words.ratifiedBy(name)}>
      {ratification ? (
        <p>
          {words.ratification(ratification.reference, calendarDay(ratification.date))}
          {ratification.scan && (
            <>
              {' · '}
              <ScanLink scan={ratification.scan}>{words.decision}</ScanLink>
            </>
          )}
        </p>
      ) : (
        <p>{words.awaiting(name)}</p>
      )}
      {ratification && former.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer">{words.corrections(former.length)}</summary>
          {former.map((one) => (
            <p key={one.seq}>
              {words.corrected(
                words.ratification(one.ratification.reference, calendarDay(one.ratification.date)),
                one.reason,
              )}
            </p>
          ))}
        </details>
      )}
      {children}
    </Step>
  )
}

function ScanLink({ scan, children }: { readonly scan: ScanHead; readonly children: ReactNode }) {
  const id = useProtocolId()
  return <FileLink path={`/api/protocols/${id}/scans/${scan.sha256}`}>{children}</FileLink>
}

interface StepProps {
  readonly done: boolean
  readonly atHand: boolean
  readonly title: string
  readonly children: ReactNode
}

/** A full mark for what is done, an empty one for what is to come; said in words too. */
function Step({ done, atHand, title, children }: StepProps) {
  const words = useWords('life')
  if (!done && !atHand) return null
  return (
    <li className={done ? 'done' : undefined}>
      <h3 className="font-semibold">
        {title}
        <span className="sr-only"> ({done ? words.done : words.toCome})</span>
      </h3>
      <div className="flex flex-col items-start gap-1 text-sm text-mute">{children}</div>
    </li>
  )
}
