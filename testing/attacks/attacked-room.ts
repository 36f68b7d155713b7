/** A protocol in the middle of its negotiation, with everything an attacker may want to reach, and how to name it. */
import * as Y from 'yjs'
import type { Template } from '../../protocol/text/template.ts'
import { meetingPoints } from '../sessions/blanks-to-write.ts'
import { cic20172021 } from '../texts/cic-2017-2021.ts'
import {
  addDomain,
  addSignatory,
  domainParts,
  setChoice,
  signatoryParts,
  textOf,
} from '../../protocol/answers/document.ts'
import { JudgedRoom, amelie, kito } from '../sessions/judged-room.ts'
import { idOf } from './raw-update.ts'
import type { RawId } from './raw-update.ts'

/** Client ids of the fixture: Amélie's and Kito's replicas, and one that nobody has used. */
export const ids = { amelie: 11, kito: 22, unused: 33 } as const

/** How to name what stands in such a document. */
export class Ground {
  readonly doc: Y.Doc

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  /** The text of d1's first paragraph. */
  words(): Y.XmlText {
    const paragraph = domainParts(this.doc, 'd1')?.body.get(0)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
    if (!(text instanceof Y.XmlText)) throw new Error('the fixture has no paragraph')
    return text
  }

  /** The next clock of a client. */
  next(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  /** The first character of a root text; with `offset`, one further on in the same item. */
  letter(field: string, offset = 0): RawId {
    const { client, clock } = idOf(textOf(this.doc, field)._start)
    return { client, clock: clock + offset }
  }

  /** Behind the first character of a root text, as a keystroke there would state it. */
  within(field: string): { readonly origin: RawId; readonly rightOrigin: RawId } {
    return { origin: this.letter(field), rightOrigin: this.letter(field, 1) }
  }

  choice(key: string): RawId {
    return idOf(this.doc.getMap('choices')._map.get(key))
  }
  domain(id: string): RawId {
    return idOf(this.doc.getMap('domains')._map.get(id))
  }
  signatory(id: string): RawId {
    return idOf(this.doc.getMap('signatories')._map.get(id))
  }
  domainKey(id: string, key: string): RawId {
    const entry = this.doc.getMap('domains').get(id)
    return idOf(entry instanceof Y.Map ? entry._map.get(key) : undefined)
  }
  signatoryKey(id: string, key: string): RawId {
    const entry = this.doc.getMap('signatories').get(id)
    return idOf(entry instanceof Y.Map ? entry._map.get(key) : undefined)
  }
  paragraph(): RawId {
    return idOf(domainParts(this.doc, 'd1')?.body._start)
  }
  paragraphText(): RawId {
    return idOf(this.words()._item)
  }
  paragraphLetter(): RawId {
    return idOf(this.words()._start)
  }
  signatoryName(id: string): RawId {
    return idOf(signatoryParts(this.doc, id)?.name._start)
  }
}

/** What Amélie has written in it. */
export function asAmelieWrote(doc: Y.Doc, template: Template = cic20172021): void {
  const { belgianName, belgianTitle } = meetingPoints(template)
  textOf(doc, belgianName).insert(0, 'Ixelles 😀 la belle')
  setChoice(doc, belgianTitle.field, belgianTitle.options[1])
  addDomain(doc, 'd1', 'État civil')
  new Ground(doc).words().insert(0, 'Former les agents')
  addSignatory(doc, 'b1', 'belgian', 'Dominique Dufourny', 'Bourgmestre')
}

/** And Kito, who saw hers. */
export function asKitoWrote(doc: Y.Doc, template: Template = cic20172021): void {
  const { partnerName, partnerTitle, place } = meetingPoints(template)
  textOf(doc, partnerName).insert(0, 'Kalamu')
  textOf(doc, place).insert(0, 'Kinshasa')
  setChoice(doc, partnerTitle.field, partnerTitle.options[0])
  addDomain(doc, 'd2', 'Archivage')
  addSignatory(doc, 'p1', 'partner', 'Alexis Kito', 'Maire')
}

/** A judged room with that document, its two authors gone. */
export function attackedRoom(template: Template = cic20172021): JudgedRoom {
  const room = new JudgedRoom(template)
  const belgian = room.join(amelie, ids.amelie)
  const partner = room.join(kito, ids.kito)
  asAmelieWrote(belgian.doc, template)
  asKitoWrote(partner.doc, template)
  belgian.disconnect()
  partner.disconnect()
  return room
}
