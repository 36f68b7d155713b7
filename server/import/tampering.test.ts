/** What a file may have been made to hold: refused with a code, or told; in no case does it change the official text ([LOCK2]). */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import { fullAnswers } from '../../testing/files/filled-in-protocol.ts'
import { judged, repacked, returnedFrom, rewritten, typedOver, wordFileOf } from '../../testing/files/word-return.ts'

const sent = wordFileOf(fullAnswers)
const part = (name: string, change: (text: string) => string): Uint8Array =>
  repacked(sent, (parts) => ({ [name]: change(parts[name] ?? '') }))
const added = (name: string, text: string): Uint8Array => repacked(sent, () => ({ [name]: text }))
const external = (type: string): Uint8Array =>
  part('word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://ailleurs.example/" TargetMode="External"/></Relationships>`,
    ),
  )
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
/** The directory says one thing, the entry holds another. */
function lyingAboutSize(): Uint8Array {
  const file = zipSync({ 'word/document.xml': bytes(' '.repeat(2_000_000)) })
  const view = new DataView(file.buffer)
  for (let at = 0; at < file.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
  return file
}
function encrypted(): Uint8Array {
  const file = sent.slice()
  const view = new DataView(file.buffer)
  for (let at = 0; at < file.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  return file
}

describe('refused, with a sentence that says why', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['no ZIP at all', 'file-unreadable', () => bytes('Bonjour, voici le protocole.')],
    ['a ZIP cut off', 'file-unreadable', () => sent.slice(0, sent.length - 30)],
    ['XML that is not well-formed', 'file-unreadable', () => rewritten(sent, (xml) => xml.replace('</w:body>', ''))],
    [
      'a password, or a Word 97 file',
      'file-protected',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    ['encrypted entries', 'file-protected', encrypted],
    ['a VBA project', 'file-macros', () => added('word/vbaProject.bin', 'Sub AutoOpen()')],
    [
      'a type with macros (.docm)',
      'file-macros',
      () =>
        part('[Content_Types].xml', (text) =>
          text.replace('wordprocessingml.document.main+xml', 'document.macroEnabled.main+xml'),
        ),
    ],
    [
      'macros in an ODT',
      'file-macros',
      () => zipSync({ 'content.xml': bytes('<a/>'), 'Basic/Standard/Module1.xml': bytes('<a/>') }),
    ],
    [
      'a DOCTYPE with an entity',
      'file-unsafe',
      () => rewritten(sent, (xml) => xml.replace('<w:document', `${doctype}<w:document`)),
    ],
    ['a DOCTYPE in a part nobody reads', 'file-unsafe', () => added('word/theme/theme1.xml', `${doctype}<a/>`)],
    ['a picture from elsewhere', 'file-unsafe', () => external('image')],
    ['an object from elsewhere', 'file-unsafe', () => external('oleObject')],
    ['a bomb of one entry', 'file-unsafe', () => added('word/media/a.xml', '0'.repeat(2_900_000))],
    [
      'a bomb of many entries',
      'file-unsafe',
      () => repacked(sent, () => Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`x/${index}`, 'x']))),
    ],
    ['an entry larger than it says', 'file-unsafe', lyingAboutSize],
    [
      'elements nested without end',
      'file-unsafe',
      () =>
        rewritten(sent, (xml) =>
          xml.replace('</w:body>', `${'<w:sdt>'.repeat(500)}${'</w:sdt>'.repeat(500)}</w:body>`),
        ),
    ],
    [
      'another document',
      'file-foreign',
      () =>
        rewritten(sent, (xml) =>
          xml.replace(/<w:body>.*<\/w:body>/s, '<w:body><w:p><w:r><w:t>Ordre du jour</w:t></w:r></w:p></w:body>'),
        ),
    ],
    [
      'a spreadsheet',
      'file-foreign',
      () => zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'xl/workbook.xml': bytes('<workbook/>') }),
    ],
  ])('%s: %s', (_what, code, file) => {
    const outcome = judged(file(), fullAnswers)
    expect(outcome.ok ? 'taken' : outcome.refusal.code).toBe(code)
  })
})

