/** Word files as other programs and people send them back: other names of parts, pictures of all sorts, prompts in any language. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { noAnswers } from '../../protocol/answers/document.ts'
import { returnedFrom, typedOver, wordFileOf } from '../../testing/files/word-return.ts'

const sent = wordFileOf(noAnswers)
const filledIn = typedOver('Lieu de la signature', 'Kinshasa')

type Parts = Record<string, Uint8Array>
function asSent(change: (parts: Parts) => Parts): Uint8Array {
  const parts = unzipSync(sent)
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const filled = filledIn(main.replace(/(<w:alias w:val="Lieu de la signature"\/>.*?)<w:showingPlcHdr\/>/s, '$1'))
  return zipSync(change({ ...parts, 'word/document.xml': strToU8(filled) }))
}
const placeIn = (file: Uint8Array): string | undefined => returnedFrom(file, noAnswers).blanks['place']

const white = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0xff)
/** Nothing in it packs. */
const photograph = (bytes: number): Uint8Array => {
  let state = 1
  return Uint8Array.from({ length: bytes }, () => (state = (state * 48271) % 2147483647) & 255)
}

describe('what was filled in is read', () => {
  test.each(['word/document2.xml', 'word/document22.xml', 'main.xml'])(
    'with its text under another name, as Word for the web saves it: %s',
    (name) => {
      const [, folder = '', file = ''] = /^(.*\/)?(.*)$/.exec(name) ?? []
      const elsewhere = (text: string): string => text.replaceAll('word/document.xml', name)
      const moved = asSent(({ 'word/document.xml': main, 'word/_rels/document.xml.rels': relations, ...parts }) => ({
        ...parts,
        [name]: main ?? new Uint8Array(),
        [`${folder}_rels/${file}.rels`]: strToU8(
          strFromU8(relations ?? new Uint8Array()).replaceAll(/Target="(\w+\.xml)"/g, 'Target="/word/$1"'),
        ),
        '[Content_Types].xml': strToU8(elsewhere(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()))),
        '_rels/.rels': strToU8(elsewhere(strFromU8(parts['_rels/.rels'] ?? new Uint8Array()))),
      }))
      expect(placeIn(moved)).toBe('Kinshasa')
    },
  )

  test.each([
    ['Word’s preview picture, white and ten thousand times smaller', 'docProps/thumbnail.emf', white(106_496)],
    ['a stamp as a bitmap', 'word/media/image1.bmp', white(12_000_000)],
    ['photographs larger than any text', 'word/media/image1.jpeg', photograph(9_000_000)],
  ])('beside %s', (_what, name, picture) => {
    expect(placeIn(asSent((parts) => ({ ...parts, [name]: picture })))).toBe('Kinshasa')
  })
})

test.each([
  ['French', 'Cliquez ou appuyez ici pour entrer du texte.'],
  ['Dutch', 'Klik of tik om tekst in te voeren.'],
  ['Arabic', 'انقر أو اضغط هنا لإدخال نص.'],
  ['German', 'Klicken oder tippen Sie hier, um Text einzugeben.'],
  ['Spanish', 'Haga clic o pulse aquí para escribir texto.'],
  ['Portuguese', 'Clique ou toque aqui para inserir o texto.'],
  ['Italian', 'Fare clic o toccare qui per immettere il testo.'],
  ['Swahili', 'Bofya au uguse hapa ili uingize maandishi.'],
])('a blank that was emptied, where Word shows its own prompt in %s, is empty', (_language, prompt) => {
  const emptied = asSent(({ 'word/document.xml': main, ...parts }) => ({
    ...parts,
    'word/document.xml': strToU8(
      strFromU8(main ?? new Uint8Array())
        .replace('<w:alias w:val="Lieu de la signature"/>', '$&<w:showingPlcHdr/>')
        .replace(
          '<w:r><w:t xml:space="preserve">Kinshasa',
          `<w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr><w:t xml:space="preserve">${prompt}`,
        ),
    ),
  }))
  expect(placeIn(emptied)).toBe('')
})
