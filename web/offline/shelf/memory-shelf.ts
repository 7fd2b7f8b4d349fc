import { type Change, hasId, type Shelf, ShelfError } from './shelf.ts'

/** A shelf for tests; `fails` makes it as full or as closed as a telephone can be. */
export function memoryShelf(rows: readonly object[] = []): Shelf & { fails: ShelfError['code'] | null } {
  const kept = new Map(rows.filter(hasId).map((row) => [row.id, row as object]))
  return {
    fails: null,
    all: async () => [...kept.values()],
    async change<T>(id: string, decide: (row: unknown) => Change<T>) {
      const change = decide(kept.get(id))
      if ('put' in change) {
        if (this.fails !== null) throw new ShelfError(this.fails)
        kept.set(id, change.put)
      }
      if ('remove' in change) kept.delete(id)
      return change.result
    },
    clear: async () => kept.clear(),
  }
}
