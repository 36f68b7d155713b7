/** The blanks and points of a text in the making: what a Word file says of them, and what a person must decide about the rest. */
import type { Party } from '../../protocol/party.ts'
import type { FieldId, FieldItem, FieldSpec, InLanguages, Inline } from '../../protocol/text/template.ts'
import type { FoundPart } from './found-blanks.ts'

/** For a person to decide, in two languages. */
export interface Decision {
  readonly fr: string
  readonly en: string
}

type Owner = Party | 'shared'
const communes: Readonly<Record<Party, InLanguages>> = {
  belgian: { fr: 'Commune belge', nl: 'Belgische gemeente', en: 'Belgian commune' },
  partner: { fr: 'Commune partenaire', nl: 'Partnergemeente', en: 'Partner commune' },
}
const civility: InLanguages = { fr: 'Civilité', nl: 'Aanspreektitel', en: 'Form of address' }
/** A Word file says nothing in other languages: its own words stand there until somebody translates them. */
export const untranslated = (words: string): InLanguages => ({ fr: words, nl: words, en: words })

const longest = { text: 200, name: 300 }

export class DraftedFields {
  readonly fields: Record<FieldId, FieldSpec> = {}
  readonly items: FieldItem[] = []
  readonly decisions: Decision[] = []
  readonly #named = new Map<string, FieldId>()
  readonly #names = new Map<Party, FieldId>()

  /** `sides`: whose the names in this paragraph are, in their order; `where`: its first words. */
  inlines(parts: readonly FoundPart[], sides: readonly Party[], where: string, required: boolean): Inline[] {
    let named = 0
    let owner: Owner = sides.length === 1 ? (sides[0] ?? 'shared') : 'shared'
    return parts.map((part): Inline => {
      switch (part.kind) {
        case 'fixed':
          return part.text
        case 'of': {
          const known = this.#named.get(part.name)
          const side = sides[named++]
          const party = [...this.#names].find(([, field]) => field === known)?.[0] ?? side ?? 'belgian'
          if (side === undefined && known === undefined)
            this.#decide(
              `«${where}»: de quelle commune est le nom? La commune belge est supposée.`,
              `“${where}”: which commune's name is it? The Belgian one is assumed.`,
            )
          if (sides.length === 1) owner = party
          const field = this.#communeName(party)
          if (part.name !== '') this.#named.set(part.name, field)
          return { of: field }
        }
        case 'at':
          return { at: this.#field(part.name || 'Lieu', 'text', 'shared', where, required), hint: part.hint }
        case 'value': {
          const kind = /\b(?:date|jour)\b/iu.test(`${part.name} ${part.hint}`) ? 'date' : 'text'
          return { value: this.#field(part.name, kind, owner, where, required), hint: part.hint }
        }
        case 'selection':
          return { selection: this.#selection(part.options, where), empty: part.empty }
        case 'agent':
          return this.#agent(part, sides[0] ?? 'belgian')
      }
    })
  }

  #decide(fr: string, en: string): void {
    this.decisions.push({ fr, en })
  }

  #communeName(party: Party): FieldId {
    const before = this.#names.get(party)
    if (before !== undefined) return before
    const field = `${party}.commune`
    this.#names.set(party, field)
    this.#add(field, { kind: 'text', owner: party, label: communes[party], limit: longest.name }, true)
    return field
  }

  #field(name: string, kind: 'text' | 'date', owner: Owner, where: string, required: boolean): FieldId {
    const known = this.#named.get(name)
    if (name !== '' && known !== undefined && this.fields[known]?.kind === kind && kind === 'text') return known
    const label = this.#freeLabel(name || 'Blanc')
    if (name === '')
      this.#decide(
        `«${where}»: comment s’appelle le blanc «${label}»?`,
        `“${where}”: what is the blank “${label}” called?`,
      )
    if (owner === 'shared' && required)
      this.#decide(
        `«${label}»: qui l’écrit? Les deux communes sont supposées (owner: belgian, partner ou shared).`,
        `“${label}”: who writes it? Both communes are assumed (owner: belgian, partner or shared).`,
      )
    const field = this.#freeId(label)
    const common = { owner, label: untranslated(label) }
    this.#add(field, kind === 'date' ? { kind, ...common } : { kind, ...common, limit: longest.text }, required)
    if (name !== '') this.#named.set(name, field)
    return field
  }

  #selection(options: readonly string[], where: string): FieldId {
    const label = this.#freeLabel('Mots à choisir')
    this.#decide(
      `«${where}»: comment s’appelle le choix entre ${options.join(', ')}? («${label}» pour l’instant)`,
      `“${where}”: what is the choice between ${options.join(', ')} called? (“${label}” for now)`,
    )
    const field = this.#freeId(label)
    this.#add(
      field,
      { kind: 'selection', owner: 'shared', label: untranslated(label), options, limit: longest.name },
      true,
    )
    return field
  }

  #agent(part: Extract<FoundPart, { kind: 'agent' }>, party: Party): Inline {
    const ids = {
      civility: `${party}.representant.titre`,
      name: `${party}.representant.nom`,
      function: `${party}.representant.fonction`,
    }
    const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
    const spec = (words: string) => ({ owner: party, label: untranslated(capital(words)) })
    const { fr, nl, en } = communes[party]
    if (!(ids.name in this.fields)) {
      this.fields[ids.civility] = { kind: 'choice', owner: party, label: civility, options: part.titles }
      this.fields[ids.name] = { kind: 'text', ...spec(part.person), limit: longest.text }
      this.fields[ids.function] = { kind: 'text', ...spec(part.office), limit: longest.text }
      const label = {
        fr: `Représentant, ${fr.toLowerCase()}`,
        nl: `Vertegenwoordiger, ${nl}`,
        en: `Representative, ${en}`,
      }
      const fields = [ids.civility, ids.name, ids.function]
      this.items.push({ id: `${party}.representant`, label, party, fields, required: true })
    }
    return { agent: ids, hints: { name: part.person, function: part.office } }
  }

  #add(field: FieldId, spec: FieldSpec, required: boolean): void {
    this.fields[field] = spec
    this.items.push({ id: field, label: spec.label, party: spec.owner, fields: [field], required })
  }

  #freeLabel(name: string): string {
    const wanted = name.slice(0, 1).toUpperCase() + name.slice(1, 100)
    const taken = (label: string): boolean => this.items.some((item) => item.label.fr === label)
    for (let number = 1; ; number++) {
      const label = number === 1 ? wanted : `${wanted} ${number}`
      if (!taken(label)) return label
    }
  }

  #freeId(label: string): FieldId {
    const wanted = idOf(label)
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`
      if (!(id in this.fields) && !(id in Object.prototype)) return id
    }
  }
}

/** Small letters, digits and hyphens, as ids of the format are. */
export function idOf(words: string): string {
  const letters = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[-0-9]+|-+$/gu, '')
    .slice(0, 40)
    .replace(/-+$/u, '')
  return letters === '' ? 'texte' : letters
}
