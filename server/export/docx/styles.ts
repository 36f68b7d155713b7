/** How the text looks in a word processor; names in French, since officials see them. Sizes in half points, spaces in twentieths of a point. */
import { deepestList } from '../../../protocol/answers/content.ts'
import { domainsNumber } from './numbering.ts'
import { declaration, escaped, xmlns } from './xml.ts'

interface Style {
  readonly id: string
  readonly name: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
  /** Word's own names (heading 1) are not custom ones. */
  readonly builtIn?: true
}

const centred = '<w:jc w:val="center"/>'
const space = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`
const kept = '<w:keepNext/>'
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
const ruled =
  '<w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="555555"/><w:bottom w:val="single" w:sz="4" w:space="8" w:color="555555"/></w:pBdr>'
/** Blank paper for ink and stamp: 28 mm and more above a name. */
const ink = 1760

const styles: readonly Style[] = [
  {
    id: 'Titre',
    name: 'heading 1',
    builtIn: true,
    paragraph: `${kept}${space(120, 60)}${centred}<w:outlineLvl w:val="0"/>`,
    run: bold + size(40),
  },
  {
    id: 'Article',
    name: 'heading 2',
    builtIn: true,
    paragraph: `${kept}${space(360, 120)}<w:outlineLvl w:val="1"/>`,
    run: bold + size(24),
  },
  {
    id: 'Partie',
    name: 'heading 3',
    builtIn: true,
    paragraph: `${kept}${space(320, 120)}<w:outlineLvl w:val="2"/>`,
    run: bold + size(23),
  },
  {
    id: 'Appendice',
    name: 'Appendice (titre)',
    paragraph: `${kept}<w:pageBreakBefore/>${space(0, 120)}${centred}<w:outlineLvl w:val="1"/>`,
    run: bold + size(28),
  },
  { id: 'Programme', name: 'Programme', paragraph: centred, run: size(18) },
  { id: 'Phase', name: 'Phase', paragraph: centred },
  { id: 'Objet', name: 'Objet', paragraph: `${ruled}${space(360, 400)}${centred}`, run: bold + size(24) },
  { id: 'Separation', name: 'Séparation', paragraph: `${kept}${space(320, 320)}${centred}`, run: bold },
  { id: 'AppendiceObjet', name: 'Appendice (objet)', paragraph: `${space(0, 400)}${centred}`, run: bold },
  { id: 'Principes', name: 'Principes', paragraph: kept, run: italic },
  { id: 'Liste', name: 'Liste officielle', paragraph: space(0, 60) },
  {
    id: 'DomaineTitre',
    name: 'Domaine (titre)',
    next: 'DomaineTexte',
    paragraph: `${kept}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${domainsNumber}"/></w:numPr>${space(120, 60)}`,
  },
  { id: 'DomaineTexte', name: 'Domaine (texte)', paragraph: `${space(0, 80)}<w:ind w:left="360"/>` },
  { id: 'DomaineListe', name: 'Domaine (liste)', paragraph: space(0, 40) },
  ...Array.from({ length: deepestList }, (_unused, depth): Style => ({
    id: `DomaineSuite${depth + 1}`,
    name: `Domaine (suite ${depth + 1})`,
    paragraph: `${space(0, 40)}<w:ind w:left="${720 + depth * 360}"/>`,
  })),
  { id: 'DomaineVide', name: 'Domaine (à remplir)', next: 'DomaineTitre', paragraph: space(0, 160) },
  { id: 'PourLaCommune', name: 'Pour la Commune', paragraph: `${kept}${space(0, 0)}<w:jc w:val="left"/>`, run: bold },
  { id: 'Signataire', name: 'Signataire', paragraph: `<w:keepLines/>${space(ink, 160)}<w:jc w:val="left"/>` },
  { id: 'EnTete', name: 'header', builtIn: true, paragraph: `${space(0, 0)}<w:jc w:val="left"/>`, run: size(17) },
  { id: 'PiedDePage', name: 'footer', builtIn: true, paragraph: `${space(0, 0)}<w:jc w:val="left"/>`, run: size(16) },
  {
    id: 'Commentaire',
    name: 'annotation text',
    builtIn: true,
    paragraph: `${space(0, 0)}<w:jc w:val="left"/>`,
    run: size(20),
  },
]

const characters: readonly Style[] = [
  {
    id: 'Blanc',
    name: 'Blanc à remplir',
    run: '<w:color w:val="7A4B00"/><w:shd w:val="clear" w:color="auto" w:fill="FFF3D6"/>',
  },
  { id: 'Reponse', name: 'Réponse' },
  { id: 'Titredomaine', name: 'Domaine (nom)', run: bold },
]

export const stylesXml = (): string =>
  [
    `${declaration}<w:styles${xmlns('w')}>`,
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="fr-BE" w:eastAsia="fr-BE" w:bidi="ar-MA"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="Policepardefaut"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...styles.map((style) => styleXml(style, 'paragraph')),
    ...characters.map((style) => styleXml(style, 'character')),
    '</w:styles>',
  ].join('')

function styleXml({ id, name, next, paragraph, run, builtIn }: Style, type: 'paragraph' | 'character'): string {
  return [
    `<w:style w:type="${type}"${builtIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${escaped(name)}"/>`,
    type === 'paragraph' ? '<w:basedOn w:val="Normal"/>' : '',
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('')
}
