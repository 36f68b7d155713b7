import { PDFArray, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'uqr'
import { afterAll, describe, expect, test } from 'vitest'
import { hashOf } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import type { Answers } from '../../protocol/answers/document.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { Outcome } from '../../protocol/refusal.ts'
import { markup } from '../../testing/files/random-answers.ts'
import { poppler } from '../../testing/files/read-pdf.ts'
import type { Edition } from './edition.ts'
import { sealJson } from './json.ts'
import { createPdfMaker } from './pdf.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'

const maker = createPdfMaker()
const folder = mkdtempSync(join(tmpdir(), 'paraphe-pdf-'))
afterAll(async () => {
  await maker.close()
  rmSync(folder, { recursive: true })
})

const draft: Edition = { kind: 'draft', at: Date.UTC(2026, 10, 22, 10, 5) }
const sealed = sealedEdition(fullAnswers)

const make = (answers: Answers, edition: Edition): Promise<Outcome<Uint8Array>> =>
  maker.make({ rendered: render(cic20172021, answers), edition })
async function pdfOf(answers: Answers, edition: Edition): Promise<string> {
  const made = await make(answers, edition)
  if (!made.ok) throw new Error(`no PDF: ${made.refusal.detail}`)
  const file = join(folder, `${createHash('sha256').update(made.value).digest('hex')}.pdf`)
  writeFileSync(file, made.value)
  return file
}
/** The page's own lines (head and foot) lie in the margins: only the text between them is read. */
const textOf = (file: string): string =>
  poppler('pdftotext', '-y', '60', '-H', '710', '-x', '0', '-W', '596', '-raw', file, '-')
/** White space and hyphens apart: lines end elsewhere on paper, and a list is marked by a longer dash. */
const bare = (text: string): string => text.replace(/[-–\s\u00AD\u200B]/gu, '')
/** What is printed before and after the signature columns; in them a name and an office stand on lines of their own. */
function aroundSignatures(answers: Answers): readonly [string, string] {
  const blocks = displayed(render(cic20172021, answers))
  const at = blocks.findIndex((block) => block.kind === 'signatures')
  return [bare(plainText(blocks.slice(0, at))), bare(plainText(blocks.slice(at + 1)))]
}
/** Where a page's text leaves the expected one, if it does. */
function strayFrom(answers: Answers, text: string): string | undefined {
  const [before, after] = aroundSignatures(answers)
  const printed = bare(text)
  const letters = Array.from(printed)
  const wrong = Array.from(before).findIndex((letter, index) => letters[index] !== letter)
  if (wrong >= 0) return printed.slice(wrong, wrong + 80)
  return printed.endsWith(after) ? undefined : printed.slice(-after.length, -after.length + 80)
}
const withText = (field: string, text: string): Answers => ({
  ...fullAnswers,
  texts: { ...fullAnswers.texts, [field]: text },
})

test('[LOCK1] place and day that are left for the ceremony have a line long enough for a hand', async () => {
  const { place: _leftOpen, ...texts } = fullAnswers.texts
  const words = poppler('pdftotext', '-bbox', await pdfOf({ ...fullAnswers, texts, dates: {} }, draft), '-')
  const edges = (word: string, edge: 'xMin' | 'xMax'): number[] =>
    Array.from(words.matchAll(new RegExp(`<word [^>]*${edge}="([\\d.]+)"[^>]*>${word}</word>`, 'g')), ([, at]) =>
      Number(at),
    )
  const [hint = 0] = edges('\\(lieu\\),', 'xMin')
  const room = Math.min(
    ...edges('…', 'xMax')
      .map((end) => hint - end)
      .filter((width) => width > 0),
  )
  // In points; a hand needs about 4 cm.
  expect(room).toBeGreaterThan(110)
})

describe('[LOCK1] the text of a PDF', () => {
  test.each<[string, Answers]>([
    ['with every blank empty', noAnswers],
    [
      'half filled',
      {
        ...fullAnswers,
        texts: { 'belgian.name': 'Ixelles', 'belgian.representative': 'Béa Diallo' },
        domains: [],
        choices: {},
      },
    ],
    ['filled', fullAnswers],
    [
      'with long names',
      withText(
        'belgian.name',
        'Molenbeek-Saint-Jean, Berchem-Sainte-Agathe et les communes associées '.repeat(4).trim(),
      ),
    ],
  ])('%s is the official text with its answers, letter for letter', async (_case, answers) => {
    expect(strayFrom(answers, textOf(await pdfOf(answers, draft)))).toBeUndefined()
  })

  test('of a seal is the same as that of the draft', async () => {
    expect(strayFrom(fullAnswers, textOf(await pdfOf(fullAnswers, sealed)))).toBeUndefined()
  })
})

test('the signature columns hold each person in lines of their own, row by row', async () => {
  const text = poppler('pdftotext', '-layout', await pdfOf(fullAnswers, draft), '-').replace(/[^\S\n]+/g, ' ')
  expect(text).toMatch(
    /Pour la Commune d’Ixelles Pour la Commune de Kalamu\s+Christos Doulkeridis Jean-Claude Kadima\n ?Bourgmestre Bourgmestre\s+Béa Diallo\n ?Échevin\n ?par délégation\s+Fait aux Bons Villers, le 2 octobre 2018/,
  )
})

test('no signatory falls off a page, however long the names', async () => {
  const signatories = (['belgian', 'belgian', 'partner', 'partner'] as const).map((party, index) => ({
    id: `s${index}`,
    party,
    position: `a${index}`,
    delegation: true,
    name: 'Prénom Nom '.repeat(18).trim(),
    function: `${'Chargé de mission '.repeat(10)}fin-${index}`,
  }))
  const answers = { ...withText('belgian.name', 'Commune associée '.repeat(17).trim()), signatories }
  const text = textOf(await pdfOf(answers, draft))
  expect(text.match(/fin-\d|Fait aux Bons Villers/g)?.toSorted()).toEqual([
    'Fait aux Bons Villers',
    'fin-0',
    'fin-1',
    'fin-2',
    'fin-3',
  ])
})

describe('[LOCK2] what was typed', () => {
  test.each([...markup, '"guillemets" \'simples\'', 'a'.repeat(190)])('is printed as it is: %s', async (typed) => {
    const answers = withText('belgian.function', typed)
    expect(strayFrom(answers, textOf(await pdfOf(answers, draft)))).toBeUndefined()
  })

  test.each(['Luc Sètondji ATROKPO', 'Kpɔ̀mè', 'Ɖɔ̀nkpɛ́ Ŋùgɔ', 'آيت باها', 'Nguyễn Thị Hằng', 'Łódź Ğ Ș Ț'])(
    'comes out whole: %s',
    async (name) => {
      const text = poppler('pdftotext', await pdfOf(withText('belgian.representative', name), draft), '-').normalize(
        'NFC',
      )
      expect(text.replace(/[\u202A-\u202E]/g, '')).toContain(name.normalize('NFC'))
    },
  )

  test('is never printed with a hole: a character no font has is a frame with its code, and copied as itself', async () => {
    const file = await pdfOf(withText('belgian.representative', 'Béa 𓀀'), draft)
    expect(poppler('pdftotext', file, '-')).toContain('Béa 𓀀')
    expect(poppler('pdffonts', file)).toContain('ParapheSigns')
  })
})

describe('a draft', () => {
  test('says PROJET on every page and in its title, and carries no hash', async () => {
    const file = await pdfOf(fullAnswers, draft)
    const pages = poppler('pdftotext', file, '-').split('\f').slice(0, -1)
    expect(pages.every((page) => page.includes('PROJET') && page.includes('22 novembre 2026 à 11 h 05'))).toBe(true)
    expect(poppler('pdfinfo', file)).toContain(
      'PROJET – Protocole de collaboration entre la Commune d’Ixelles et la Commune de Kalamu',
    )
    expect(pages.join('')).not.toMatch(/[0-9a-f]{64}/)
  })
})

describe('a seal', () => {
  test('carries its number, code and hash on every page, and PROJET nowhere', async () => {
    const { seal } = sealed
    const pages = poppler('pdftotext', await pdfOf(fullAnswers, sealed), '-')
      .replace(/[^\S\f]+/g, ' ')
      .split('\f')
      .slice(0, -1)
    expect(pages.every((page) => page.includes(seal.hash) && page.includes('Version convenue n° 1'))).toBe(true)
    expect(pages.join('')).not.toContain('PROJET')
  })

  test('[SEAL3] carries the file of the API, whose document has the hash of the foot', async () => {
    const file = await pdfOf(fullAnswers, sealed)
    poppler('pdfdetach', '-savefile', 'protocole-scelle.json', '-o', join(folder, 'attached.json'), file)
    const attached = readFileSync(join(folder, 'attached.json'), 'utf8')
    expect(attached).toBe(sealJson(sealed.seal))
    const { document, hash } = JSON.parse(attached) as { document: Json; hash: string }
    expect([hash, hashOf(document)]).toEqual([sealed.seal.hash, sealed.seal.hash])
    expect(poppler('pdftotext', file, '-')).toContain(`Empreinte SHA-256 de cette version: ${hash}`)
  })

  test('shows a QR code of the address at which it can be verified, module by module', async () => {
    const { data, size } = encode(sealed.verifyAt, { ecc: 'M', border: 0 })
    // The code is 15 mm wide, 26 mm from the left and 24.2 mm from the lower edge of the paper; eight dots per module.
    const dots = size * 8
    const resolution = (dots / 15) * 25.4
    const at = (mm: number): string => String(Math.round((mm / 15) * dots))
    const corner = ['-x', at(26), '-y', at(297 - 23.8), '-W', String(dots), '-H', String(dots)]
    const image = join(folder, 'qr')
    const asked = ['-r', String(resolution), '-f', '1', '-l', '1', '-gray', '-singlefile', ...corner]
    poppler('pdftoppm', ...asked, await pdfOf(fullAnswers, sealed), image)
    const pixels = readFileSync(`${image}.pgm`).subarray(-dots * dots)
    const dark = data.map((row, y) => row.map((_, x) => (pixels[(y * 8 + 4) * dots + x * 8 + 4] ?? 255) < 128))
    expect(dark).toEqual(data)
  })

  test('[SEAL1] is the same file, byte for byte, whenever it is taken out', async () => {
    const [one, other] = [await make(fullAnswers, sealed), await make(fullAnswers, sealed)]
    expect(one).toEqual(other)
  })
})

describe('signature fields', () => {
  /** `pdfsig` ends with an error when there are fields and no signature, so what it printed is read from that. */
  const fieldsOf = async (edition: Edition): Promise<readonly string[]> => {
    const { stdout } = spawnSync('pdfsig', [await pdfOf(fullAnswers, edition)], { encoding: 'utf8' })
    return stdout
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('-') || line.startsWith('The '))
  }

  test('are two on an agreed version, empty, and none on a draft', async () => {
    expect(await fieldsOf(sealed)).toEqual([
      '- Signature Field Name: signature-belgian',
      'The signature form field is not signed.',
      '- Signature Field Name: signature-partner',
      'The signature form field is not signed.',
    ])
    expect(await fieldsOf(draft)).toEqual([])
  })

  test('stand side by side on one page, 28 mm high at least, and have a name that is read aloud', async () => {
    const document = await PDFDocument.load(readFileSync(await pdfOf(fullAnswers, sealed)), { updateMetadata: false })
    const fields = document
      .getForm()
      .acroForm.getAllFields()
      .map(([field]) => field.dict)
    const sides = fields.map((field) => field.lookup(PDFName.of('Rect'), PDFArray).asRectangle())
    const [one, other] = sides
    if (!one || !other) throw new Error('there are not two fields')
    expect(new Set(fields.map((field) => String(field.get(PDFName.of('P'))))).size).toBe(1)
    expect([one.y, one.width, one.height]).toEqual([other.y, other.width, other.height])
    expect(one.height).toBeGreaterThan((28 / 25.4) * 72)
    expect(one.x + one.width).toBeLessThan(other.x)
    expect(fields.map((field) => field.lookup(PDFName.of('TU'), PDFHexString).decodeText())).toEqual([
      'Signature électronique: Pour la Commune d’Ixelles',
      'Signature électronique: Pour la Commune de Kalamu',
    ])
    expect(fields.filter((field) => field.has(PDFName.of('V')))).toEqual([])
  })
})

