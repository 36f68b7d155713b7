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
} from '../../protocol/answers/document.ts'
import { isParty } from '../../protocol/party.ts'
import type { Party } from '../../protocol/party.ts'
import { JudgedRoom, adviser, amelie, kito, mayor } from './judged-room.ts'
import type { Program, Replica } from './judged-room.ts'
import type { Template } from '../../protocol/text/template.ts'
import { choicesToMake, everyText, textsToWrite } from './blanks-to-write.ts'
import { RandomEditor, scraps } from './random-editor.ts'
import type { Seeded } from '../seeded.ts'

interface Person {
  readonly replica: Replica
  readonly side: Party
  undo: Y.UndoManager
  putBack: (() => void)[]
}

export class RandomSession {
  readonly room: JudgedRoom
  readonly #random: Seeded
  readonly #editor: RandomEditor
  readonly #undoesBodies: boolean
  readonly #people: Person[]
  readonly #readers: readonly Replica[]
  /** What was done, to be printed when something went wrong. */
  readonly log: string[] = []
  #made = 0

  constructor(random: Seeded, undoesBodies = false, template?: Template) {
    this.room = new JudgedRoom(template)
    this.#random = random
    this.#undoesBodies = undoesBodies
    this.#editor = new RandomEditor(random)
    this.#people = [amelie, kito, amelie, kito].map((author) =>
      this.#sit(this.room.join(author, this.#clientId(), random.of<Program>(['page', 'stock']))),
    )
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
    const texts = everyText(this.room.template).map((field) => textOf(doc, field))
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
      [this.#undoesBodies ? 12 : 3, () => this.#undo(person)],
      [4, () => this.#line(person)],
      [1, () => this.#reload(person)],
    ])
  }

  #note(person: Person, what: string): void {
    this.log.push(`${this.#people.indexOf(person)} ${what}`)
  }

  #text(person: Person): void {
    const { doc } = person.replica
    const blanks = textsToWrite(this.room.template, person.side).map((field) => textOf(doc, field))
    const titles = this.#domains(person).map((id) => domainParts(doc, id)?.title)
    const names = readAnswers(doc, this.room.template)
      .signatories.filter(({ party }) => party === person.side)
      .map(({ id }) => signatoryParts(doc, id)?.name)
    const text = this.#random.of([...blanks, ...titles, ...names].filter((found) => found !== undefined))
    this.#note(person, 'writes')
    doc.transact(() => this.#editor.text(text, 150))
  }

  #choice(person: Person): void {
    const { key, values } = this.#random.of(choicesToMake(this.room.template, person.side))
    const value = this.#random.of([...values, undefined, undefined].slice(0, 3))
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
    if (this.#undoesBodies) person.undo.addToScope(body)
    this.#note(person, 'edits a body')
    doc.transact(() => this.#editor.blocks(body, 0))
  }

  #undo(person: Person): void {
    this.#note(person, 'undoes or redoes')
    try {
      if (this.#random.chance(0.7)) person.undo.undo()
      else person.undo.redo()
    } catch (fault) {
      // Yjs loses its way where a paragraph that was brought back is gone again: that undo ends there, and nothing more.
      if (!(fault instanceof TypeError)) throw fault
    }
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
