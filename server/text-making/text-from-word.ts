/** A first text file out of an official Word file, and what its maker must still decide. */
import type { Party } from '../../protocol/party.ts'
import type { Block, Inline } from '../../protocol/text/template.ts'
import { textFormat } from '../../protocol/text/text-file.ts'
import type { TextFile } from '../../protocol/text/text-file.ts'
import type { ReadParagraph } from '../import/reading.ts'
import { DraftedFields, idOf, untranslated } from './drafted-fields.ts'
import type { Decision } from './drafted-fields.ts'
import { evenWords, foundIn, onPaper } from './found-blanks.ts'
import { afterRole, nothingReached, roleOf } from './paragraph-roles.ts'

export interface TextDraft {
  readonly file: TextFile
  readonly decisions: readonly Decision[]
}

const usualLimits: TextFile['limits'] = {
  domains: 30,
  domainTitle: 300,
  domainBody: 8000,
  signatoriesPerSide: 2,
  signatoryName: 200,
  signatoryFunction: 200,
  updateBytes: 262_144,
  documentBytes: 4_194_304,
}

const wordsIn = ({ pieces }: ReadParagraph): string => evenWords(pieces.map(({ text }) => text).join('')).trim()
const sides = ['belgian', 'partner'] as const

/** `name`: of the Word file, without its ending; it becomes the text's id and name until somebody gives better ones. */
export function textFromWord(paragraphs: readonly ReadParagraph[], name: string): TextDraft {
  const drafted = new DraftedFields()
  const blocks = new BlockMaker(drafted).blocksOf(
    paragraphs.map(onPaper).filter((paragraph) => wordsIn(paragraph) !== ''),
  )
  const decisions: Decision[] = [
    {
      fr: `Comment s’appelle ce texte? («${name}» et «${idOf(name)}» pour l’instant)`,
      en: `What is this text called? (“${name}” and “${idOf(name)}” for now)`,
    },
    ...drafted.decisions,
    ...missing(blocks),
    {
      fr: 'Traduire les noms des blancs et des points: ceux en néerlandais et en anglais sont encore français.',
      en: 'Translate the names of blanks and points: the Dutch and the English ones are still French.',
    },
  ]
  const file: TextFile = {
    format: textFormat,
    id: idOf(name),
    formerHashes: [],
    name: untranslated(name),
    language: 'fr',
    retained: {
      label: { fr: 'Retenu', nl: 'Weerhouden', en: 'Retained' },
      short: { fr: 'retenu', nl: 'weerhouden', en: 'retained' },
    },
    fields: drafted.fields as TextFile['fields'],
    items: drafted.items as TextFile['items'],
    limits: usualLimits,
    usualDomains: [],
    blocks: blocks as TextFile['blocks'],
  }
  return { file, decisions }
}

function missing(blocks: readonly Block[]): Decision[] {
  const lacks = (kind: Block['kind']): boolean => !blocks.some((block) => block.kind === kind)
  return [
    ...(lacks('domains')
      ? [
          {
            fr: 'Où se trouve la liste des domaines d’action? Aucun passage «…: … (domaines …)» n’a été trouvé.',
            en: 'Where is the list of domains of action? No passage “…: … (domaines …)” was found.',
          },
        ]
      : []),
    ...(lacks('signatures')
      ? [
          {
            fr: 'Où signent les communes? Il faut deux colonnes «Pour …» avec une parenthèse en dessous.',
            en: 'Where do the communes sign? Two columns “Pour …” with a bracket below are needed.',
          },
        ]
      : []),
    ...(lacks('domains')
      ? []
      : [
          {
            fr: 'Comment un domaine retenu est-il marqué? («(retenu)» pour l’instant: retainedMark et retained)',
            en: 'How is a retained domain marked? (“(retenu)” for now: retainedMark and retained)',
          },
        ]),
  ]
}

class BlockMaker {
  readonly #drafted: DraftedFields
  readonly #blocks: Block[] = []
  #reached = nothingReached
  #parties = 0
  #signed = 0
  #inDomains = false

  constructor(drafted: DraftedFields) {
    this.#drafted = drafted
  }

  blocksOf(paragraphs: readonly ReadParagraph[]): Block[] {
    const headings = paragraphs.filter((paragraph) => isSignature(wordsIn(paragraph)))
    const hints = paragraphs.filter((paragraph) => /^\(nom\b.*\)$/iu.test(wordsIn(paragraph)))
    for (const [index, paragraph] of paragraphs.entries()) {
      const before = paragraphs[index - 1]
      if (before && wordsIn(before).endsWith(':') && loneBlank.test(wordsIn(paragraph))) this.#domainsBelow(paragraph)
      else if (headings.length === 2 && headings.includes(paragraph)) this.#heading(paragraph, hints)
      else if (headings.length === 2 && hints.includes(paragraph)) continue
      else this.#take(paragraph)
    }
    return this.#blocks
  }

