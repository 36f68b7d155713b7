/** A negotiation played by chance: two sides with several devices each, and readers, who write, format, move, undo, go offline and come back. */
import * as Y from 'yjs'
import {
  addDomain,
  addSignatory,
  domainParts,
  moveDomain,
  readAnswers,
  removeDomain,
  removeSignatory,
  retainDomain,
  setChoice,
  setDelegation,
  signatoryParts,
  textOf,
} from '../../protocol/document.ts'
import { isParty } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { JudgedRoom, adviser, amelie, kito, mayor } from './judged-room.ts'
import type { Replica } from './judged-room.ts'
import type { Seeded } from './seeded.ts'

const scraps = ['a', 'é', 'Ranger ', '😀', '👩‍👩‍👧', 'آيت', ' les archives', 'ɔ̀', '’', '\uFFFD']

interface Person {
  readonly replica: Replica
  readonly side: Party
  undo: Y.UndoManager
  putBack: (() => void)[]
}

export class RandomSession {
  readonly room = new JudgedRoom()
  readonly #random: Seeded
  readonly #people: Person[]
  readonly #readers: readonly Replica[]
  /** What was done, to be printed when something went wrong. */
  readonly log: string[] = []
  #made = 0

  constructor(random: Seeded) {
    this.#random = random
    this.#people = [amelie, kito, amelie, kito].map((author) => this.#sit(this.room.join(author, this.#clientId())))
    this.#readers = [adviser, mayor].map((author) => this.room.join(author, this.#clientId()))
  }

