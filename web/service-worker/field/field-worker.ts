import { createSHA256 } from 'hash-wasm'
import { solveWith } from '../../../sealing/index.ts'
import { deliverDue } from '../../offline/delivery/index.ts'
import { outboxOn } from '../../offline/outbox/index.ts'
import { forgetEmptyShelves, idbShelf } from '../../offline/shelf/index.ts'
import { answerTo, type Edition, forgetEarlier, install, type PageParts } from './pages.ts'

/** Written in while the pages are built. */
declare const fieldEdition: Edition

/** Background Sync, which the standard library does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

/** The field page's worker: gives out the page without a network, and sends what waits when the network is back. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope

const parts: PageParts = {
  edition: fieldEdition,
  caches: worker.caches,
  fetch: (url, options) => worker.fetch(url, options),
  after: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

// An update never takes over a page that is open: its tab keeps the edition that it was loaded with.
worker.addEventListener('install', (event) => event.waitUntil(install(parts)))
worker.addEventListener('activate', (event) =>
  event.waitUntil(forgetEarlier(parts).then(() => worker.clients.claim())),
)
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return
  const answer = answerTo(url, parts)
  if (answer !== null) event.respondWith(answer)
})
worker.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(sendWhatWaits()))

/** Told to fail while something is left, so that the browser wakes the worker again. */
async function sendWhatWaits(): Promise<void> {
  const { nextInMs } = await deliverDue(
    {
      outbox: outboxOn(idbShelf('waiting')),
      fetch: (url, options) => worker.fetch(url, options),
      solve: async (challenge, bits) => await solveWith(await createSHA256(), { challenge, bits }),
      now: () => Date.now(),
      random: () => Math.random(),
    },
    { networkIsBack: true },
  )
  await forgetEmptyShelves()
  for (const tab of await worker.clients.matchAll()) tab.postMessage('sent')
  if (nextInMs !== null) throw new Error('something is left')
}