describe('told, and never taken over', () => {
  const fixedOf = (change: (xml: string) => string) => returnedFrom(rewritten(sent, change), fullAnswers)
  test.each<[string, (xml: string) => string, string, string]>([
    [
      'a word of the official text replaced',
      (xml) => xml.replace('une administration efficace;', 'une administration obéissante;'),
      'efficace',
      'obéissante',
    ],
    [
      'a negation slipped in',
      (xml) => xml.replace('sous la condition suspensive', 'sans la condition suspensive'),
      'sous',
      'sans',
    ],
    ['a letter and an accent', (xml) => xml.replace('CE QUI SUIT:', 'CE QUI SUÎT:'), 'SUIT', 'SUÎT'],
    [
      'a paragraph taken out',
      (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*Article 2 - Objectifs(?:(?!<\/w:p>).)*<\/w:p>/s, ''),
      'Article 2 - Objectifs',
      '',
    ],
    [
      'a clause added at the end',
      (xml) =>
        xml.replace(
          /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>/s,
          (end) => `<w:p><w:r><w:t>Article 5 - Clause nouvelle</w:t></w:r></w:p>${end}`,
        ),
      '',
      'Article 5 - Clause nouvelle',
    ],
    [
      'words put beside a blank',
      (xml) => xml.replace(', notamment dans le cadre', ' au plus tard, notamment dans le cadre'),
      '',
      'au plus tard',
    ],
  ])('%s', (_what, change, official, found) => {
    const returned = fixedOf(change)
    expect(returned.fixed).toHaveLength(1)
    expect(returned.fixed[0]?.official).toContain(official)
    expect(returned.fixed[0]?.found).toContain(found)
    expect(proposalsOf(cic20172021, returned, fullAnswers)).toEqual([])
  })

  test('a paragraph moved elsewhere is seen as gone and as added', () => {
    const moved = /<w:p>(?:(?!<\/w:p>).)*une administration efficace;(?:(?!<\/w:p>).)*<\/w:p>/s
    const { fixed } = fixedOf((xml) => {
      const own = moved.exec(xml)?.[0] ?? ''
      return xml.replace(own, '').replace(/(<w:p><w:pPr><w:pStyle w:val="Appendice"\/>)/, `${own}$1`)
    })
    expect(fixed.map(({ official, found }) => official || found)).toEqual(
      Array.from({ length: 2 }, () => 'une administration efficace;'),
    )
  })

  test.each<[string, (xml: string) => string, string]>([
    [
      'tracked insertions',
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">une administration',
          '<w:ins w:id="9" w:author="x"><w:r><w:t>bis </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">une administration',
        ),
      'tracked-changes',
    ],
    [
      'hidden words',
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">une administration',
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ne pas lire</w:t></w:r><w:r><w:t xml:space="preserve">une administration',
        ),
      'hidden-text',
    ],
    [
      'a picture',
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">une administration',
          '<w:r><w:drawing/></w:r><w:r><w:t xml:space="preserve">une administration',
        ),
      'other-content',
    ],
    [
      'a comment',
      (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">une administration',
          '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">une administration',
        ),
      'comments',
    ],
    [
      'places of one answer that differ',
      (xml) => typedOver('Commune partenaire (2)', 'de Masina')(typedOver('Commune partenaire', 'de Matete')(xml)),
      'places-differ',
    ],
  ])('%s', (_what, change, code) => {
    expect(fixedOf(change).remarks.map((remark) => remark.code)).toContain(code)
  })

  test('a link typed by itself is told, not refused', () => {
    expect(returnedFrom(external('hyperlink'), fullAnswers).remarks).toEqual([{ code: 'links' }])
  })
})

describe('a blank is found', () => {
  const changed = (file: Uint8Array): Readonly<Record<string, string>> =>
    Object.fromEntries(
      proposalsOf(cic20172021, returnedFrom(file, fullAnswers), fullAnswers).map(({ id, theirs }) => [id, theirs]),
    )
  const edited = rewritten(sent, typedOver('Représentant de la commune partenaire – Fonction du représentant', 'Maire'))
  const expected = { 'partner.function': 'Maire' }

  test('by its tag, whatever its name became', () => {
    expect(
      changed(rewritten(edited, (xml) => xml.replace(/<w:alias w:val="[^"]*"\/>/g, '<w:alias w:val="Champ"/>'))),
    ).toEqual(expected)
  })
  test('by its name, where the tags are gone (LibreOffice 7.4)', () => {
    expect(changed(rewritten(edited, (xml) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, '')))).toEqual(expected)
  })
  test('by its place, where no control has a name', () => {
    expect(changed(rewritten(edited, (xml) => xml.replace(/<w:(?:tag|alias) w:val="[^"]*"\/>/g, '')))).toEqual(expected)
  })
  test('by the words around it, where no control is left', () => {
    const flat = rewritten(edited, (xml) =>
      xml
        .replace(/<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>/gs, '')
        .replaceAll('</w:sdtContent></w:sdt>', ''),
    )
    expect(changed(flat)).toEqual(expected)
    expect(returnedFrom(flat, fullAnswers).fixed).toEqual([])
  })
  test('one place of a linked answer speaks for all', () => {
    expect(changed(rewritten(sent, typedOver('Commune belge (3)', 'd’Uccle')))).toEqual({ 'belgian.name': 'd’Uccle' })
  })
  test('and one that Word shows its own prompt in is empty', () => {
    const emptied = rewritten(sent, (xml) =>
      typedOver(
        'Lieu de la signature',
        'Cliquez ou appuyez ici pour entrer du texte.',
      )(xml).replace(
        /(<w:alias w:val="Lieu de la signature"\/>.*?<w:lock w:val="sdtLocked"\/>)/s,
        '$1<w:showingPlcHdr/>',
      ),
    )
    expect(changed(emptied)).toEqual({ place: '' })
  })
})
