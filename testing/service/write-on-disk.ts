import * as Y from 'yjs'
import type { ProtocolOverview } from '../../protocol/wire/wire.ts'
import { freshDocument } from '../../server/document/stored-document.ts'
import type { Browser } from './browser.ts'
import type { RunningService } from './running-service.ts'

/** An edit in a person’s name that reaches the disk without a socket; the answer is who they are. `at`: Unix ms. */
export async function writeOnDisk(
  { storage }: RunningService,
  browser: Browser,
  protocol: string,
  at: number,
  change: (doc: Y.Doc) => void,
): Promise<string> {
  const { me } = (await browser.get<ProtocolOverview>(`/api/protocols/${protocol}`)).body
  const { doc } = await freshDocument(storage, protocol)
  const before = Y.encodeStateVector(doc)
  change(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  await storage.append(protocol, [{ participant: me.id, at, update, clients: [doc.clientID] }])
  return me.id
}
