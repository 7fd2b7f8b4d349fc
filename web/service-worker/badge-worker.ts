/** Gives the page that verifies certificates again where there is no network. It keeps no certificate and asks for none. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope
const kept = 'vigia-certificate'

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request))
  else if (pathname === '/certificado/') event.respondWith(fetchedOrKept(request))
})

/** A file whose name holds its hash never changes. */
async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? (await keep(request, await fetch(request)))
}

async function fetchedOrKept(request: Request): Promise<Response> {
  try {
    return await keep(request, await fetch(request))
  } catch (fault) {
    const found = await caches.match('/certificado/')
    if (found === undefined) throw fault
    return found
  }
}

async function keep(request: Request, answer: Response): Promise<Response> {
  if (answer.ok) await (await caches.open(kept)).put(request.url.split('#')[0] ?? request.url, answer.clone())
  return answer
}
