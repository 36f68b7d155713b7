/** Invitations and sessions, both known by the hash of their secret only. */
import type { DatabaseSync } from 'node:sqlite'
import { communeRoles } from '../../../protocol/party.ts'
import type { Standing } from '../../../protocol/party.ts'
import { numberOf, textOf } from './row.ts'
import type { Row } from './row.ts'
import type { DeviceLinkRecord, InvitationRecord, NewSessionRecord, SessionRecord, SpokenFor } from '../storage.ts'

export type AccessTables = ReturnType<typeof openAccess>

export function openAccess(database: DatabaseSync) {
  const insertInvitation = database.prepare('INSERT INTO invitations VALUES (?, ?, ?, ?, ?, ?)')
  const invitationRow = database.prepare('SELECT * FROM invitations WHERE token_hash = ?')
  const dropExpired = database.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  const insertSession = database.prepare(
    'INSERT INTO sessions (token_hash, created_at, used_at, expires_at, device) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const bindParticipant = database.prepare(
    `INSERT INTO session_participants (token_hash, protocol, participant) VALUES (?, ?, ?) ON CONFLICT DO UPDATE
     SET changed = changed OR participant <> excluded.participant, participant = excluded.participant`,
  )
  const sessionRow = database.prepare('SELECT * FROM sessions WHERE token_hash = ?')
  const participantRows = database.prepare(
    'SELECT protocol, participant, changed FROM session_participants WHERE token_hash = ?',
  )
  const noteUsed = database.prepare(
    'UPDATE sessions SET used_at = max(used_at, ?), expires_at = max(expires_at, ?) WHERE token_hash = ?',
  )
  const sessionRows = database.prepare(
    'SELECT token_hash FROM session_participants WHERE protocol = ? AND participant = ?',
  )
  const unbindParticipant = database.prepare(
    'DELETE FROM session_participants WHERE token_hash = ? AND protocol = ? AND participant = ?',
  )
  const dropSilent = database.prepare(
    'DELETE FROM sessions WHERE token_hash = ? AND token_hash NOT IN (SELECT token_hash FROM session_participants)',
  )
  const dropOldLinks = database.prepare('DELETE FROM device_links WHERE expires_at <= ?')
  const insertLink = database.prepare('INSERT INTO device_links VALUES (?, ?, ?)')
  const takeLink = database.prepare('DELETE FROM device_links WHERE token_hash = ? RETURNING *')
  const dropSession = database.prepare('DELETE FROM sessions WHERE token_hash = ?')

  function session(tokenHash: string): SessionRecord | undefined {
    const row = sessionRow.get(tokenHash)
    if (!row) return undefined
    const participants = participantRows.all(tokenHash)
    return {
      tokenHash,
      createdAt: numberOf(row, 'created_at'),
      expiresAt: numberOf(row, 'expires_at'),
      usedAt: numberOf(row, 'used_at'),
      device: textOf(row, 'device'),
      participants: new Map(participants.map((bound) => [textOf(bound, 'protocol'), textOf(bound, 'participant')])),
      changed: new Set(
        participants.filter((bound) => numberOf(bound, 'changed') === 1).map((bound) => textOf(bound, 'protocol')),
      ),
    }
  }

  return {
    session,

    addInvitation({ id, tokenHash, protocol, standing, createdAt }: InvitationRecord): void {
      insertInvitation.run(tokenHash, id, protocol, standing.side, standing.role, createdAt)
    },

    invitation(tokenHash: string): InvitationRecord | undefined {
      const row = invitationRow.get(tokenHash)
      if (!row) return undefined
      return {
        id: textOf(row, 'id'),
        tokenHash,
        protocol: textOf(row, 'protocol'),
        standing: standingOf(row),
        createdAt: numberOf(row, 'created_at'),
      }
    },

    bindSession(
      { tokenHash, createdAt, expiresAt, device = '' }: NewSessionRecord,
      protocol: string,
      participant: string,
    ): void {
      // Who no longer comes is forgotten when somebody new does: nothing is kept about a session longer than it serves.
      dropExpired.run(createdAt)
      insertSession.run(tokenHash, createdAt, createdAt, expiresAt, device)
      bindParticipant.run(tokenHash, protocol, participant)
    },

    noteSessionUsed(tokenHash: string, at: number, expiresAt: number): void {
      noteUsed.run(at, expiresAt, tokenHash)
    },

    sessionsOf(people: SpokenFor, now: number): readonly SessionRecord[] {
      const hashes = new Set(
        [...people].flatMap(([protocol, participant]) =>
          sessionRows.all(protocol, participant).map((row) => textOf(row, 'token_hash')),
        ),
      )
      return [...hashes]
        .flatMap((hash) => session(hash) ?? [])
        .filter(({ expiresAt }) => now < expiresAt)
        .sort((a, b) => a.createdAt - b.createdAt)
    },

    unbindSession(tokenHash: string, people: SpokenFor): void {
      for (const [protocol, participant] of people) unbindParticipant.run(tokenHash, protocol, participant)
      dropSilent.run(tokenHash)
    },

    endSession(tokenHash: string): void {
      dropSession.run(tokenHash)
    },

    addDeviceLink({ tokenHash, session, expiresAt }: DeviceLinkRecord): void {
      insertLink.run(tokenHash, session, expiresAt)
    },

    takeDeviceLink(tokenHash: string, now: number): DeviceLinkRecord | undefined {
      dropOldLinks.run(now)
      const row = takeLink.get(tokenHash)
      return row && { tokenHash, session: textOf(row, 'session'), expiresAt: numberOf(row, 'expires_at') }
    },
  }
}

function standingOf(row: Row): Standing {
  const side = textOf(row, 'side')
  const role = textOf(row, 'role')
  if (side === 'observer' && role === 'observer') return { side, role }
  const known = communeRoles.find((one) => one === role)
  if ((side === 'belgian' || side === 'partner') && known) return { side, role: known }
  throw new Error(`an invitation stands for ${side}/${role}, which is nobody`)
}
