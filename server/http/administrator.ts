/** Who may create protocols and read the service's figures: its administrator, or whoever reaches a service that only this machine reaches. */
import type { FastifyRequest } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Creation, Settings } from '../settings.ts'

/** The token comes as `Authorization: Bearer …`, never in an address. */
export function isAdministrator(creation: Creation, request: FastifyRequest): boolean {
  return creation.kind === 'open' || bears(request, creation.token)
}

/**
 * The administrator, or whoever holds the token for it. Coming from this machine is not enough on a service that a network
 * reaches: a proxy here brings everybody from this machine.
 */
export function mayReadFigures({ creation, metricsToken }: Settings, request: FastifyRequest): boolean {
  return isAdministrator(creation, request) || (metricsToken !== undefined && bears(request, metricsToken))
}

function bears(request: FastifyRequest, token: string): boolean {
  const given = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
