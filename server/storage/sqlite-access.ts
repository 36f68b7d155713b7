/** Invitations and sessions, both known by the hash of their secret only. */
import type { DatabaseSync } from 'node:sqlite'
import { communeRoles } from '../../protocol/party.ts'
import type { Standing } from '../../protocol/party.ts'
import { numberOf, textOf } from './sqlite-row.ts'
import type { Row } from './sqlite-row.ts'
import type { InvitationRecord, SessionRecord } from './storage.ts'

export type AccessTables = ReturnType<typeof openAccess>

export function openAccess(database: DatabaseSync) {
  const insertInvitation = database.prepare('INSERT INTO invitations VALUES (?, ?, ?, ?, ?, ?)')
  const invitationRow = database.prepare('SELECT * FROM invitations WHERE token_hash = ?')
  const dropExpired = database.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  const insertSession = database.prepare('INSERT INTO sessions VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const bindParticipant = database.prepare(
    'INSERT INTO session_participants VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET participant = excluded.participant',
  )
  const sessionRow = database.prepare('SELECT * FROM sessions WHERE token_hash = ?')
  const participantRows = database.prepare(
    'SELECT protocol, participant FROM session_participants WHERE token_hash = ?',
  )
  const dropSession = database.prepare('DELETE FROM sessions WHERE token_hash = ?')

  return {
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
      { tokenHash, createdAt, expiresAt }: Pick<SessionRecord, 'tokenHash' | 'createdAt' | 'expiresAt'>,
      protocol: string,
      participant: string,
    ): void {
      // Who no longer comes is forgotten when somebody new does: nothing is kept about a session longer than it serves.
      dropExpired.run(createdAt)
      insertSession.run(tokenHash, createdAt, expiresAt)
      bindParticipant.run(tokenHash, protocol, participant)
    },

    session(tokenHash: string): SessionRecord | undefined {
      const row = sessionRow.get(tokenHash)
      if (!row) return undefined
      const participants = participantRows.all(tokenHash)
      return {
        tokenHash,
        createdAt: numberOf(row, 'created_at'),
        expiresAt: numberOf(row, 'expires_at'),
        participants: new Map(participants.map((bound) => [textOf(bound, 'protocol'), textOf(bound, 'participant')])),
      }
    },

    endSession(tokenHash: string): void {
      dropSession.run(tokenHash)
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
