import { type Change, type Shelf, ShelfError } from './shelf.ts'

/** Says nothing, like the names of its shelves. */
const databaseName = 'v'
const shelfNames = ['waiting', 'kept', 'key'] as const
export type ShelfName = (typeof shelfNames)[number]

/**
 * A shelf in IndexedDB. Each act opens the database, does one transaction and closes it, so that no tab keeps another
 * one, or an update, from it.
 */
export function idbShelf(name: ShelfName): Shelf {
  return {
    all: async () =>
      await within(name, 'readonly', (rows, give) => {
        const asked = rows.getAll()
        asked.onsuccess = () => give(asked.result as readonly unknown[])
      }),
    change: async <T>(id: string, decide: (row: unknown) => Change<T>) =>
      await within<T>(name, 'readwrite', (rows, give) => {
        const asked = rows.get(id)
        asked.onsuccess = () => {
          const change = decide(asked.result)
          if ('put' in change) rows.put(change.put)
          if ('remove' in change) rows.delete(id)
          give(change.result)
        }
      }),
    clear: async () =>
      await within<void>(name, 'readwrite', (rows, give) => {
        rows.clear()
        give(undefined)
      }),
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

const countOf = async (name: ShelfName): Promise<number> =>
  await transact<number>(name, 'readonly', (rows, give) => {
    const asked = rows.count()
    asked.onsuccess = () => give(asked.result)
  })

type Act<T> = (rows: IDBObjectStore, give: (result: T) => void) => void

async function within<T>(name: ShelfName, mode: IDBTransactionMode, act: Act<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return await transact(name, mode, act)
  return await navigator.locks.request(databaseName, { mode: 'shared' }, () => transact(name, mode, act))
}

/** The result counts only when the transaction is on the disk: until then a killed tab has written nothing. */
async function transact<T>(name: ShelfName, mode: IDBTransactionMode, act: Act<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      let given: { readonly result: T } | null = null
      const transaction = database.transaction(name, mode, { durability: 'strict' })
      transaction.oncomplete = () =>
        given === null ? reject(new ShelfError('unavailable')) : resolve(given.result)
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

async function open(): Promise<IDBDatabase> {
  try {
    return await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(databaseName, 1)
      asked.onupgradeneeded = () => {
        for (const name of shelfNames) asked.result.createObjectStore(name, { keyPath: 'id' })
      }
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close()
        resolve(asked.result)
      }
      asked.onerror = () => reject(asked.error ?? new ShelfError('unavailable'))
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
