/**
 * What every verifier must say of the same files: /verify, the command and the page in an archive. One version that a release
 * sealed, untouched and forged in every way somebody with a text editor and a key of their own can think of.
 */
import { hashOf } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { signedJson } from '../../protocol/version/seal.ts'
import type { Conclusion } from '../../protocol/version/verify.ts'
import { newInstanceKey, signerOf } from '../../server/instance-key.ts'
import { releases } from '../releases/releases.ts'

export interface VerificationCase {
  readonly what: string
  readonly file: string
  /** By itself; when the service's key is given; at the service that sealed. `undefined`: it is no version at all. */
  readonly alone: Conclusion | undefined
  readonly withKey: Conclusion | undefined
  readonly atService: Conclusion | undefined
}

interface Parsed {
  readonly document: Json
  readonly hash: string
  readonly signature: object
}

/** What somebody makes who has no key of this service: other words, hashed anew and signed with a key of their own. */
function signedAnew(file: string): string {
  const { document, ...rest } = JSON.parse(file) as Parsed
  const sign = signerOf(newInstanceKey(new Uint8Array(32).fill(9), 0))
  return JSON.stringify({ ...rest, document, hash: hashOf(document), signature: sign(signedJson(document)) })
}
function hashedAnew(file: string): string {
  const read = JSON.parse(file) as Parsed
  return JSON.stringify({ ...read, hash: hashOf(read.document) })
}
function unsigned(file: string): string {
  const { signature: _none, ...rest } = JSON.parse(file) as Parsed
  return JSON.stringify(rest)
}

const always = (conclusion: Conclusion | undefined) => ({
  alone: conclusion,
  withKey: conclusion,
  atService: conclusion,
})
/** Nobody known vouches for it; the service that sealed another content under its number contradicts it. */
const ofNobody = { alone: 'unproven', withKey: 'unproven', atService: 'altered' } as const

export function verificationCases(file: string): readonly VerificationCase[] {
  const { template } = (JSON.parse(file) as { document: { template: { sha256: string } } }).document
  return [
    { what: 'untouched', file, alone: 'unproven', withKey: 'genuine', atService: 'genuine' },
    {
      what: 'untouched, laid out otherwise',
      file: JSON.stringify(JSON.parse(file), undefined, 2),
      alone: 'unproven',
      withKey: 'genuine',
      atService: 'genuine',
    },
    { what: 'one letter of a name', file: file.replace('Huy', 'Hui'), ...always('altered') },
    { what: 'one letter, hashed anew', file: hashedAnew(file.replace('Huy', 'Hui')), ...always('altered') },
    {
      what: 'a letter of the signature',
      file: file.replace(/"value":"(.)/u, (_head, first) => `"value":"${first === 'A' ? 'B' : 'A'}`),
      ...always('altered'),
    },
    {
      what: 'a word of the official text, hashed and signed anew',
      file: signedAnew(file.replaceAll('égalité', 'inégalité')),
      ...always('altered'),
    },
    {
      what: 'a line put into the official text, hashed and signed anew',
      file: signedAnew(file.replaceAll(String.raw`ENTRE\n`, String.raw`ENTRE\n\nAMIS\n`)),
      ...always('altered'),
    },
    {
      what: 'an answer in the text only, hashed and signed anew',
      file: signedAnew(file.replace(/"text":"PROGRAMME.*?[^\\]"/u, (text) => text.replaceAll('Natitingou', 'Parakou'))),
      ...always('altered'),
    },
    { what: 'an answer everywhere, signed anew', file: signedAnew(file), ...ofNobody, atService: 'unproven' },
    {
      what: 'initials left out, signed anew',
      file: signedAnew(file.replace(/"initials":\{"belgian":\{[^}]*\},/u, '"initials":{')),
      ...always('altered'),
    },
    {
      what: 'another official text under a hash of its own, signed anew',
      file: signedAnew(file.replaceAll('égalité', 'inégalité').replace(template.sha256, '0'.repeat(64))),
      ...ofNobody,
    },
    { what: 'no signature', file: unsigned(file), alone: 'unproven', withKey: 'unproven', atService: 'unproven' },
    { what: 'another file', file: '{"format":"autre"}', ...always(undefined) },
    { what: 'no JSON', file: 'bonjour', ...always(undefined) },
  ]
}

/** The version the cases are made of, and where it comes from. */
export function sealedByRelease() {
  const release = releases.find(({ name }) => name === '0.1.0')
  const seal = release?.seals.find(({ pair, number }) => pair === 'huy-natitingou' && number === 2)
  if (!release || !seal) throw new Error('the release is missing')
  return { release, file: seal.file('json').toString('utf8') }
}
