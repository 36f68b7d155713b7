/**
 * `npm run verify FILE [--key KEY]…`: what a file with an agreed version proves, with no server and no network. `KEY` is a
 * service's public key, as its /api/instance-key gives it, its fingerprint, or a file that holds that answer.
 * Ends with 0 when the file is genuine, 1 when it is not or cannot be read, 2 when it is intact but nobody known vouches for
 * it, or when it is a PDF, whose pages only the service that made it can tell from others.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { refusalSentence } from '../protocol/wire/refusal-sentences.ts'
import type { RefusalCode } from '../protocol/refusal.ts'
import { conclusionSentence, findingSentence } from '../protocol/wire/verify-sentences.ts'
import { conclusionOf, verdictOf, verifySeal } from '../protocol/version/verify.ts'
import type { Conclusion, Finding, Verdict } from '../protocol/version/verify.ts'
import { verifySignature } from './instance-key.ts'
import { readShelf, shippedTexts } from './texts/shelf.ts'
import { sealInside } from './verification/seal-inside.ts'

const marks: Readonly<Record<Verdict, string>> = { proved: '✓', 'not-proved': '?', contradicted: '✗' }
const exitCodes: Readonly<Record<Conclusion, number>> = {
  genuine: 0,
  altered: 1,
  'genuine-inside': 2,
  named: 2,
  unproven: 2,
}

function askedFor(): { readonly file: string; readonly keys: readonly string[] } | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string', multiple: true } },
    })
    const [file] = positionals
    return file === undefined || positionals.length > 1 ? undefined : { file, keys: (values.key ?? []).map(keyIn) }
  } catch {
    // An option that does not exist.
    return undefined
  }
}

/** The key itself, or the one in a file of that name. */
function keyIn(given: string): string {
  if (!existsSync(given)) return given
  const text = readFileSync(given, 'utf8').trim()
  return /"publicKey"\s*:\s*"([^"]+)"/u.exec(text)?.[1] ?? text
}

function refuse(code: RefusalCode): number {
  console.error(`✗ ${refusalSentence(code, 'fr')}\n  ${refusalSentence(code, 'en')}`)
  return 1
}

function tell(findings: readonly Finding[]): void {
  const conclusion = conclusionOf(findings)
  for (const language of ['fr', 'en'] as const) {
    console.log(conclusionSentence(conclusion, language, findings))
    for (const finding of findings)
      console.log(`  ${marks[verdictOf[finding.kind]]} ${findingSentence(finding, language)}`)
    console.log('')
  }
  for (const finding of findings)
    if (finding.kind === 'signed-by-unknown-key')
      console.log(`Clé / key: ${finding.key}\nSHA-256: ${finding.fingerprint}`)
}

function verify(): number {
  const asked = askedFor()
  if (!asked) {
    console.error('npm run verify -- FICHIER [--key CLÉ]\nnpm run verify -- FILE [--key KEY]')
    return 1
  }
  if (!existsSync(asked.file)) {
    console.error(`✗ Le fichier ${asked.file} n’existe pas.\n  The file ${asked.file} does not exist.`)
    return 1
  }
  const inside = sealInside(readFileSync(asked.file))
  if (!inside.ok) return refuse(inside.refusal.code)
  const { opened, pages } = inside.value
  const findings: readonly Finding[] = [
    ...verifySeal(opened, { given: asked.keys, fits: verifySignature }, readShelf(shippedTexts).texts),
    ...(pages ? [{ kind: 'pages-unread' } as const] : []),
    { kind: 'no-signature-of-persons' },
  ]
  tell(findings)
  return exitCodes[conclusionOf(findings)]
}

process.exitCode = verify()