  #clientId(): number {
    return this.#random.below(2 ** 32)
  }

  #sit(replica: Replica): Person {
    const { side } = replica.author.standing
    if (!isParty(side)) throw new Error('a reader does not write')
    return { replica, side, undo: this.#undoOf(replica), putBack: [] }
  }

  #undoOf({ doc }: Replica): Y.UndoManager {
    const texts = ['place', 'ties', 'belgian.name', 'partner.name', 'belgian.function', 'partner.function'].map(
      (field) => textOf(doc, field),
    )
    return new Y.UndoManager([doc.getMap('choices'), ...texts], {
      doc,
      captureTimeout: 0,
      trackedOrigins: new Set([null]),
    })
  }

  step(): void {
    const person = this.#random.of(this.#people)
    const random = this.#random
    random.do([
      [12, () => this.#text(person)],
      [3, () => this.#choice(person)],
      [4, () => this.#domain(person)],
      [12, () => this.#body(person)],
      [2, () => this.#signatory(person)],
      [3, () => this.#undo(person)],
      [4, () => this.#line(person)],
      [1, () => this.#reload(person)],
    ])
  }

  #note(person: Person, what: string): void {
    this.log.push(`${this.#people.indexOf(person)} ${what}`)
  }

  #text(person: Person): void {
    const { doc } = person.replica
    const own = ['name', 'representative', 'function'].map((field) => textOf(doc, `${person.side}.${field}`))
    const titles = this.#domains(person).map((id) => domainParts(doc, id)?.title)
    const names = readAnswers(doc, this.room.template)
      .signatories.filter(({ party }) => party === person.side)
      .map(({ id }) => signatoryParts(doc, id)?.name)
    const text = this.#random.of(
      [...own, textOf(doc, 'place'), textOf(doc, 'ties'), ...titles, ...names].filter((found) => found !== undefined),
    )
    this.#note(person, 'writes')
    doc.transact(() => this.#edit(text, 150))
  }

  #edit(text: Y.Text, most: number): void {
    const random = this.#random
    const words = plainOf(text)
    const at = random.chance(0.5) ? words.length : wholePlace(words, random.below(words.length + 1))
    const length = wholePlace(words, Math.min(words.length, at + random.below(6))) - at
    if (length > 0 && (words.length > most || random.chance(0.4))) text.delete(at, length)
    if (words.length <= most && random.chance(0.8)) text.insert(at, random.of(scraps))
    if (words.length > most && length === 0) text.delete(0, wholePlace(words, 20))
  }

  #choice(person: Person): void {
    const key = this.#random.of([
      `${person.side}.civility`,
      'date',
      'ties:symboliques',
      `${person.side}.name:form`,
      'place:form',
    ])
    const values: Readonly<Record<string, readonly (string | true)[]>> = {
      date: ['2018-03-01', '2018-12-31'],
      'ties:symboliques': [true],
      'place:form': ['au', 'à'],
    }
    const value = this.#random.of(
      [...(values[key] ?? (key.endsWith('form') ? ['de', 'd’'] : ['M.', 'Mme'])), undefined, undefined].slice(0, 3),
    )
    this.#note(person, `chooses ${key} ${String(value)}`)
    setChoice(person.replica.doc, key, value)
  }

  #domains(person: Person): string[] {
    return readAnswers(person.replica.doc, this.room.template).domains.map(({ id }) => id)
  }

  #domain(person: Person): void {
    const { doc } = person.replica
    const domains = this.#domains(person)
    const random = this.#random
    if (domains.length < 2) return this.#add(person)
    const id = random.of(domains)
    random.do([
      [domains.length > 6 ? 0 : 2, () => this.#add(person)],
      [3, () => moveDomain(doc, id, random.below(domains.length))],
      [2, () => retainDomain(doc, id, random.chance(0.5))],
      [
        2,
        () => {
          this.#note(person, `removes ${id}`)
          person.putBack.push(removeDomain(doc, id))
        },
      ],
      [
        2,
        () => {
          this.#note(person, 'puts back')
          person.putBack.pop()?.()
        },
      ],
    ])
  }

  #add(person: Person): void {
    this.#made += 1
    this.#note(person, `adds d${this.#made}`)
    addDomain(person.replica.doc, `d${this.#made}`, this.#random.of(scraps))
  }

  #signatory(person: Person): void {
    const { doc } = person.replica
    const random = this.#random
    const own = readAnswers(doc, this.room.template).signatories.filter(({ party }) => party === person.side)
    const [one] = own
    // One device of a side names its people, or both at once would name too many.
    const names = this.#people.indexOf(person) < 2
    if (one === undefined || (own.length < 2 && random.chance(0.3))) {
      this.#made += 1
      if (names) addSignatory(doc, `s${this.#made}`, person.side, random.of(scraps), '')
    } else if (random.chance(0.5)) setDelegation(doc, one.id, random.chance(0.5))
    else if (names) {
      const back = removeSignatory(doc, one.id)
      if (random.chance(0.5)) back()
    }
  }

  #body(person: Person): void {
    const { doc } = person.replica
    const domains = this.#domains(person)
    if (domains.length === 0) return this.#add(person)
    const body = domainParts(doc, this.#random.of(domains))?.body
    if (!body) return
    person.undo.addToScope(body)
    this.#note(person, 'edits a body')
    doc.transact(() => this.#blocks(body, 0))
  }

  /** What an editor does to a list of blocks: words, formats, splitting, joining, wrapping in lists. */
  #blocks(parent: Y.XmlFragment, depth: number): void {
    const random = this.#random
    const at = random.below(parent.length + 1)
    const child = parent.length > 0 ? parent.get(Math.min(at, parent.length - 1)) : undefined
    if (parent.length > 8) return parent.delete(random.below(parent.length - 2), 2)
    if (!(child instanceof Y.XmlElement)) return parent.insert(at, [this.#paragraph()])
    if (child.nodeName !== 'paragraph') return this.#list(parent, child, depth)
    random.do([
      [8, () => this.#words(child)],
      [2, () => parent.insert(at, [this.#paragraph()])],
      [1, () => parent.delete(parent.toArray().indexOf(child), 1)],
      [
        depth < 4 ? 2 : 0,
        () => {
          const index = parent.toArray().indexOf(child)
          const copy = child.clone()
          parent.delete(index, 1)
          parent.insert(index, [listOf(random.of(['bulletList', 'orderedList']), copy)])
        },
      ],
    ])
  }

  #list(parent: Y.XmlFragment, list: Y.XmlElement, depth: number): void {
    const random = this.#random
    const entry = list.length > 0 ? list.get(random.below(list.length)) : undefined
    random.do([
      [
        3,
        () => {
          if (entry instanceof Y.XmlElement) this.#blocks(entry, depth + 1)
        },
      ],
      [1, () => list.insert(random.below(list.length + 1), [entryOf(this.#paragraph())])],
      [
        1,
        () => {
          if (list.length > 0) list.delete(random.below(list.length), 1)
        },
      ],
      [1, () => parent.delete(parent.toArray().indexOf(list), 1)],
    ])
  }

  #paragraph(): Y.XmlElement {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, this.#random.chance(0.8) ? [new Y.XmlText(this.#random.of(scraps))] : [])
    return paragraph
  }

  #words(paragraph: Y.XmlElement): void {
    const text = paragraph.length > 0 ? paragraph.get(0) : undefined
    if (!(text instanceof Y.XmlText)) return paragraph.insert(0, [new Y.XmlText(this.#random.of(scraps))])
    const random = this.#random
    if (random.chance(0.6) || text.length === 0) return this.#edit(text, 200)
    const words = plainOf(text)
    const from = wholePlace(words, random.below(words.length))
    const to = wholePlace(words, from + 1 + random.below(words.length - from))
    if (to <= from) return
    text.format(from, to - from, {
      [random.of(['bold', 'italic'])]: random.of([{}, {}, null]),
    })
  }

  #undo(person: Person): void {
    this.#note(person, 'undoes or redoes')
    if (this.#random.chance(0.7)) person.undo.undo()
    else person.undo.redo()
  }

  #line(person: Person): void {
    const { replica } = person
    this.#note(person, replica.online ? 'goes offline' : 'comes back')
    if (replica.online) replica.disconnect()
    else replica.connect()
  }

  #reload(person: Person): void {
    this.#note(person, 'reloads')
    person.undo.destroy()
    person.replica.reload(this.#clientId())
    person.undo = this.#undoOf(person.replica)
    person.putBack = []
    if (this.#random.chance(0.5)) person.replica.connect()
  }

  /** Everybody comes back, twice, so that all have heard what the last one brought. */
  settle(): readonly Replica[] {
    const everybody = [...this.#people.map(({ replica }) => replica), ...this.#readers]
    for (let round = 0; round < 2; round += 1) {
      for (const replica of everybody) {
        replica.disconnect()
        replica.connect()
      }
    }
    return everybody
  }
}

/** The words without marks, unit by unit. */
const plainOf = (text: Y.Text): string => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
/** No editor cuts an emoji in two: the place before it, when the one given is inside. */
const wholePlace = (words: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(words.slice(at)) && /[\uD800-\uDBFF]$/.test(words.slice(0, at)) ? at - 1 : at

function entryOf(block: Y.XmlElement): Y.XmlElement {
  const entry = new Y.XmlElement('listItem')
  entry.insert(0, [block])
  return entry
}
function listOf(node: string, block: Y.XmlElement): Y.XmlElement {
  const list = new Y.XmlElement(node)
  list.insert(0, [entryOf(block)])
  return list
}
