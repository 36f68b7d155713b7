/** What every storage driver knows of who may come in: invitations, sessions, device links. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProtocol, ixelles, opening, tintigny } from './ground.ts'
import type { Ground } from './ground.ts'
import type { InvitationRecord, Storage } from '../storage.ts'

export function accessContract(driver: string, prepare: () => Promise<Ground>): void {
  let ground: Ground
  let storage: Storage
  beforeEach(async () => {
    ground = await prepare()
    storage = await ground.open()
    await createProtocol(storage, ixelles)
    await createProtocol(storage, tintigny)
  })
  afterEach(() => ground.discard())

  describe(`${driver}: invitations and sessions`, () => {
    const invitation = (id: string): InvitationRecord => ({
      id,
      tokenHash: `hash-of-${id}`,
      protocol: ixelles,
      standing: { side: 'partner', role: 'signatory' },
      createdAt: 5,
    })

    test('finds an invitation by its hash, whether made with the protocol or later', async () => {
      const record = { id: 'lessines', generation: 'g1', template: 'any', text: 'its own words', createdAt: 1 }
      await storage.createProtocol(record, opening, [invitation('first')])
      await storage.addInvitation(invitation('later'))
      expect(await storage.invitation('hash-of-first')).toEqual(invitation('first'))
      expect(await storage.invitation('hash-of-later')).toEqual(invitation('later'))
      expect(await storage.invitation('later')).toBeUndefined()
      expect(await storage.protocol('lessines')).toEqual(record)
    })

    test('lets one session speak for one participant in each protocol', async () => {
      const session = { tokenHash: 'cookie', createdAt: 10, expiresAt: 20 }
      await storage.bindSession(session, ixelles, 'anne')
      await storage.bindSession(session, tintigny, 'anne-too')
      await storage.bindSession({ ...session, createdAt: 11, expiresAt: 99 }, ixelles, 'kofi')
      expect(await storage.session('cookie')).toEqual({
        ...session,
        usedAt: 10,
        device: '',
        participants: new Map([
          [ixelles, 'kofi'],
          [tintigny, 'anne-too'],
        ]),
        changed: new Set([ixelles]),
      })
    })

    test('knows in which protocols a session has changed persons, and forgets it with the person', async () => {
      const session = { tokenHash: 'cookie', createdAt: 10, expiresAt: 20 }
      const changed = async () => [...((await storage.session('cookie'))?.changed ?? [])]
      await storage.bindSession(session, ixelles, 'anne')
      await storage.bindSession(session, ixelles, 'anne')
      expect(await changed()).toEqual([])
      await storage.bindSession(session, ixelles, 'kofi')
      await storage.bindSession(session, ixelles, 'kofi')
      await storage.bindSession(session, tintigny, 'anne')
      expect(await changed()).toEqual([ixelles])
      await storage.unbindSession('cookie', new Map([[ixelles, 'kofi']]))
      expect(await changed()).toEqual([])
    })

    test('keeps a session that is used for longer, and never shortens it', async () => {
      await storage.bindSession({ tokenHash: 'phone', createdAt: 20, expiresAt: 99 }, ixelles, 'anne')
      await storage.noteSessionUsed('phone', 50, 140)
      await storage.noteSessionUsed('phone', 40, 130)
      expect(await storage.session('phone')).toMatchObject({ usedAt: 50, expiresAt: 140 })
    })

    test('forgets a session that is ended, and one whose time is over when another begins', async () => {
      await storage.bindSession({ tokenHash: 'ended', createdAt: 10, expiresAt: 90 }, ixelles, 'anne')
      await storage.bindSession({ tokenHash: 'old', createdAt: 10, expiresAt: 20 }, ixelles, 'anne')
      await storage.endSession('ended')
      await storage.bindSession({ tokenHash: 'new', createdAt: 20, expiresAt: 90 }, ixelles, 'anne')
      expect(
        await Promise.all(['ended', 'old', 'new'].map(async (hash) => (await storage.session(hash)) !== undefined)),
      ).toEqual([false, false, true])
    })

    test('tells the sessions that speak for a person, when each was last used, and takes a person from one', async () => {
      const anne = new Map([[ixelles, 'anne']])
      const hashes = async (now = 50) => (await storage.sessionsOf(anne, now)).map(({ tokenHash }) => tokenHash)
      await storage.bindSession(
        { tokenHash: 'phone', createdAt: 20, expiresAt: 99, device: 'Firefox' },
        ixelles,
        'anne',
      )
      await storage.bindSession({ tokenHash: 'desk', createdAt: 10, expiresAt: 90 }, ixelles, 'anne')
      await storage.bindSession({ tokenHash: 'desk', createdAt: 10, expiresAt: 90 }, tintigny, 'anne-too')
      await storage.bindSession({ tokenHash: 'other', createdAt: 10, expiresAt: 90 }, ixelles, 'kofi')
      await storage.noteSessionUsed('phone', 40, 99)
      expect(await storage.sessionsOf(anne, 50)).toMatchObject([
        { tokenHash: 'desk', usedAt: 10, device: '' },
        { tokenHash: 'phone', usedAt: 40, device: 'Firefox' },
      ])
      expect(await hashes(90)).toEqual(['phone'])
      await storage.unbindSession('phone', anne)
      await storage.unbindSession('desk', anne)
      expect(await hashes()).toEqual([])
      expect(await storage.session('phone')).toBeUndefined()
      expect((await storage.session('desk'))?.participants).toEqual(new Map([[tintigny, 'anne-too']]))
    })

    test('gives a device link once, within its time, and while its session lives', async () => {
      const take = async (tokenHash: string, now = 50) => (await storage.takeDeviceLink(tokenHash, now))?.session
      await storage.bindSession({ tokenHash: 'desk', createdAt: 10, expiresAt: 90 }, ixelles, 'anne')
      for (const tokenHash of ['used', 'late'])
        await storage.addDeviceLink({ tokenHash, session: 'desk', expiresAt: 60 })
      expect([await take('used'), await take('used'), await take('never-made')]).toEqual(['desk', undefined, undefined])
      expect(await take('late', 60)).toBeUndefined()
      await storage.addDeviceLink({ tokenHash: 'orphan', session: 'desk', expiresAt: 60 })
      await storage.endSession('desk')
      expect(await take('orphan')).toBeUndefined()
    })
  })
}
