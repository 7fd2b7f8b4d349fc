import { type Change, type Shelf, ShelfError } from './shelf.ts'

/** Says nothing, like the names of its shelves. */
const databaseName = 'v'
const shelfNames = ['waiting', 'kept', 'key'] as const
export type ShelfName = (typeof shelfNames)[number]

/**
 * A shelf in IndexedDB. Each act opens the database, does one transaction and closes it, so that no tab keeps another
 * one, or an update, from it. Only what has to be kept makes the database: whoever looks, or takes away what a wiping took
 * already, leaves no empty one behind.
 */
export function idbShelf(name: ShelfName): Shelf {
  return {
    async all() {
      const found = await within<readonly unknown[]>({ name, mode: 'readonly' }, (rows, give) => {
        const asked = rows.getAll()
        asked.onsuccess = () => give(asked.result as readonly unknown[])
      })
      return found === null ? [] : found.result
    },
    async change<T>(id: string, decide: (row: unknown) => Change<T>) {
      const act: Act<T> = (rows, give) => {
        const asked = rows.get(id)
        asked.onsuccess = () => {
          const change = decide(asked.result)
          if ('put' in change) rows.put(change.put)
          if ('remove' in change) rows.delete(id)
          give(change.result)
        }
      }
      const found = await within({ name, mode: 'readwrite' }, act)
      if (found !== null) return found.result
      const change = decide(undefined)
      if (!('put' in change)) return change.result
      const kept = await within({ name, mode: 'readwrite', creates: true }, act)
      if (kept === null) throw new ShelfError('unavailable')
      return kept.result
    },
    async clear() {
      await within<void>({ name, mode: 'readwrite' }, (rows, give) => {
        rows.clear()
        give(undefined)
      })
    },
  }
}

/**
 * Takes the database away when nothing lies in it, so that not even an empty one tells that something was sent.
 * Only where the browser has locks: without them another tab may be about to write.
 */
export async function forgetEmptyShelves(): Promise<void> {
  if (!('locks' in navigator)) return
  await navigator.locks.request(databaseName, { mode: 'exclusive' }, async () => {
    const counts = await Promise.all(shelfNames.map(countOf)).catch(() => [1])
    if (counts.some((count) => count > 0)) return
    await new Promise<void>((resolve) => {
      const asked = indexedDB.deleteDatabase(databaseName)
      asked.onsuccess = () => resolve()
      asked.onerror = () => resolve()
      asked.onblocked = () => resolve()
    })
  })
}

async function countOf(name: ShelfName): Promise<number> {
  const found = await transact<number>({ name, mode: 'readonly' }, (rows, give) => {
    const asked = rows.count()
    asked.onsuccess = () => give(asked.result)
  })
  return found === null ? 0 : found.result
}

interface Reach {
  readonly name: ShelfName
  readonly mode: IDBTransactionMode
  /** Makes the database where there is none. */
  readonly creates?: true
}
type Act<T> = (rows: IDBObjectStore, give: (result: T) => void) => void
/** Null where there is no database. */
type Done<T> = { readonly result: T } | null

async function within<T>(reach: Reach, act: Act<T>): Promise<Done<T>> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return await transact(reach, act)
  return await navigator.locks.request(databaseName, { mode: 'shared' }, () => transact(reach, act))
}

/** The result counts only when the transaction is on the disk: until then a killed tab has written nothing. */
async function transact<T>({ name, mode, creates }: Reach, act: Act<T>): Promise<Done<T>> {
  const database = await open(creates === true)
  if (database === null) return null
  try {
    return await new Promise<Done<T>>((resolve, reject) => {
      let given: Done<T> = null
      const transaction = database.transaction(name, mode, { durability: 'strict' })
      transaction.oncomplete = () => (given === null ? reject(new ShelfError('unavailable')) : resolve(given))
      transaction.onabort = () => reject(faultOf(transaction.error))
      act(transaction.objectStore(name), (result) => {
        given = { result }
      })
    })
  } catch (error) {
    throw error instanceof ShelfError ? error : faultOf(error)
  } finally {
    database.close()
  }
}

async function open(creates: boolean): Promise<IDBDatabase | null> {
  try {
    return await new Promise<IDBDatabase | null>((resolve, reject) => {
      const asked = indexedDB.open(databaseName, 1)
      let isMissing = false
      asked.onupgradeneeded = () => {
        if (creates) for (const name of shelfNames) asked.result.createObjectStore(name, { keyPath: 'id' })
        else {
          isMissing = true
          // What is not made to its end is not made at all.
          asked.transaction?.abort()
        }
      }
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close()
        resolve(asked.result)
      }
      asked.onerror = (event) => {
        if (!isMissing) return reject(asked.error ?? new ShelfError('unavailable'))
        event.preventDefault()
        resolve(null)
      }
      asked.onblocked = () => reject(new ShelfError('unavailable'))
    })
  } catch (error) {
    throw faultOf(error)
  }
}

const faultOf = (error: unknown): ShelfError =>
  new ShelfError(
    error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable',
  )
