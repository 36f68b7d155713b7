/** The open line of a protocol's page: the socket, the device copy, who else is here. Only ever loaded by a browser. */
import { createDecoder, readTailAsUint8Array, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import type { LedgerEntry } from '../../protocol/acts.ts'
import { itemsOf } from '../../protocol/items.ts'
import { isRefusalCode, refuse } from '../../protocol/refusal.ts'
import type { RefusalCode } from '../../protocol/refusal.ts'
import { frame, roomName } from '../../protocol/wire.ts'
import type { Presence } from '../../protocol/wire.ts'
import { compositionGate } from './composition-gate.ts'
import type { Connection } from './connection.ts'
import { deviceCopyName, keepOnDevice } from './device-copy.ts'
import type { DeviceCopy } from './device-copy.ts'
import { chance } from './new-id.ts'
import { freshPageState } from './page-state.ts'
import { presentPeople } from './presence.ts'
import { onlyHere } from './saving.ts'
import { itemsInUpdate, keepAside, wordsAside } from './set-aside.ts'
import { endsTheVisit } from './visit.ts'

/** An acknowledgement later than this is called silence; a slow line's round trip is below 2 s. */
const overdueMs = 8000
/** Longest pause between two attempts; spread, so that a restart is not met by everybody at once. */
const longestPauseMs = 5000

export function goLive(connection: Connection): () => void {
  const { doc, page, tell } = connection
  const room = roomName(page.id, page.generation)
  const copy = keepOnDevice(deviceCopyName(room, page.me.id), doc)
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, room, doc, {
    disableBc: true,
  })
  let overdue: ReturnType<typeof setTimeout> | undefined

  const send = (type: number, value: number): void => {
    if (provider.ws?.readyState !== WebSocket.OPEN) return
    const encoder = createEncoder()
    writeVarUint(encoder, type)
    writeVarUint(encoder, value)
    provider.ws.send(toUint8Array(encoder))
  }
  /** Asks to be told when everything sent so far is on disk. Only behind a sync, or the server may not have it all. */
  const askForAcknowledgement = (): void => {
    if (!provider.synced) return
    send(frame.acknowledged, connection.savingState().made)
    overdue ??= setTimeout(() => tell({ kind: 'overdue' }), overdueMs)
  }
  const nothingOverdue = (): void => {
    clearTimeout(overdue)
    overdue = undefined
  }

  const updated = (_update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return
    tell({ kind: 'changed' })
    const { made } = connection.savingState()
    copy.whenKept(() => tell({ kind: 'kept', upTo: made }))
    askForAcknowledgement()
  }
  doc.on('update', updated)

  const gate = compositionGate(document, isInRichText, { settleMs: 60, idleMs: 3000 })
  const readSync = provider.messageHandlers[frame.sync]
  provider.messageHandlers[frame.sync] = (_encoder, decoder, ...rest) => {
    const message = readTailAsUint8Array(decoder).slice()
    gate.pass(() => {
      caretCatchesUp()
      const answer = createEncoder()
      readSync?.(answer, createDecoder(message), ...rest)
      if (length(answer) > 1 && provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(toUint8Array(answer))
    })
  }
  provider.messageHandlers[frame.acknowledged] = (_encoder, decoder) => {
    const upTo = readVarUint(decoder)
    tell({ kind: 'acknowledged', upTo })
    if (upTo >= connection.savingState().made) nothingOverdue()
  }
  provider.messageHandlers[frame.ledger] = (_encoder, decoder) => {
    connection.ledger.add(JSON.parse(readVarString(decoder)) as readonly LedgerEntry[])
  }
  provider.on('sync', (synced) => {
    if (!synced) return
    tell({ kind: 'opened' })
    send(frame.ledger, connection.ledger.negotiation.get().seq)
    askForAcknowledgement()
  })
  provider.on('connection-close', () => {
    nothingOverdue()
    provider.maxBackoffTime = longestPauseMs * (0.5 + chance() / 2)
    tell({ kind: 'cut' })
  })
  provider.on('closed', ({ reason }) => {
    const code = isRefusalCode(reason) ? reason : 'internal'
    tell({ kind: 'refused', refusal: refuse(code) })
    void startAfresh(connection, copy, code)
  })

  const { awareness } = provider
  const { id, name, side } = page.me
  const here: Presence = { user: { id, name, side }, at: null }
  awareness.setLocalState({ ...here })
  const look = (): void => {
    const people = presentPeople(awareness.getStates(), doc.clientID)
    if (JSON.stringify(people) !== JSON.stringify(connection.present.get())) connection.present.set(people)
  }
  awareness.on('change', look)
  connection.awareness.set(awareness)

  // A phone that wakes up: is the line still there?
  const woken = (): void => {
    if (document.visibilityState === 'visible') askForAcknowledgement()
  }
  const leaves = (event: BeforeUnloadEvent): void => {
    if (onlyHere(connection.savingState())) event.preventDefault()
  }
  document.addEventListener('visibilitychange', woken)
  addEventListener('beforeunload', leaves)

  return () => {
    nothingOverdue()
    gate.close()
    document.removeEventListener('visibilitychange', woken)
    removeEventListener('beforeunload', leaves)
    doc.off('update', updated)
    connection.awareness.set(undefined)
    connection.present.set([])
    provider.destroy()
    copy.close()
  }
}

/**
 * The browser tells the editor of a moved caret a moment later; an edit of the others that comes in between would set it
 * back to where it was. So the editor is told first, before the edit's own transaction has begun.
 */
function caretCatchesUp(): void {
  if (document.activeElement?.closest('.ProseMirror')) document.dispatchEvent(new Event('selectionchange'))
}

/** Plain texts hold back what concerns them by themselves. */
const isInRichText = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('.ProseMirror') !== null

/** Sets the refused words aside, forgets the device copy that holds them, and begins again with the server's text. */
async function startAfresh(connection: Connection, copy: DeviceCopy, code: RefusalCode): Promise<void> {
  const { page, template, answers } = connection
  const now = await freshPageState(location.pathname)
  const theirs = itemsInUpdate(template, now?.page === 'protocol' ? now.update : page.update)
  const words = wordsAside(itemsOf(template, answers.get()), theirs)
  // Where the device keeps nothing, the words stay on this page, beside the sentence that says why.
  if (!keepAside(localStorage, page.id, page.me.id, { code, words })) return
  await copy.drop()
  if (!endsTheVisit(code) && !justReloaded()) location.reload()
}

/** A server that refuses a fresh page as well must not be asked again and again. */
function justReloaded(): boolean {
  const last = Number(sessionStorage.getItem('paraphe:afresh') ?? 0)
  sessionStorage.setItem('paraphe:afresh', String(Date.now()))
  return Date.now() - last < 15_000
}