  /** The introduction ends its paragraph, and the blank has the next to itself. */
  #domainsBelow(paragraph: ReadParagraph): void {
    const intro = this.#blocks.pop()
    const [, hint = '', after = ''] = loneBlank.exec(wordsIn(paragraph)) ?? []
    const words = intro?.kind === 'text' ? intro.content.filter((part) => typeof part === 'string').join('') : ''
    this.#domains(words, hint, after)
  }

  #domains(intro: string, hint: string, after: string): void {
    this.#inDomains = false
    this.#blocks.push({ kind: 'domains', intro, empty: { hint, after }, retainedMark: '(retenu)' })
  }

  #heading(paragraph: ReadParagraph, hints: readonly ReadParagraph[]): void {
    const party = sides[this.#signed] ?? 'partner'
    const heading = this.#drafted.inlines(foundIn(paragraph), [party], wordsIn(paragraph), true)
    const hint = hints[this.#signed] ?? hints[0]
    this.#signed += 1
    const column = { party, heading, hint: hint ? wordsIn(hint) : '(Nom, signature)' }
    const last = this.#blocks.at(-1)
    if (last?.kind === 'signatures')
      this.#blocks[this.#blocks.length - 1] = { ...last, columns: [...last.columns, column] }
    else this.#blocks.push({ kind: 'signatures', delegation: 'par délégation', columns: [column] })
  }

  #take(paragraph: ReadParagraph): void {
    const words = wordsIn(paragraph)
    const marker = /^([·•–-]) ?(?=\S)/u.exec(words)
    if (paragraph.list || (marker && words.length > 2)) return this.#entry(words, marker)
    const domains = /^(.*?:)\s*(?:…|\.{3,})\s*(\(.*\))?\s*(.{0,2})$/u.exec(words)
    if (domains && (this.#inDomains || /domaine/iu.test(words))) {
      const [, intro = '', hint = '', after = ''] = domains
      return this.#domains(intro, hint, after)
    }
    const definition = this.#reached.annexTitle ? /^(\p{Lu}[^:.;]{1,80}): (\S.*)$/u.exec(words) : null
    if (definition) {
      const [, term = '', text = ''] = definition
      this.#blocks.push({ kind: 'definition', term, text })
      return
    }
    const parts = foundIn(paragraph)
    const role = roleOf(paragraph, parts, this.#reached)
    this.#reached = afterRole(this.#reached, role)
    if (role === 'article') this.#inDomains = /domaine/iu.test(words)
    const content = this.#drafted.inlines(parts, this.#sidesOf(role, parts), firstWords(words), role !== 'done-at')
    this.#blocks.push({ kind: 'text', role, content: joined(content) })
  }

  #entry(words: string, marker: RegExpExecArray | null): void {
    const item = marker ? words.slice(marker[0].length) : words
    const sign = marker?.[1] ?? '-'
    const last = this.#blocks.at(-1)
    if (last?.kind === 'list' && (!marker || last.marker === sign))
      this.#blocks[this.#blocks.length - 1] = { ...last, items: [...last.items, item] }
    else this.#blocks.push({ kind: 'list', marker: sign, items: [item] })
  }

  /** Two names in one sentence are the Belgian commune's and its partner's; the two parties come in that order too. */
  #sidesOf(role: string, parts: readonly { readonly kind: string }[]): readonly Party[] {
    const names = parts.filter(({ kind }) => kind === 'of').length
    if (role === 'party') return [sides[this.#parties++] ?? 'partner']
    return names === 2 ? sides : []
  }
}

const loneBlank = /^(?:…|\.{3,}|_{3,})\s*(\(.*\))\s*(.{0,2})$/u
const isSignature = (words: string): boolean => /^pour l/iu.test(words) && words.length < 120
const firstWords = (words: string): string => (words.length > 50 ? `${words.slice(0, 50).trimEnd()}…` : words)

/** Fixed words that follow each other are one stretch. */
const joined = (content: readonly Inline[]): Inline[] =>
  content.reduce<Inline[]>((all, part) => {
    const last = all.at(-1)
    if (typeof part === 'string' && typeof last === 'string') return [...all.slice(0, -1), last + part]
    return [...all, part]
  }, [])
