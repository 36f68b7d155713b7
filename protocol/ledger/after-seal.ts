/** What becomes of an agreed version: its ceremony, the scans of its signed originals, both councils' ratifications, its coming into force. */
import type { Guest, LedgerEntry, PresentSignatory, ScanHead, Statement } from './acts.ts'
import { isCalendarDay } from '../answers/document.ts'
import { parties } from '../party.ts'
import type { Party, Side } from '../party.ts'

/** Who stated it and when; `at` is Unix time in ms. */
interface Stated {
  readonly seq: number
  readonly by: string
  readonly at: number
}
export interface SealHead extends Stated {
  readonly number: number
  readonly hash: string
}
export interface Ceremony extends Stated {
  readonly place: string
  /** ISO day. */
  readonly date: string
  readonly signatories: readonly PresentSignatory[]
  readonly guests: readonly Guest[]
}
export interface Scan extends Stated, ScanHead {}
export interface Ratification extends Stated {
  /** ISO day of the council's decision, and its number. */
  readonly date: string
  readonly reference: string
  readonly scan?: ScanHead
}
/** Taken back, or corrected: what was recorded before, by whom it was changed, and why. */
export interface FormerRatification extends Stated {
  readonly party: Party
  readonly reason: string
  readonly ratification: Ratification
}
/** An agreed version and its life since. The last ceremony and the last scan are the ones that hold; the others stay readable. */
export interface Version {
  readonly seal: SealHead
  readonly ceremonies: readonly Ceremony[]
  readonly scans: readonly Scan[]
  readonly ratifications: Readonly<Partial<Record<Party, Ratification>>>
  readonly withdrawn: readonly FormerRatification[]
  /** What a council's ratification said before its own commune corrected it. */
  readonly corrected: readonly FormerRatification[]
  /** Set by the second ratification, and never taken back. `since`: the later of the two councils' days. */
  readonly inForce?: { readonly since: string; readonly at: number; readonly seq: number }
}

export const newVersion = (seal: SealHead): Version => ({
  seal,
  ceremonies: [],
  scans: [],
  ratifications: {},
  withdrawn: [],
  corrected: [],
})

/** A statement about an agreed version. */
type AfterSeal = Extract<
  Statement,
  { kind: 'ceremony' | 'scan' | 'ratify' | 'withdraw-ratification' | 'correct-ratification' }
>

/** The version after a line about it by somebody of `side`; impossible lines change nothing. */
export function versionAfter(
  version: Version,
  { seq, by, at }: Omit<LedgerEntry, 'act'>,
  act: AfterSeal,
  side: Side | undefined,
): Version {
  if (side !== 'belgian' && side !== 'partner') return version
  const stated = { seq, by, at }
  switch (act.kind) {
    case 'ceremony': {
      const { place, date, signatories, guests } = act
      return { ...version, ceremonies: [...version.ceremonies, { ...stated, place, date, signatories, guests }] }
    }
    case 'scan':
      return { ...version, scans: [...version.scans, { ...stated, ...act.scan }] }
    case 'ratify': {
      if (version.ratifications[side]) return version
      const { date, reference, scan } = act
      return takingEffect({
        ...version,
        ratifications: { ...version.ratifications, [side]: { ...stated, date, reference, ...(scan ? { scan } : {}) } },
      })
    }
    case 'withdraw-ratification': {
      const { [side]: ratification, ...others } = version.ratifications
      if (!ratification || version.inForce) return version
      const withdrawn = { ...stated, party: side, reason: act.reason, ratification }
      return { ...version, ratifications: others, withdrawn: [...version.withdrawn, withdrawn] }
    }
    case 'correct-ratification': {
      const before = version.ratifications[side]
      if (!before) return version
      const { date, reference, scan = before.scan } = act
      const now = { ...stated, date, reference, ...(scan ? { scan } : {}) }
      const former = { ...stated, party: side, reason: act.reason, ratification: before }
      return datedAnew({
        ...version,
        ratifications: { ...version.ratifications, [side]: now },
        corrected: [...version.corrected, former],
      })
    }
  }
}

/** In force it stays; only since which day may have been a slip. */
function datedAnew(version: Version): Version {
  const { belgian, partner } = version.ratifications
  if (!version.inForce || !belgian || !partner) return version
  return { ...version, inForce: { ...version.inForce, since: laterDay(belgian, partner) } }
}

const laterDay = (a: Ratification, b: Ratification): string => (a.date > b.date ? a.date : b.date)

function takingEffect(version: Version): Version {
  const { belgian, partner } = version.ratifications
  if (!belgian || !partner) return version
  const later = belgian.seq < partner.seq ? partner : belgian
  return { ...version, inForce: { since: laterDay(belgian, partner), at: later.at, seq: later.seq } }
}

/** How far the version at hand has come; `draft` while a text is being negotiated. */
export const lifeStages = ['draft', 'sealed', 'signed', 'half-ratified', 'in-force'] as const
export type LifeStage = (typeof lifeStages)[number]

/**
 * Where a protocol stands in its life. `inForce` is the number of the version that binds the communes now: with a `stage`
 * other than `in-force` it is being amended.
 */
export interface Life {
  readonly stage: LifeStage
  readonly inForce: number | null
}

/** `sealed`: the text is closed, on the last of the versions. */
export function lifeOf(versions: readonly Version[], sealed: boolean): Life {
  const inForce = versions.findLast((version) => version.inForce)?.seal.number ?? null
  const last = versions.at(-1)
  return { stage: sealed && last ? stageOf(last) : 'draft', inForce }
}

function stageOf(version: Version): LifeStage {
  if (version.inForce) return 'in-force'
  if (parties.some((party) => version.ratifications[party])) return 'half-ratified'
  return version.ceremonies.length > 0 ? 'signed' : 'sealed'
}

const aDay = 86_400_000

/** Whether an ISO day can already have come for somebody at `at` (Unix ms): tomorrow's at the latest, for clocks ahead of UTC. */
export const mayHaveCome = (day: string, at: number): boolean =>
  isCalendarDay(day) && day <= new Date(at + aDay).toISOString().slice(0, 10)
