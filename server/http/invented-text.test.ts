/** An official text that is in nothing like the first one goes the whole way: written, initialled, sealed, taken out, verified. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnswers } from '../../protocol/answers/document.ts'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import type { Returned } from '../../protocol/returned/returned.ts'
import type { Verification } from '../../protocol/wire/wire.ts'
import { poppler } from '../../testing/files/read-pdf.ts'
import { rewritten, typedOver } from '../../testing/files/word-return.ts'
import { wordLines } from '../../testing/files/word-words.ts'
import { AgreedTable } from '../../testing/service/agreed-table.ts'
import { Browser, twoCommunesAtTheTable } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'
import {
  asHuyWrites,
  asNatitingouWrites,
  huyAndNatitingou,
  printedJumelage,
} from '../../testing/texts/jumelage-answers.ts'
import { jumelage2027 } from '../../testing/texts/jumelage-2027.ts'
import { freshDocument } from '../document/stored-document.ts'
import { keptText } from '../texts/kept-text.ts'

let folder: string
let service: RunningService
let table: AgreedTable
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paraphe-invented-'))
  await writeFile(join(folder, 'jumelage.json'), keptText(jumelage2027))
  service = await startService({ texts: folder })
  table = new AgreedTable(service, await twoCommunesAtTheTable(service, huyAndNatitingou))
  await table.write(table.ixelles, asHuyWrites)
  await table.write(table.kalamu, asNatitingouWrites)
})
afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true })
})

const even = (words: string): string => words.replace(/\s+/gu, ' ')
const pdfWords = async (pdf: Buffer): Promise<string> => {
  const file = join(folder, 'read.pdf')
  await writeFile(file, pdf)
  return even(poppler('pdftotext', '-raw', file, '-'))
}
const bringBack = (file: Uint8Array) =>
  table.ixelles.ask<Returned>(`/api/protocols/${table.protocol}/import`, {
    method: 'POST',
    body: file.slice().buffer,
    headers: { 'content-type': 'application/octet-stream' },
  })

describe('before the seal', () => {
  test('its points stand in the order in which they are read, the domains in their article', async () => {
    const { items, parties } = await table.overview()
    expect(items.map(({ id }) => id)).toEqual([
      'there',
      'here',
      'vote',
      'there.voice',
      'here.voice',
      'common',
      'domains',
      'domain:water',
      'money',
      'signatories.partner',
      'signatories.belgian',
      'feast',
      'witness',
    ])
    expect(parties).toEqual({ belgian: 'Huy', partner: 'Natitingou' })
    expect(Object.fromEntries(items.map(({ id, text }) => [id, text]))).toMatchObject({
      there: 'la Ville de Natitingou',
      'there.voice': 'Madame Kpɔ̀mè Atrokpo, Maire',
      money: 'Le Crédit du Condroz',
      'domain:water': 'Eau potable\n(financé la première année)',
      'signatories.partner': 'Kpɔ̀mè Atrokpo, Maire',
    })
  })

  test('a Word file goes out and comes back with what was typed in it', async () => {
    const file = rewritten(await table.file('export.docx'), (xml) =>
      typedOver('Compte commun', 'La Banque du Fleuve')(typedOver('Ville partenaire', 'de Boukoumbé')(xml)),
    )
    const { status, body } = await bringBack(new Uint8Array(file))
    expect([status, body.fixed, body.remarks]).toEqual([200, [], []])
    const { doc } = await freshDocument(service.storage, table.protocol)
    const proposals = proposalsOf(jumelage2027, body, readAnswers(doc, jumelage2027))
    expect(proposals.map(({ item, ours, theirs }) => [item, ours, theirs])).toEqual([
      ['money', 'Le Crédit du Condroz', 'La Banque du Fleuve'],
      ['there', 'de Natitingou', 'de Boukoumbé'],
    ])
  })

  test('a signatory typed into the left column is the partner’s, whose column it is', async () => {
    const leftColumn = /(<w:tag w:val="signatories\.partner\.0\.name"\/>.*?<w:t xml:space="preserve">)[^<]*/su
    const file = rewritten(await table.file('export.docx'), (xml) => xml.replace(leftColumn, '$1Koffi Tchando'))
    const { body } = await bringBack(new Uint8Array(file))
    expect(Object.entries(body.blanks).filter(([, words]) => words === 'Koffi Tchando')).toEqual([
      ['signatories.partner.0.name', 'Koffi Tchando'],
    ])
  })
})

describe('[SEAL4] once agreed and sealed', () => {
  beforeAll(async () => {
    await table.initialAll()
    expect((await table.seal()).status).toBe(201)
  })

  test('every file shows its words, and no other text’s', async () => {
    const [txt, html, pdf, docx] = await Promise.all(
      ['txt', 'html', 'pdf', 'docx'].map((format) => table.file(`export.${format}?version=1`)),
    )
    const shown = {
      txt: even(String(txt)),
      html: even(String(html).replace(/<[^>]+>/gu, '')),
      pdf: await pdfWords(pdf ?? Buffer.of()),
      docx: even(wordLines(docx ?? Buffer.of()).join(' ')),
    }
    for (const [format, words] of Object.entries(shown)) {
      const missing = printedJumelage.filter((paragraph) => !words.includes(paragraph))
      expect([format, missing, /Article 3|CIC|Commune de/u.exec(words)?.[0]]).toEqual([format, [], undefined])
    }
  })

  test.each(['json', 'pdf', 'html', 'txt', 'docx', 'zip'])('its %s is genuine for a stranger', async (format) => {
    const bytes = await table.file(`export.${format}?version=1`)
    const stranger = new Browser(service)
    const { status, body } = await stranger.ask<Verification>('/api/verify', {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect([status, body.conclusion]).toEqual([200, 'genuine'])
  })

  test('its minutes tell the points by their names', async () => {
    const minutes = await pdfWords(await table.file('minutes.pdf'))
    for (const words of ['Huy', 'Natitingou', 'Eau potable']) expect(minutes).toContain(words)
    expect(minutes).not.toMatch(/\bCIC\b/u)
  })

  test('its identity is that of its words', async () => {
    const sealed = JSON.parse(String(await table.file('export.json?version=1'))) as {
      readonly document: { readonly template: { readonly id: string } }
    }
    expect(sealed.document.template.id).toBe('jumelage-2027')
  })
})
