/** For whom this browser speaks now, asked when a page was told that it is somebody else ([SAY4]). */
import type { Participant } from '../../protocol/party.ts'
import type { Connection } from './connection.ts'
import { received, unclaimed } from './api.ts'
import { answerIn } from './answer.ts'
import { isMyProtocols } from './shapes.ts'

export async function findWhoSpeaks({ page, speaksFor }: Pick<Connection, 'page' | 'speaksFor'>): Promise<void> {
  const now = await personHere(page.id)
  speaksFor.set(now && now.id !== page.me.id ? now : undefined)
}

/** The one question that is asked for nobody in particular. */
async function personHere(protocol: string): Promise<Participant | undefined> {
  try {
    const answer = answerIn(await received(await unclaimed('/api/me')), isMyProtocols)
    return answer.ok ? answer.value.protocols.find(({ id }) => id === protocol)?.me : undefined
  } catch {
    return undefined
  }
}
