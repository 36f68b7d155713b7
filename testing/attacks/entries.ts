/** Every way tried to come in by a link that was somebody else's, had ended, or gives more than its bearer has. */
import { randomUUID } from 'node:crypto'
import type { Wish } from '../../protocol/ledger/acts.ts'
import type { Standing } from '../../protocol/party.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import type { InvitationMade, Problem, SessionStarted } from '../../protocol/wire/wire.ts'
import { Browser, ixellesAndKalamu } from '../service/browser.ts'
import type { Answered, Table } from '../service/browser.ts'
import type { RunningService } from '../service/running-service.ts'
import type { ProtocolCreated } from '../../protocol/wire/wire.ts'

export type Entry = Answered<SessionStarted & Problem>

/** Anne of Ixelles has created a protocol; Jean of Kalamu has come by her link. */
export class Door {
  readonly #service: Pick<RunningService, 'url'>
  readonly table: Table

  static async of(service: Pick<RunningService, 'url'>): Promise<Door> {
    const ixelles = new Browser(service)
    const { body } = await ixelles.post<ProtocolCreated>('/api/protocols', ixellesAndKalamu)
    const table = { protocol: body.id, ixelles, kalamu: new Browser(service), invitations: body.invitations }
    await table.kalamu.post('/api/sessions', { token: body.invitations.partner, name: 'Jean Mbuyi' })
    return new Door(service, table)
  }

  private constructor(service: Pick<RunningService, 'url'>, table: Table) {
    this.#service = service
    this.table = table
  }

  browser = (): Browser => new Browser(this.#service)

  async link(maker: Browser, standing: Standing): Promise<string> {
    const path = `/api/protocols/${this.table.protocol}/invitations`
    return (await maker.post<InvitationMade>(path, standing)).body.token
  }
  enter = (token: string, name: string, browser = this.browser(), more: object = {}): Promise<Entry> =>
    browser.post('/api/sessions', { token, name, ...more })
  state = (browser: Browser, wish: Wish) =>
    browser.post(`/api/protocols/${this.table.protocol}/acts`, { id: randomUUID(), ...wish })

  /** A colleague of Anne's, come by a link of hers. */
  async colleague(name = 'Jeanne Dubois', role: 'negotiator' | 'reader' = 'negotiator') {
    const token = await this.link(this.table.ixelles, { side: 'belgian', role })
    const browser = this.browser()
    const { body } = await this.enter(token, name, browser)
    return { browser, token, id: body.participant }
  }
  withdraw = (id: string) => this.state(this.table.ixelles, { kind: 'revoke-participant', participant: id })
}

const negotiator = { side: 'belgian', role: 'negotiator' } as const

type EntryAttack = readonly [name: string, code: RefusalCode, attack: (door: Door) => Promise<Entry>]

export const entries: readonly EntryAttack[] = [
  [
    'the link that one commune made for the other, by its maker, once somebody of the other has come',
    'link-served',
    (door) => door.enter(door.table.invitations.partner, 'Amina Kadima'),
  ],
  [
    'the same link in the browser of its maker',
    'link-served',
    (door) => door.enter(door.table.invitations.partner, 'Amina Kadima', door.table.ixelles),
  ],
  [
    'the same link under the name of who came by it',
    'link-served',
    (door) => door.enter(door.table.invitations.partner, 'Jean Mbuyi'),
  ],
  [
    'the link one came by, once one’s access is withdrawn',
    'not-invited',
    async (door) => {
      const jeanne = await door.colleague()
      await door.withdraw(jeanne.id)
      return door.enter(jeanne.token, 'Jeanne Dubois', jeanne.browser)
    },
  ],
  [
    'the link one came by, once withdrawn, under another name in another browser',
    'not-invited',
    async (door) => {
      const jeanne = await door.colleague()
      await door.withdraw(jeanne.id)
      return door.enter(jeanne.token, 'Paul Claes')
    },
  ],
  [
    'a link one made oneself, once withdrawn',
    'not-invited',
    async (door) => {
      const jeanne = await door.colleague()
      const own = await door.link(jeanne.browser, negotiator)
      await door.withdraw(jeanne.id)
      return door.enter(own, 'Paul Claes')
    },
  ],
  [
    'a link one made for an observer, once withdrawn',
    'not-invited',
    async (door) => {
      const jeanne = await door.colleague()
      const own = await door.link(jeanne.browser, { side: 'observer', role: 'observer' })
      await door.withdraw(jeanne.id)
      return door.enter(own, 'Paul Claes')
    },
  ],
  [
    'a colleague’s link, in the browser of somebody withdrawn',
    'revoked',
    async (door) => {
      const jeanne = await door.colleague()
      const other = await door.link(door.table.ixelles, negotiator)
      await door.withdraw(jeanne.id)
      return door.enter(other, 'Paul Claes', jeanne.browser)
    },
  ],
  [
    'a colleague’s link, under the name of somebody withdrawn',
    'revoked',
    async (door) => {
      const jeanne = await door.colleague()
      const other = await door.link(door.table.ixelles, negotiator)
      await door.withdraw(jeanne.id)
      return door.enter(other, 'jeanne  DUBOIS')
    },
  ],
  [
    'the link that would give back a role taken away',
    'not-invited',
    async (door) => {
      const jeanne = await door.colleague()
      await door.state(door.table.ixelles, { kind: 'change-role', participant: jeanne.id, role: 'reader' })
      return door.enter(jeanne.token, 'Jeanne Dubois')
    },
  ],
  [
    'a link withdrawn while its page was open',
    'not-invited',
    async (door) => {
      const { body } = await door.table.ixelles.post<InvitationMade>(
        `/api/protocols/${door.table.protocol}/invitations`,
        negotiator,
      )
      await door.state(door.table.ixelles, { kind: 'revoke-invitation', invitation: body.invitation })
      return door.enter(body.token, 'Paul Claes')
    },
  ],
  ...(
    [
      ['as it is written', 'Jean Mbuyi'],
      ['in capitals', 'JEAN MBUYI'],
      ['with a no-break space', 'Jean\u00A0Mbuyi'],
      ['with two blanks', 'Jean  Mbuyi'],
      ['with a sign nobody sees', 'Jean\u2060 Mbuyi'],
      ['with letters of another script', 'J\u0435\u0430n Mbuyi'],
      ['in wide letters', 'Ｊｅａｎ Mbuyi'],
    ] as const
  ).map(([how, name]): EntryAttack => [
    `the name of somebody of the other commune, ${how}`,
    'name-taken',
    async (door) => door.enter(await door.link(door.table.ixelles, negotiator), name),
  ]),
]
