/**
 * The browser's own database, as far as the device copies need it: rows of edits under the name of their copy. Every
 * promise tells the truth: it resolves when the transaction is complete, and rejects when nothing of it was written.
 */

export interface KeptEdit {
  readonly copy: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The server has not acknowledged it. */
  readonly pending: boolean
}
export interface KeptRow extends KeptEdit {
  readonly key: number
}

export interface DeviceStore {
  rows(copy: string): Promise<readonly KeptRow[]>
  /** Names of all copies. */
  copies(): Promise<readonly string[]>
  /** `firm`: through the device's own caches, so that a power cut spares it too. */
  add(edit: KeptEdit, durability: 'firm' | 'easy'): Promise<number>
  /** The server has these now. */
  settle(keys: readonly number[]): Promise<void>
  /** This edit takes the place of those rows. */
  replace(keys: readonly number[], edit: KeptEdit): Promise<void>
  /** These edits take the place of those rows, all at once; the keys of the new rows are answered. */
  exchange(keys: readonly number[], by: readonly KeptEdit[]): Promise<readonly number[]>
  discard(keys: readonly number[]): Promise<void>
  /** The whole copy. */
  remove(copy: string): Promise<void>
  clear(): Promise<void>
  close(): void
}

const databaseName = 'paraphe'
const edits = 'edits'

/**
 * Undefined where the browser keeps nothing, as in some private windows. `lost` is called when the database is taken away
 * under the page, as iOS does to a page in the background, and as "clear data" does: it may be opened anew.
 */
export async function openDeviceStore(lost: () => void = () => undefined): Promise<DeviceStore | undefined> {
  try {
    return storeIn(await open(), lost)
  } catch {
    return undefined
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(edits, { autoIncrement: true }).createIndex('copy', 'copy')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
  })
}

function storeIn(database: IDBDatabase, lost: () => void): DeviceStore {
  // A later version in another tab, or who deletes it, must not wait for this one.
  database.addEventListener('versionchange', () => {
    database.close()
    lost()
  })
  database.addEventListener('close', lost)

  /** Some browsers do not tell; then asking fails. */
  function transactionOn(mode: IDBTransactionMode, durability: IDBTransactionDurability): IDBTransaction {
    try {
      return database.transaction(edits, mode, { durability })
    } catch (error) {
      lost()
      throw error
    }
  }

  async function write(
    durability: 'firm' | 'easy',
    change: (store: IDBObjectStore) => IDBRequest<IDBValidKey> | undefined,
  ): Promise<number> {
    const transaction = transactionOn('readwrite', durability === 'firm' ? 'strict' : 'relaxed')
    const request = change(transaction.objectStore(edits))
    await completed(transaction)
    return Number(request?.result ?? 0)
  }

  return {
    async rows(copy) {
      const store = database.transaction(edits, 'readonly').objectStore(edits)
      const index = store.index('copy')
      // Asked in one transaction, so both lists tell of the same rows.
      const [values, keys] = await Promise.all([answer(index.getAll(copy)), answer(index.getAllKeys(copy))])
      return values.map((edit: KeptEdit, at) => ({ ...edit, key: Number(keys[at]) }))
    },
    async copies() {
      const index = database.transaction(edits, 'readonly').objectStore(edits).index('copy')
      const names: string[] = []
      const request = index.openKeyCursor(null, 'nextunique')
      for (let cursor = await answer(request); cursor; cursor = await answer(request)) {
        if (typeof cursor.key === 'string') names.push(cursor.key)
        cursor.continue()
      }
      return names
    },
    add: (edit, durability) => write(durability, (store) => store.add(edit)),
    async settle(keys) {
      await write('easy', (store) => {
        for (const key of keys) {
          const request = store.get(key)
          request.addEventListener('success', () => {
            const edit = request.result as KeptEdit | undefined
            if (edit) store.put({ ...edit, pending: false }, key)
          })
        }
        return undefined
      })
    },
    async replace(keys, edit) {
      await write('easy', (store) => {
        for (const key of keys) store.delete(key)
        return store.add(edit)
      })
    },
    async exchange(keys, by) {
      let added: readonly IDBRequest<IDBValidKey>[] = []
      await write('firm', (store) => {
        for (const key of keys) store.delete(key)
        added = by.map((edit) => store.add(edit))
        return undefined
      })
      return added.map(({ result }) => Number(result))
    },
    async discard(keys) {
      await write('firm', (store) => {
        for (const key of keys) store.delete(key)
        return undefined
      })
    },
    async remove(copy) {
      await write('firm', (store) => {
        const request = store.index('copy').openKeyCursor(copy)
        request.addEventListener('success', () => {
          if (!request.result) return
          store.delete(request.result.primaryKey)
          request.result.continue()
        })
        return undefined
      })
    },
    async clear() {
      await write('firm', (store) => {
        store.clear()
        return undefined
      })
    },
    close: () => database.close(),
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result), { once: true })
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')), { once: true })
  })
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    // A full device aborts: an error of its own says so.
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')))
  })
}
