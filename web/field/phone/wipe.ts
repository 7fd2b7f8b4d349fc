import { forgetEmptyShelves, idbShelf } from '../../offline/shelf/index.ts'
import type { Waiting } from '../waiting/index.ts'

/** The caches of this page begin so; the desk keeps none. */
const cachePrefix = 'v-'

/** Deletes what waits, what is kept, the files of the page and its worker. Each step is tried, whatever fails before it. */
export async function wipeTelephone(window: Window, waiting: Waiting): Promise<void> {
  await waiting.wipe()
  for (const name of ['kept', 'key'] as const)
    await idbShelf(name)
      .clear()
      .catch(() => undefined)
  await forgetEmptyShelves().catch(() => undefined)
  await forgetFiles(window).catch(() => undefined)
}

async function forgetFiles(window: Window): Promise<void> {
  const registration = await (window.navigator as Partial<Navigator>).serviceWorker?.getRegistration(
    '/vecinos/',
  )
  await registration?.unregister()
  const names = await window.caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(cachePrefix)).map((name) => window.caches.delete(name)),
  )
}
