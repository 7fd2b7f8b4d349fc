import { statfs } from 'node:fs/promises'
import { errorFacts } from '../../platform/log.ts'
import { type WatchParts, watchOnce } from './watch-once.ts'

const everyMs = 60_000
const patienceMs = 10_000

/**
 * Watches once now and then every minute, by a timer of its own: whatever stops the stages and the sweep does
 * not stop the watchman.
 */
export function startWatchman(parts: WatchParts): { stop(): Promise<void> } {
  let round: Promise<unknown> = Promise.resolve()
  let busy = false
  const watch = () => {
    // A round that hangs is not joined by a second one; the silence itself is seen after five minutes.
    if (busy) return
    busy = true
    round = watchOnce(parts)
      .catch((error: unknown) => parts.log.error('watch.failed', errorFacts(error)))
      .finally(() => {
        busy = false
      })
  }
  watch()
  const timer = setInterval(watch, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Calls an address outside that misses the call when it does not come. */
export function callHeartbeat(url: string): () => Promise<void> {
  return async () => {
    const reply = await fetch(url, {
      method: 'POST',
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    })
    await reply.body?.cancel()
    if (!reply.ok) throw new Error('the heartbeat was refused')
  }
}
