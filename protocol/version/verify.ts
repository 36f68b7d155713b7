/**
 * What a file with an agreed version proves, and what it does not: a list of findings, each proved, not proved or
 * contradicted. Pure: signatures are checked by whoever can, and what a service has on record is handed in.
 */
import { hashOf } from '../canonical.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import { plainText } from '../print/plain-text.ts'
import { render } from '../print/render.ts'
import { isGiven, keyFingerprint } from './key-fingerprint.ts'
import { officialFault, saysAnswers } from './official-words.ts'
import type { WordsFault } from './official-words.ts'
import type { OpenedSeal } from './seal-file.ts'
import { signedJson } from './seal.ts'
import type { SealSignature, SealedDocument } from './seal.ts'
import { changedPoints, requiredPoints } from './sealed-points.ts'
import type { Template } from '../text/template.ts'
import { isNamed } from '../text/templates.ts'

/** One thing that was looked at. Hashes are SHA-256 in lower-case hexadecimal, keys the base64 of an SPKI DER, times Unix ms. */
export type Finding =
  // what the file says of itself
  | { readonly kind: 'document-intact'; readonly hash: string }
  | { readonly kind: 'document-changed'; readonly stated: string; readonly found: string }
  | { readonly kind: 'points-intact'; readonly count: number }
  | { readonly kind: 'point-changed'; readonly label: string }
  | { readonly kind: 'text-official' }
  | { readonly kind: 'text-differs'; readonly line: number; readonly stated: string; readonly expected: string }
  | { readonly kind: 'text-unknown'; readonly template: string }
  | { readonly kind: 'printed-otherwise'; readonly line: number; readonly stated: string; readonly today: string }
  | { readonly kind: 'initialled-by-both'; readonly count: number }
  | { readonly kind: 'initials-missing'; readonly label: string; readonly party: Party }
  // whose word it is
  | { readonly kind: 'signed-by-this-service' }
  | { readonly kind: 'signed-by-given-key'; readonly key: string }
  | { readonly kind: 'signed-by-unknown-key'; readonly key: string; readonly fingerprint: string }
  | { readonly kind: 'signature-false' }
  | { readonly kind: 'signature-unchecked'; readonly key: string; readonly fingerprint: string }
  | { readonly kind: 'unsigned' }
  // what the service has on record
  | { readonly kind: 'known-here'; readonly number: number }
  | { readonly kind: 'unknown-here' }
  | { readonly kind: 'another-here'; readonly number: number }
  | { readonly kind: 'latest' }
  | { readonly kind: 'superseded'; readonly by: number }
  | { readonly kind: 'in-force'; readonly since: string }
  | { readonly kind: 'not-in-force' }
  | { readonly kind: 'file-made-here' }
  | { readonly kind: 'file-not-made-here' }
  /** It begins with a file that was made here, and `bytes` more follow; `signatures`: how many of them a PDF program put in there. */
  | { readonly kind: 'file-continues'; readonly bytes: number; readonly signatures: number }
  | { readonly kind: 'file-repacked' }
  // what nothing of this can prove
  | { readonly kind: 'pages-unread' }
  | { readonly kind: 'code-only' }
  | { readonly kind: 'no-signature-of-persons' }
export type FindingKind = Finding['kind']

