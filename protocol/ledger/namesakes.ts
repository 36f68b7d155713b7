/** Names that a reader would take for one another: asked about, before two people of one negotiation bear them. */
import type { Member } from './membership.ts'

/** Letters of other scripts that are drawn as Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    н: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'h',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'y',
    χ: 'x',
    ı: 'i',
    '’': "'",
    ʼ: "'",
    '‘': "'",
    '‐': '-',
    '‑': '-',
    '–': '-',
    '0': 'o',
    '1': 'l',
    '|': 'l',
  }),
)

/** What is left of a name when case, white space and everything that does not show are taken away. */
function seen(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().normalize('NFC')
  const shown = plain.replace(/[\p{Cc}\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}\s.,]/gu, '')
  return Array.from(shown, (letter) => lookAlikes.get(letter) ?? letter).join('')
}

export const looksLike = (a: string, b: string): boolean => seen(a) === seen(b)

/** Who of the negotiation bears a name that reads like this one, those who left included. */
export const namesakes = (members: Iterable<Member>, name: string): readonly Member[] =>
  [...members].filter(({ participant }) => looksLike(participant.name, name))
