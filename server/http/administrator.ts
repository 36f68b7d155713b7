/** Who may create protocols and read the service's figures: its administrator, or whoever reaches a service that only this machine reaches. */
import type { FastifyRequest } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Creation } from '../settings.ts'

/** The token comes as `Authorization: Bearer …`, never in an address. */
export function isAdministrator(creation: Creation, request: FastifyRequest): boolean {
  if (creation.kind === 'open') return true
  const given = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(creation.token))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
