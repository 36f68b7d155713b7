/** What a verification found: the conclusion in one sentence, the version in question, and every finding as proved, contradicted or not proved. */
import { parties } from '../../protocol/party.ts'
import { shortCode } from '../../protocol/version/seal.ts'
import { conclusionSentence, findingSentence } from '../../protocol/wire/verify-sentences.ts'
import type { Conclusion, Finding, Verdict } from '../../protocol/version/verify.ts'
import type { Verification } from '../../protocol/wire/wire.ts'
import { useTime } from '../i18n/time.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { useFailureSentence } from '../ui/failure-sentence.ts'
import type { Verified } from './verified.ts'

export function VerificationView({ verified }: { readonly verified: Verified }) {
  const words = useWords('verify')
  const language = useLanguage()
  const sentenceOf = useFailureSentence()
  const { what, answer } = verified
  if (!answer.ok)
    return (
      <div className="border-s-4 border-warn bg-warn-bg px-4 py-3">
        <p className="text-sm text-mute">{words.verified(what)}</p>
        <p>{sentenceOf(answer.failure)}</p>
      </div>
    )
  const { conclusion, findings, version } = answer.value
  return (
    <>
      <Concluded
        conclusion={conclusion}
        sentence={conclusionSentence(
          conclusion,
          language,
          findings.map(({ finding }) => finding),
        )}
        what={what}
        replacedBy={replacement(findings.map(({ finding }) => finding))}
      />
      {version && <VersionFacts version={version} />}
      {order.map((verdict) => (
        <Findings
          key={verdict}
          verdict={verdict}
          sentences={findings
            .filter((one) => one.verdict === verdict)
            .map(({ finding }) => findingSentence(finding, language))}
        />
      ))}
      <Button className="no-print mt-4" onClick={() => print()}>
        {words.print}
      </Button>
    </>
  )
}

const looks: Readonly<Record<Conclusion, { readonly sign: string; readonly look: string }>> = {
  genuine: { sign: '✓', look: 'border-ok bg-ok-bg' },
  'genuine-inside': { sign: '✓', look: 'border-ok bg-ok-bg' },
  named: { sign: '✓', look: 'border-ok bg-ok-bg' },
  altered: { sign: '✗', look: 'border-danger bg-danger-bg' },
  unproven: { sign: '?', look: 'border-warn bg-warn-bg' },
}

const replaced = { sign: '!', look: 'border-warn bg-warn-bg' }

interface ConcludedProps {
  readonly conclusion: Conclusion
  readonly sentence: string
  readonly what: string
  /** A later version of the same protocol: what was verified is genuine, and no longer the last word. */
  readonly replacedBy: number | undefined
}

function replacement(findings: readonly Finding[]): number | undefined {
  const later = findings.find((finding) => finding.kind === 'superseded')
  return later?.kind === 'superseded' ? later.by : undefined
}

function Concluded({ conclusion, sentence, what, replacedBy }: ConcludedProps) {
  const words = useWords('verify')
  const { sign, look } = replacedBy !== undefined && looks[conclusion].sign === '✓' ? replaced : looks[conclusion]
  return (
    <div className={`flex gap-3 border-s-4 px-4 py-3 ${look}`}>
      <span aria-hidden="true" className="text-2xl/7 font-bold">
        {sign}
      </span>
      <div className="min-w-0">
        <h2 className="font-serif text-xl font-semibold">{sentence}</h2>
        {replacedBy !== undefined && <p className="font-semibold">{words.replacedBy(replacedBy)}</p>}
        <p className="text-sm break-words">{words.verified(what)}</p>
      </div>
    </div>
  )
}

function VersionFacts({ version }: { readonly version: NonNullable<Verification['version']> }) {
  const words = useWords('verify')
  const time = useTime()
  return (
    <dl className="my-5 grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
      <dt className="text-mute">{words.protocol}</dt>
      <dd translate="no">{parties.map((party) => version.parties[party]).join(' – ')}</dd>
      <dt className="text-mute">{words.version}</dt>
      <dd>{words.sealedOn(version.number, time(version.at))}</dd>
      <dt className="text-mute">{words.code}</dt>
      <dd>
        <code>{shortCode(version.hash)}</code>
      </dd>
      <dt className="text-mute">{words.hash}</dt>
      <dd className="min-w-0 text-sm break-all">
        <code>{version.hash}</code>
      </dd>
    </dl>
  )
}

const order: readonly Verdict[] = ['contradicted', 'proved', 'not-proved']
const signs: Readonly<Record<Verdict, { readonly sign: string; readonly look: string }>> = {
  contradicted: { sign: '✗', look: 'text-danger' },
  proved: { sign: '✓', look: 'text-ok' },
  'not-proved': { sign: '?', look: 'text-warn' },
}

function Findings({ verdict, sentences }: { readonly verdict: Verdict; readonly sentences: readonly string[] }) {
  const words = useWords('verify')
  if (sentences.length === 0) return null
  return (
    <section className="mt-5">
      <h3 className="mb-1 font-semibold">{words.verdict[verdict]}</h3>
      <ul className="m-0 list-none p-0">
        {sentences.map((sentence) => (
          <li key={sentence} className="flex gap-2.5 py-1">
            <span aria-hidden="true" className={`w-4 shrink-0 text-center font-bold ${signs[verdict].look}`}>
              {signs[verdict].sign}
            </span>
            <span className="min-w-0 wrap-anywhere">{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
