/**
 * The page in every archive that verifies an agreed version for ever: opened as a file, without any service or network. It runs
 * the very code of /verify and of the command, on the official texts that were published when it was put into its archive.
 */
import { openSealFile } from '../../protocol/version/seal-file.ts'
import { signedJson } from '../../protocol/version/seal.ts'
import { conclusionOf, verdictOf, verifySeal } from '../../protocol/version/verify.ts'
import type { Conclusion, Finding, Verdict } from '../../protocol/version/verify.ts'
import type { Template } from '../../protocol/text/template.ts'
import { conclusionSentence, findingSentence } from '../../protocol/wire/verify-sentences.ts'
import { signatureFits } from './signature.ts'

const marks: Readonly<Record<Verdict, string>> = { contradicted: '✗', proved: '✓', 'not-proved': '?' }
const order: readonly Verdict[] = ['contradicted', 'proved', 'not-proved']
const texts = JSON.parse(element('official-texts').textContent) as readonly Template[]
const fileField = element('file') as HTMLInputElement
const keyField = element('key') as HTMLInputElement

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no ${id}`)
  return found
}

function paragraph(name: 'p' | 'li' | 'h2' | 'pre', words: string): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: words })
}

/** `conclusion` names the look; the sentence says it, and signs stand before every finding. */
function show(conclusion: Conclusion, sentence: string, findings: readonly Finding[], text: string | undefined): void {
  const title = paragraph('p', sentence)
  title.dataset['outcome'] = conclusion
  const list = document.createElement('ul')
  for (const verdict of order)
    for (const finding of findings.filter(({ kind }) => verdictOf[kind] === verdict))
      list.append(paragraph('li', `${marks[verdict]} ${findingSentence(finding, 'fr')}`))
  const words = text === undefined ? [] : [paragraph('h2', 'Le texte de cette version'), paragraph('pre', text)]
  element('result').replaceChildren(title, list, ...words)
}

async function check(): Promise<void> {
  const [file] = fileField.files ?? []
  if (!file) return
  const opened = openSealFile(await file.text())
  if (!opened.ok) return show('altered', 'Ce fichier n’est pas un fichier protocole-scelle.json.', [], undefined)
  const { signed, signature, document: version } = opened.value
  const fitting = signature && (await signatureFits(signature, signedJson(signed)))
  const given = keyField.value.trim() === '' ? [] : [keyField.value]
  const findings: readonly Finding[] = [
    ...verifySeal(opened.value, { given, fits: () => fitting }, texts),
    { kind: 'no-signature-of-persons' },
  ]
  const conclusion = conclusionOf(findings)
  const text = conclusion === 'altered' ? undefined : version.text
  show(conclusion, conclusionSentence(conclusion, 'fr', findings), findings, text)
}

fileField.addEventListener('change', () => void check())
keyField.addEventListener('change', () => void check())
