/** Two communes in one protocol, each in its own browser on its own line to one real server. Tests speak of Ixelles and Kalamu. */
import { test as base } from '@playwright/test'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { LedgerEntry } from '../protocol/ledger/acts.ts'
import type { Standing } from '../protocol/party.ts'
import type { InvitationMade, ProtocolCreated, ProtocolOverview, SessionStarted } from '../protocol/wire/wire.ts'
import { Link } from '../testing/service/link.ts'
import { Service } from './service.ts'

export const desk = { width: 1366, height: 768 }
export const phone = { width: 360, height: 640 }

/** One commune's window on the protocol, on a line of its own. */
export interface TownHall {
  readonly page: Page
  readonly context: BrowserContext
  readonly link: Link
}

export interface Negotiation {
  readonly service: Service
  readonly id: string
  readonly ixelles: TownHall
  readonly kalamu: TownHall
  /** A further person's window, come by a fresh link of Ixelles' making. */
  readonly invite: (standing: Standing, name: string) => Promise<TownHall>
}

/** A browser window on its own line; `touch` as on a phone. */
export async function openTownHall(
  browser: Browser,
  service: Service,
  viewport: { width: number; height: number },
): Promise<TownHall> {
  const link = await Link.to(service.port)
  const context = await browser.newContext({
    baseURL: link.url,
    viewport,
    hasTouch: viewport.width < 640,
    reducedMotion: 'reduce',
  })
  return { page: await context.newPage(), context, link }
}

async function ask<T>(hall: TownHall, path: string, body: unknown): Promise<T> {
  const response = await hall.context.request.post(path, { data: body, headers: { origin: hall.link.url } })
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as T
}

/** A fresh link for somebody else, made by whoever sits in this town hall. */
export async function invitation(hall: TownHall, id: string, standing: Standing): Promise<string> {
  return (await ask<InvitationMade>(hall, `/api/protocols/${id}/invitations`, standing)).token
}

/** From here on this browser is this person's. */
export async function enter(hall: TownHall, token: string, name: string): Promise<void> {
  await ask<SessionStarted>(hall, '/api/sessions', { token, name })
}

/** Béa Diallo of Ixelles created it and Jean-Claude Kadima of Kalamu joined, without going through the pages for it. */
async function negotiate(
  browser: Browser,
  service: Service,
  sizes = { ixelles: desk, kalamu: phone },
): Promise<Negotiation> {
  const ixelles = await openTownHall(browser, service, sizes.ixelles)
  const kalamu = await openTownHall(browser, service, sizes.kalamu)
  const creator = { name: 'Béa Diallo', function: 'Échevine', party: 'belgian' }
  const { id, invitations } = await ask<ProtocolCreated>(ixelles, '/api/protocols', {
    template: 'cic-2017-2021',
    belgian: 'Ixelles',
    partner: 'Kalamu',
    creator,
  })
  await ask<SessionStarted>(kalamu, '/api/sessions', {
    token: invitations.partner,
    name: 'Jean-Claude Kadima',
    function: 'Bourgmestre',
  })
  async function invite(standing: Standing, name: string): Promise<TownHall> {
    const inviter = standing.side === 'partner' ? kalamu : ixelles
    const token = await invitation(inviter, id, standing)
    const hall = await openTownHall(browser, service, desk)
    await enter(hall, token, name)
    return hall
  }
  return { service, id, ixelles, kalamu, invite }
}

export async function open(hall: TownHall, id: string): Promise<void> {
  await hall.page.goto(`/p/${id}`)
  await saved(hall)
}

/** Everything typed here is on the server's disk. */
export async function saved(hall: TownHall): Promise<void> {
  await hall.page.locator('[data-saving="saved"]').waitFor()
}

export async function overview(hall: TownHall, id: string): Promise<ProtocolOverview> {
  return (await (await hall.context.request.get(`/api/protocols/${id}`)).json()) as ProtocolOverview
}

export async function entries(hall: TownHall, id: string): Promise<readonly LedgerEntry[]> {
  const answer = (await (await hall.context.request.get(`/api/protocols/${id}/acts?after=0`)).json()) as {
    entries: LedgerEntry[]
  }
  return answer.entries
}

/** `service` is fresh for each test; `negotiation` has both communes in one protocol with both pages open. */
export const test = base.extend<{ service: Service; negotiation: Negotiation }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern; this one has none.
  service: async ({}, use) => {
    const service = await Service.start()
    await use(service)
    await service.dispose()
  },
  negotiation: async ({ browser, service }, use) => {
    const negotiation = await negotiate(browser, service)
    await Promise.all([open(negotiation.ixelles, negotiation.id), open(negotiation.kalamu, negotiation.id)])
    await use(negotiation)
    for (const hall of [negotiation.ixelles, negotiation.kalamu]) {
      await hall.context.close()
      await hall.link.close()
    }
  },
})
export { expect } from '@playwright/test'
