/** The smaller parts of a Word file: what the package holds, its protection, what stands above and below each page. */
import { draftMark, statusLines } from '../edition.ts'
import type { Edition } from '../edition.ts'
import { paragraph } from './domains.ts'
import { run } from './text.ts'
import { declaration, escaped, xmlns } from './xml.ts'

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function contentTypes(comments: boolean): string {
  const overrides: readonly (readonly [string, string])[] = [
    ['/word/document.xml', `${wordprocessing}.document.main+xml`],
    ['/word/styles.xml', `${wordprocessing}.styles+xml`],
    ['/word/numbering.xml', `${wordprocessing}.numbering+xml`],
    ['/word/settings.xml', `${wordprocessing}.settings+xml`],
    ['/word/header1.xml', `${wordprocessing}.header+xml`],
    ['/word/footer1.xml', `${wordprocessing}.footer+xml`],
    ...(comments
      ? ([
          ['/word/comments.xml', `${wordprocessing}.comments+xml`],
          ['/word/commentsExtended.xml', `${wordprocessing}.commentsExtended+xml`],
        ] as const)
      : []),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
    ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
  ]
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('')
}

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const rootRelations = relations([
  ['rId1', `${office}/officeDocument`, 'word/document.xml'],
  [
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  ['rId3', `${office}/custom-properties`, 'docProps/custom.xml'],
])

export const documentRelations = (comments: boolean): string =>
  relations([
    ['rIdStyles', `${office}/styles`, 'styles.xml'],
    ['rIdNumbering', `${office}/numbering`, 'numbering.xml'],
    ['rIdSettings', `${office}/settings`, 'settings.xml'],
    ['rIdHeader', `${office}/header`, 'header1.xml'],
    ['rIdFooter', `${office}/footer`, 'footer1.xml'],
    ['rIdOrigin', `${office}/customXml`, '../customXml/item1.xml'],
    ...(comments
      ? ([
          ['rIdComments', `${office}/comments`, 'comments.xml'],
          [
            'rIdCommentsExtended',
            'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
            'commentsExtended.xml',
          ],
        ] as const)
      : []),
  ])

export const settingsPart = ({ kind }: Edition): string =>
  [
    `${declaration}<w:settings${xmlns('w')}>`,
    `<w:documentProtection w:edit="${kind === 'draft' ? 'forms' : 'readOnly'}" w:enforcement="1"/>`,
    '<w:defaultTabStop w:val="708"/><w:autoHyphenation w:val="true"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '</w:settings>',
  ].join('')

/** `internal`: what a file that must not be passed on says of itself. */
export function headerPart(edition: Edition, internal: string | undefined): string {
  const warning = internal === undefined ? [] : [paragraph('EnTete', run(internal, { bold: true }))]
  const lines =
    edition.kind === 'draft'
      ? [
          paragraph('EnTete', run(draftMark, { bold: true })),
          ...statusLines(edition).map((line) => paragraph('EnTete', run(line))),
        ]
      : [paragraph('EnTete', run(`Version convenue n° ${edition.seal.number}`))]
  return `${declaration}<w:hdr${xmlns('w')}>${[...warning, ...lines].join('')}</w:hdr>`
}

const field = (code: string): string => `<w:fldSimple w:instr="${code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`

export function footerPart(edition: Edition): string {
  const lines = edition.kind === 'draft' ? [] : statusLines(edition)
  const number = paragraph('PiedDePage', run('Page ') + field('PAGE') + run(' sur ') + field('NUMPAGES'))
  return `${declaration}<w:ftr${xmlns('w')}>${lines.map((line) => paragraph('PiedDePage', run(line))).join('')}${number}</w:ftr>`
}

/** `at` is Unix time in ms. */
export function corePart(title: string, at: number): string {
  const moment = `${new Date(at).toISOString().slice(0, 19)}Z`
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Paraphe</dc:creator><dc:language>fr-BE</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
