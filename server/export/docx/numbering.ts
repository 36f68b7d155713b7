/** Lists of a Word file: the fixed ones with the official text's own marks, the domains, and those of their bodies. */
import { deepestList } from '../../../protocol/answers/content.ts'
import { declaration, escaped, xmlns } from './xml.ts'

const abstracts = { domains: 0, bullets: 1, numbers: 2 } as const
/** The numbering of the domains is the first list of every file. */
export const domainsNumber = 1

export interface Numbering {
  /** A list of a body; each ordered one counts from 1. */
  list(ordered: boolean): number
  /** The official text's own list with this mark. */
  fixed(marker: string): number
  xml(): string
}

export function newNumbering(): Numbering {
  const lists: { readonly abstract: number; readonly restarts: boolean }[] = [
    { abstract: abstracts.domains, restarts: false },
  ]
  const markers: string[] = []
  const add = (abstract: number, restarts: boolean): number => lists.push({ abstract, restarts })
  const known = new Map<string, number>()
  return {
    list: (ordered) => add(ordered ? abstracts.numbers : abstracts.bullets, ordered),
    fixed(marker) {
      const number = known.get(marker) ?? add(3 + markers.push(marker) - 1, false)
      known.set(marker, number)
      return number
    },
    xml: () =>
      [
        `${declaration}<w:numbering${xmlns('w')}>`,
        abstractNumber(abstracts.domains, 'singleLevel', [level(0, 'decimal', '%1.', 360, 'DomaineTitre')]),
        abstractNumber(
          abstracts.bullets,
          'multilevel',
          depths.map((depth) => level(depth, 'bullet', '-', 720 + depth * 360)),
        ),
        abstractNumber(
          abstracts.numbers,
          'multilevel',
          depths.map((depth) => level(depth, 'decimal', `%${depth + 1}.`, 720 + depth * 360)),
        ),
        ...markers.map((marker, index) => abstractNumber(3 + index, 'singleLevel', [level(0, 'bullet', marker, 360)])),
        ...lists.map(({ abstract, restarts }, index) => {
          const starts = restarts
            ? depths.map((depth) => `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="1"/></w:lvlOverride>`)
            : []
          return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${abstract}"/>${starts.join('')}</w:num>`
        }),
        '</w:numbering>',
      ].join(''),
  }
}

const depths = Array.from({ length: deepestList }, (_unused, depth) => depth)

const abstractNumber = (id: number, type: string, levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${type}"/>${levels.join('')}</w:abstractNum>`

const level = (depth: number, format: string, text: string, indent: number, style?: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${escaped(text)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="360"/></w:pPr></w:lvl>`