describe('everybody can read it', () => {
  test('it is tagged, in French, with one title, its articles as headings and its lists as lists', async () => {
    const file = await pdfOf(fullAnswers, sealed)
    const structure = poppler('pdfinfo', '-struct-text', file)
    expect(poppler('pdfinfo', file)).toMatch(/Tagged: +yes/)
    expect(poppler('pdfinfo', '-meta', file)).toMatch(
      /<dc:language><rdf:Bag><rdf:li>fr-BE<.*<pdfaid:part>3<.*<pdfaid:conformance>A</s,
    )
    expect(['H1', 'H2', 'H3'].map((level) => structure.match(new RegExp(`^ *${level}\\b`, 'gm'))?.length)).toEqual([
      1, 5, 3,
    ])
    expect(structure).toMatch(/L \(block\):\s+\/ListNumbering \/Circle\s+LI \(block\)\s+Lbl \(block\)\s+"-"\s+LBody/)
  })

  test('the signature table is read commune by commune, then person by person, each field before its name', async () => {
    const [, table = ''] =
      /(Table[^]*?)\n {2}\S/u.exec(poppler('pdfinfo', '-struct-text', await pdfOf(fullAnswers, sealed))) ?? []
    expect(table.match(/\bT[HDR]\b|Form|"[^"]*"/gu)?.join(' ')).toBe(
      [
        'TR TH "Pour la Commune d’Ixelles" TH "Pour la Commune de Kalamu"',
        'TR TD Form "Christos Doulkeridis" "Bourgmestre" TD Form "Jean-Claude Kadima" "Bourgmestre"',
        'TR TD "Béa Diallo" "Échevin" "par délégation" TD',
      ].join(' '),
    )
  })

  test.each([
    ['a draft', draft],
    ['an agreed version', sealed],
  ])('%s is sound, and every font is in it with the letters of its signs', async (_which, edition) => {
    const answers = { ...fullAnswers, texts: { ...fullAnswers.texts, place: 'آيت باها', 'partner.function': 'Ɔ̀gá' } }
    const file = await pdfOf(answers, edition)
    expect(poppler('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
    const fonts = poppler('pdffonts', file).split('\n').slice(2, -1)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u)
  })

  test.each([
    ['empty', noAnswers],
    ['full', fullAnswers],
  ])('the %s protocol keeps to PDF/UA-1', async (_case, answers) => {
    const made = await maker.make({ rendered: render(cic20172021, answers), edition: draft, standard: 'ua-1' })
    expect(made.ok).toBe(true)
  })
})
