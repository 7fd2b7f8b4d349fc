/** Runs what has the same key one after the other, in the order in which it was asked for. */
export type TakeTurns = <T>(key: string, act: () => Promise<T>) => Promise<T>

export function inTurns(): TakeTurns {
  const last = new Map<string, Promise<unknown>>()
  return async (key, act) => {
    const before = last.get(key) ?? Promise.resolve()
    // What failed before is no reason to wait for ever, nor to fail.
    const mine = before.then(act, act)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
