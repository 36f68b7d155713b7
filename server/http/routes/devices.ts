/** A person's devices: which browsers speak for them, taking another one in, and signing one out. */
import type { FastifyRequest } from 'fastify'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { makeDeviceLink, spendDeviceLink } from '../../access/device-links.ts'
import { hashSecret } from '../../access/secret.ts'
import type { SessionRecord, SpokenFor } from '../../storage/storage.ts'
import { bindToBrowser, sessionOf } from '../browser-session.ts'
import { endpoint } from '../endpoint.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Service } from '../service.ts'
import { addDevice, deviceAdded, deviceLinkMade, myDevices } from '../shapes.ts'

/** Says nothing of the session's secret, nor of what it is stored by. */
const deviceId = ({ tokenHash }: SessionRecord): string => hashSecret(`device ${tokenHash}`).slice(0, 24)

export const deviceEndpoints = (service: Service): readonly AnyEndpoint[] => [
  endpoint({
    method: 'GET',
    path: '/api/devices',
    summary: 'The browsers that speak for the same people as the asker’s.',
    answers: { kind: 'value', schema: myDevices },
    refusals: ['not-signed-in'],
    async handle({ request }) {
      const mine = await devicesOf(service, request)
      if (!mine.ok) return mine
      const devices = mine.value.all.map((session) => ({
        id: deviceId(session),
        name: session.device,
        firstUsed: session.createdAt,
        lastUsed: session.usedAt,
        here: session.tokenHash === mine.value.here.tokenHash,
      }))
      return accepted({ kind: 'value', value: { devices } })
    },
  }),
  endpoint({
    method: 'POST',
    path: '/api/devices/link',
    summary: 'Makes a link for one further device of the asker’s, good for ten minutes; its token is shown this once.',
    answers: { kind: 'created', schema: deviceLinkMade },
    refusals: ['not-signed-in'],
    async handle({ request }) {
      const session = await sessionOf(service, request)
      if (!session) return refused('not-signed-in')
      const { record, token } = makeDeviceLink({ random: service.random, now: service.now(), session })
      await service.storage.addDeviceLink(record)
      return accepted({ kind: 'created', value: { token, expiresAt: record.expiresAt } })
    },
  }),
  endpoint({
    method: 'POST',
    path: '/api/devices',
    summary: 'Spends a device link: the browser speaks from now on for the people its maker speaks for.',
    body: addDevice,
    answers: { kind: 'created', schema: deviceAdded },
    refusals: ['not-invited'],
    async handle({ request, reply, body }) {
      const maker = await spendDeviceLink(service.storage, body.token, service.now())
      if (!maker) return refused('not-invited')
      await bindToBrowser(service, request, reply, maker.participants)
      return accepted({ kind: 'created', value: { protocols: [...maker.participants.keys()] } })
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/devices/:device',
    summary: 'Signs one of the asker’s devices out, for the people they share; its open pages are closed at once.',
    answers: { kind: 'done' },
    refusals: ['not-signed-in'],
    async handle({ request }) {
      const mine = await devicesOf(service, request)
      if (!mine.ok) return mine
      const { here, all } = mine.value
      const named = all.find((session) => deviceId(session) === namedIn(request))
      if (named) await signOut(service, named, here.participants)
      return accepted({ kind: 'done' })
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/devices',
    summary: 'Signs all of the asker’s other devices out.',
    answers: { kind: 'done' },
    refusals: ['not-signed-in'],
    async handle({ request }) {
      const mine = await devicesOf(service, request)
      if (!mine.ok) return mine
      const { here, all } = mine.value
      for (const session of all)
        if (session.tokenHash !== here.tokenHash) await signOut(service, session, here.participants)
      return accepted({ kind: 'done' })
    },
  }),
]

const namedIn = ({ params }: FastifyRequest): unknown =>
  typeof params === 'object' && params !== null && 'device' in params ? params.device : undefined

interface Devices {
  readonly here: SessionRecord
  readonly all: readonly SessionRecord[]
}

async function devicesOf(service: Service, request: FastifyRequest): Promise<Outcome<Devices>> {
  const here = await sessionOf(service, request)
  if (!here) return refused('not-signed-in')
  return accepted({ here, all: await service.storage.sessionsOf(here.participants, service.now()) })
}

/** Takes from a session only whom the asker speaks for too: it may be a screen that others use. */
async function signOut(service: Service, session: SessionRecord, people: SpokenFor): Promise<void> {
  await service.storage.unbindSession(session.tokenHash, people)
  service.sockets.signOut(session.tokenHash, people)
}