export const verdicts = ['proved', 'not-proved', 'contradicted'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictOf: Readonly<Record<FindingKind, Verdict>> = {
  'document-intact': 'proved',
  'document-changed': 'contradicted',
  'points-intact': 'proved',
  'point-changed': 'contradicted',
  'text-official': 'proved',
  'text-differs': 'contradicted',
  'text-unknown': 'not-proved',
  'printed-otherwise': 'proved',
  'initialled-by-both': 'proved',
  'initials-missing': 'contradicted',
  'signed-by-this-service': 'proved',
  'signed-by-given-key': 'proved',
  'signed-by-unknown-key': 'not-proved',
  'signature-false': 'contradicted',
  'signature-unchecked': 'not-proved',
  unsigned: 'not-proved',
  'known-here': 'proved',
  'unknown-here': 'not-proved',
  'another-here': 'contradicted',
  latest: 'proved',
  superseded: 'proved',
  'in-force': 'proved',
  'not-in-force': 'not-proved',
  'file-made-here': 'proved',
  'file-not-made-here': 'contradicted',
  'file-continues': 'not-proved',
  'file-repacked': 'not-proved',
  'pages-unread': 'not-proved',
  'code-only': 'not-proved',
  'no-signature-of-persons': 'not-proved',
}

/**
 * `genuine`: a service that is known here froze exactly this, and nothing contradicts it. `altered`: something does.
 * `genuine-inside`: that is so of the version attached to the file, while the file's own pages were not looked at.
 * `named`: only a code was given, and it names a version on record.
 */
export const conclusions = ['genuine', 'genuine-inside', 'altered', 'named', 'unproven'] as const
export type Conclusion = (typeof conclusions)[number]

const pagesUnproved = ['pages-unread', 'file-continues', 'file-repacked'] as const

export function conclusionOf(findings: readonly Finding[]): Conclusion {
  const kinds = new Set(findings.map(({ kind }) => kind))
  if (findings.some(({ kind }) => verdictOf[kind] === 'contradicted')) return 'altered'
  if (kinds.has('code-only')) return kinds.has('known-here') ? 'named' : 'unproven'
  const vouched = kinds.has('signed-by-this-service') || kinds.has('signed-by-given-key') || kinds.has('file-made-here')
  if (!vouched) return 'unproven'
  return pagesUnproved.some((kind) => kinds.has(kind)) ? 'genuine-inside' : 'genuine'
}

export interface Keys {
  /** The key of the service that verifies. */
  readonly ownKey?: string
  /** Keys that the person trusts, or their fingerprints. */
  readonly given: readonly string[]
  /** Whether the signature is one of its key over these bytes; undefined where that cannot be computed. */
  readonly fits: (signature: SealSignature, bytes: Uint8Array) => boolean | undefined
}

/** What the file proves by itself, by the keys and by the official texts at hand. */
export function verifySeal(opened: OpenedSeal, keys: Keys, texts: readonly Template[]): readonly Finding[] {
  const { document, signed, hash: stated } = opened
  const found = hashOf(signed)
  const { id, sha256 } = document.template
  const known = texts.find((text) => text.id === id && isNamed(text, sha256))
  return [
    found === stated ? { kind: 'document-intact', hash: found } : { kind: 'document-changed', stated, found },
    ...pointsOf(document, known),
    known ? textFinding(document, known) : { kind: 'text-unknown', template: id },
    ...(known ? initialsOf(document, known) : []),
    signatureFinding(opened, keys),
  ]
}

function pointsOf(document: SealedDocument, known: Template | undefined): readonly Finding[] {
  const labels = changedPoints(document, known)
  return labels.length === 0
    ? [{ kind: 'points-intact', count: document.items.length }]
    : labels.map((label) => ({ kind: 'point-changed', label }))
}

/**
 * The words of the official text must stand in it, and so must the answers; how a program of another day would join them is
 * told, and contradicts nothing. Of a version that has its structure in it, both forms say the same.
 */
function textFinding(document: SealedDocument, template: Template): Finding {
  const { text, blocks, answers } = document
  const today = plainText(render(template, answers))
  const structure = blocks && plainText(blocks)
  const isToday = text === today && (structure ?? text) === text
  if (isToday) return { kind: 'text-official' }
  const official =
    officialFault(text, template) ?? (structure === undefined ? undefined : officialFault(structure, template))
  if (official) return { kind: 'text-differs', ...official }
  if (text === today) return { kind: 'text-differs', ...firstDifference(structure ?? '', text) }
  const { line, stated, expected } = firstDifference(text, today)
  return saysAnswers(text, answers) && saysAnswers(structure ?? text, answers)
    ? { kind: 'printed-otherwise', line, stated, today: expected }
    : { kind: 'text-differs', line, stated, expected }
}

function firstDifference(stated: string, expected: string): WordsFault {
  const [own, other] = [stated.split('\n'), expected.split('\n')]
  const index = own.findIndex((line, at) => line !== other[at])
  const at = index < 0 ? own.length : index
  return { line: at + 1, stated: own[at] ?? '', expected: other[at] ?? '' }
}

function initialsOf({ items, answers }: SealedDocument, known: Template): readonly Finding[] {
  const sealed = new Map(items.map((item) => [item.id, item]))
  const required = requiredPoints(known, answers)
  const missing = required.flatMap((id) =>
    parties
      .filter((party) => !sealed.get(id)?.initials[party])
      .map((party): Finding => ({ kind: 'initials-missing', label: sealed.get(id)?.label ?? id, party })),
  )
  return missing.length > 0 ? missing : [{ kind: 'initialled-by-both', count: required.length }]
}

function signatureFinding({ signed, signature }: OpenedSeal, { ownKey, given, fits }: Keys): Finding {
  if (!signature) return { kind: 'unsigned' }
  const fitting = fits(signature, signedJson(signed))
  if (fitting === false) return { kind: 'signature-false' }
  const key = signature.publicKey
  const fingerprint = keyFingerprint(key)
  if (fitting === undefined) return { kind: 'signature-unchecked', key, fingerprint }
  if (key === ownKey) return { kind: 'signed-by-this-service' }
  return isGiven(key, given)
    ? { kind: 'signed-by-given-key', key }
    : { kind: 'signed-by-unknown-key', key, fingerprint }
}

/** What a service has on record of the version in question. */
export interface OnRecord {
  /** The number under which it froze exactly this. */
  readonly known: number | undefined
  /** It froze something else under this protocol and number. */
  readonly another: number | undefined
  /** Number of the last version of that protocol. */
  readonly last: number | undefined
  /** Day since which this version is in force. */
  readonly inForceSince: string | undefined
  /** What the very bytes that were brought are to it; undefined where bytes do not matter. */
  readonly bytes: BytesFinding | undefined
}
export type BytesFinding = Extract<Finding, { readonly kind: `file-${string}` }>

export function recordFindings({ known, another, last, inForceSince, bytes }: OnRecord): readonly Finding[] {
  if (known === undefined)
    return [another === undefined ? { kind: 'unknown-here' } : { kind: 'another-here', number: another }]
  return [
    { kind: 'known-here', number: known },
    ...(bytes ? [bytes] : []),
    last === undefined || last === known ? { kind: 'latest' } : { kind: 'superseded', by: last },
    inForceSince === undefined ? { kind: 'not-in-force' } : { kind: 'in-force', since: inForceSince },
  ]
}
