/** The open line of a protocol's page: the socket, the device copy, who else is here. Only ever loaded by a browser. */
import { createDecoder, readTailAsUint8Array, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, length, toUint8Array, writeVarUint } from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { readAnswers } from '../../protocol/answers/document.ts'
import { isParty } from '../../protocol/party.ts'
import { touchedItems } from '../../protocol/points/touched.ts'
import { isRefusalCode, refuse } from '../../protocol/refusal.ts'
import { frame, roomName } from '../../protocol/wire/wire.ts'
import type { Presence } from '../../protocol/wire/wire.ts'
import { compositionGate } from './composition-gate.ts'
import type { Connection } from './connection.ts'
import { copyName, DeviceCopy } from './device-copy.ts'
import { chance } from './new-id.ts'
import { offerLeftWords, startAfresh } from './not-taken.ts'
import type { Connect } from './offer-again.ts'
import { presentPeople } from './presence.ts'
import { heldPause, reconnectPause } from './reconnect-pause.ts'
import { onlyHere, pending, wantsToBeTold } from './saving.ts'
import { isLedgerEntry } from './shapes.ts'
import { shownTeller } from './shown-teller.ts'
import { standingQuery } from './stands-for.ts'
import { isWaitedOut } from './visit.ts'
import { findWhoSpeaks } from './who-speaks.ts'

/** An acknowledgement later than this is called silence; a slow line's round trip is below 2 s. */
const overdueMs = 8000
/** Between two messages about what this person has been shown. */
const shownPauseMs = 500

export function goLive(connection: Connection): () => void {
  const { doc, page, template, tell, savingState } = connection
  const room = roomName(page.id, page.generation)
  const connect: Connect = (shared) =>
    new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, room, shared, {
      disableBc: true,
      params: standingQuery(page.me.id),
    })
  const provider = connect(doc)
  let overdue: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let attempts = 0

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
    send(frame.acknowledged, savingState().made)
    overdue ??= setTimeout(() => tell({ kind: 'overdue' }), overdueMs)
  }
  const nothingOverdue = (): void => {
    clearTimeout(overdue)
    overdue = undefined
  }

  // ——— the device copy ———

  /** The answers as they stood when the server had everything, and behind this person's last change: what is refused later is told from them. */
  let before = connection.answers.get()
  let mine = before
  const name = copyName(room, page.me.id)
  const copy = new DeviceCopy(name, doc, {
    kept: (upTo) => tell({ kind: 'kept', upTo }),
    keeps: (keeps) => tell({ kind: 'device', keeps }),
    lost: () => tell({ kind: 'lost' }),
    foundUnsent: (known: Y.Doc) => (before = readAnswers(known, template)),
  })
  const updated = (update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return void copy.follow(update)
    tell({ kind: 'changed' })
    mine = connection.answers.get()
    if (origin !== copy) void copy.keep(savingState().made, update)
    askForAcknowledgement()
  }
  doc.on('update', updated)
  const touched = (transaction: Y.Transaction): void => {
    for (const item of touchedItems(template, transaction)) {
      connection.edits.set(item, {
        lastByOthers: transaction.origin === provider,
        everByOthers: transaction.origin === provider || connection.edits.get(item)?.everByOthers === true,
      })
    }
  }
  // While it is not yet over, what it deleted is still known.
  doc.on('beforeObserverCalls', touched)
  void copy.load(() => savingState().made)
  void offerLeftWords(connection, name)
  connection.drafts.dropOthers()

  // ——— the socket ———

  const shown = shownTeller((seq) => send(frame.shown, seq), isInSight, shownPauseMs)
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
    copy.acknowledged(upTo)
    if (pending(savingState())) return
    nothingOverdue()
    before = connection.answers.get()
    if (wantsToBeTold(savingState())) shown.ask()
  }
  provider.messageHandlers[frame.ledger] = (_encoder, decoder) => {
    const entries: unknown = JSON.parse(readVarString(decoder))
    if (Array.isArray(entries)) connection.ledger.add(entries.filter(isLedgerEntry))
  }
  provider.messageHandlers[frame.shown] = (_encoder, decoder) => {
    const [durable, belgian, partner] = [readVarUint(decoder), readVarUint(decoder), readVarUint(decoder)]
    const seen = page.me.side === 'belgian' ? partner : isParty(page.me.side) ? belgian : 0
    tell({ kind: 'told', durable, seen })
    // Behind the edits it counts, also when these wait for the end of a composition.
    gate.pass(() => shown.applied(durable))
  }
  provider.on('sync', (synced) => {
    if (!synced) return
    attempts = 0
    connection.speaksFor.set(undefined)
    tell({ kind: 'opened' })
    send(frame.ledger, connection.ledger.negotiation.get().seq)
    askForAcknowledgement()
    shown.opened()
  })
  provider.on('connection-close', () => {
    nothingOverdue()
    // What was heard of others before the cut is news again, once the provider has taken them away: else who did not move
    // meanwhile stays unseen for 15 s.
    queueMicrotask(() => {
      const { meta, clientID } = provider.awareness
      for (const other of meta.keys()) if (other !== clientID) meta.delete(other)
    })
    // y-websocket waits for the lesser of its own doubling pause and this; its own is the same for everybody.
    provider.wsUnsuccessfulReconnects = 10
    provider.maxBackoffTime = reconnectPause(attempts++, chance())
    tell({ kind: 'cut' })
  })
  provider.on('closed', ({ reason }) => {
    const code = isRefusalCode(reason) ? reason : 'internal'
    if (isWaitedOut(code)) {
      tell({ kind: 'held', refusal: refuse(code) })
      if (code === 'speaks-for-other') void findWhoSpeaks(connection)
      retry = setTimeout(() => provider.connect(), heldPause(chance()))
      return
    }
    tell({ kind: 'refused', refusal: refuse(code) })
    void startAfresh(connection, copy, connect, { before, mine }, code)
  })

  const { awareness } = provider
  const { id, name: personName, side } = page.me
  const here: Presence = { user: { id, name: personName, side }, at: null }
  awareness.setLocalState({ ...here })
  const look = (): void => {
    const people = presentPeople(awareness.getStates(), doc.clientID)
    if (JSON.stringify(people) !== JSON.stringify(connection.present.get())) connection.present.set(people)
  }
  awareness.on('change', look)
  connection.awareness.set(awareness)

  // A phone that wakes up: is the line still there?
  const woken = (): void => {
    if (!isInSight()) return
    askForAcknowledgement()
    shown.woken()
  }
  const onLine = (): void => {
    if (!savingState().held && !savingState().refusal) provider.connect()
  }
  const leaves = (event: BeforeUnloadEvent): void => {
    // After a refusal the page begins anew by itself; what was begun is on the device.
    if (onlyHere(savingState()) || (!savingState().refusal && connection.drafts.unsent())) event.preventDefault()
  }
  document.addEventListener('visibilitychange', woken)
  addEventListener('online', onLine)
  addEventListener('beforeunload', leaves)

  return () => {
    nothingOverdue()
    clearTimeout(retry)
    gate.close()
    shown.close()
    document.removeEventListener('visibilitychange', woken)
    removeEventListener('online', onLine)
    removeEventListener('beforeunload', leaves)
    doc.off('update', updated)
    doc.off('beforeObserverCalls', touched)
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

const isInSight = (): boolean => document.visibilityState === 'visible'

/** Plain texts hold back what concerns them by themselves. */
const isInRichText = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('.ProseMirror') !== null
