/**
 * Whether the parts of a Word file nest and follow each other as WordprocessingML says (ECMA-376 part 1, transitional;
 * annex A), quickly enough to ask it of hundreds of files; open-xml.ts asks the schema itself of some.
 */
import { SaxesParser } from 'saxes'

/** Children in the order the schema gives them; an element that is missing here may hold nothing. */
const order: Readonly<Record<string, readonly string[]>> = {
  'w:document': ['w:body'],
  'w:sdt': ['w:sdtPr', 'w:sdtContent'],
  'w:sdtPr': ['w:alias', 'w:tag', 'w:id', 'w:lock', 'w:showingPlcHdr', 'w:date', 'w:dropDownList', 'w:text'],
  'w:date': ['w:dateFormat', 'w:lid', 'w:storeMappedDataAs', 'w:calendar'],
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:numPr',
    'w:pBdr',
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:outlineLvl',
    'w:sectPr',
  ],
  'w:numPr': ['w:ilvl', 'w:numId'],
  'w:pBdr': ['w:top', 'w:bottom'],
  'w:rPr': [
    'w:rStyle',
    'w:rFonts',
    'w:b',
    'w:bCs',
    'w:i',
    'w:iCs',
    'w:color',
    'w:sz',
    'w:szCs',
    'w:shd',
    'w:rtl',
    'w:lang',
  ],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:cols', 'w:formProt'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': ['w:tblW', 'w:tblInd', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook', 'w:tblCaption', 'w:tblDescription'],
  'w:tblCellMar': ['w:top', 'w:left', 'w:bottom', 'w:right'],
  'w:tblGrid': ['w:gridCol'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tc': ['w:tcPr', 'w:p'],
  'w:tcPr': ['w:tcW'],
  'w:settings': ['w:documentProtection', 'w:defaultTabStop', 'w:autoHyphenation', 'w:compat'],
  'w:compat': ['w:compatSetting'],
  'w:numbering': ['w:abstractNum', 'w:num'],
  'w:abstractNum': ['w:multiLevelType', 'w:lvl'],
  'w:lvl': ['w:start', 'w:numFmt', 'w:pStyle', 'w:lvlText', 'w:lvlJc', 'w:pPr'],
  'w:num': ['w:abstractNumId', 'w:lvlOverride'],
  'w:lvlOverride': ['w:startOverride'],
  'w:styles': ['w:docDefaults', 'w:style'],
  'w:docDefaults': ['w:rPrDefault', 'w:pPrDefault'],
  'w:rPrDefault': ['w:rPr'],
  'w:pPrDefault': ['w:pPr'],
  'w:style': ['w:name', 'w:basedOn', 'w:next', 'w:qFormat', 'w:pPr', 'w:rPr', 'w:tblPr'],
  'w:comments': ['w:comment'],
  'w:comment': ['w:p'],
  'w:dropDownList': ['w:listItem'],
  'w15:commentsEx': ['w15:commentEx'],
}
/** Content that comes in any order behind its properties. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  'w:body': ['w:p', 'w:tbl', 'w:sdt', 'w:sectPr'],
  'w:sdtContent': ['w:p', 'w:r'],
  'w:p': [
    'w:pPr',
    'w:r',
    'w:sdt',
    'w:fldSimple',
    'w:bookmarkStart',
    'w:bookmarkEnd',
    'w:commentRangeStart',
    'w:commentRangeEnd',
  ],
  'w:r': ['w:rPr', 'w:t', 'w:br', 'w:commentReference'],
  'w:fldSimple': ['w:r'],
  'w:hdr': ['w:p'],
  'w:ftr': ['w:p'],
}

/** What stands where the standard has no place for it, in words; empty for a part that keeps to it. */
export function misplaced(xml: string): string[] {
  const problems: string[] = []
  const open: { readonly name: string; last: number }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    problems.push(error.message)
  })
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1)
    if (parent) {
      const known = order[parent.name]
      const place = (known ?? mixed[parent.name] ?? []).indexOf(name)
      if (place < 0) problems.push(`${name} in ${parent.name}`)
      else if (known ? place < parent.last : name.endsWith('Pr') && name !== 'w:sectPr' && parent.last >= 0)
        problems.push(`${name} too late in ${parent.name}`)
      parent.last = Math.max(place, 0)
    }
    open.push({ name, last: -1 })
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return problems
}
