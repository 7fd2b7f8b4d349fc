/** What the worker of `badge-worker.js` gives again without a network. */
const keptPages = 'vigia-certificate'
const workerAddress = '/certificado/worker.js'

type Window = typeof globalThis & {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
  }
}

/** Keeps the page and what it was made of; a browser that cannot do so goes on without. */
export async function keepPage(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker === undefined || !('caches' in globalThis)) return
  try {
    // The one address that a script may be loaded from by name; browsers that ask for trust ask this policy.
    ;(globalThis as Window).trustedTypes?.createPolicy('default', {
      createScriptURL(url) {
        if (url !== workerAddress) throw new TypeError('no script is loaded from there')
        return url
      },
    })
    await serviceWorker.register(workerAddress, { scope: '/certificado/' })
    const cache = await caches.open(keptPages)
    await cache.addAll(['/certificado/', ...ownFiles()])
  } catch {
    // Without it the page still verifies while there is a network.
  }
}

/** The scripts and styles of this page: named in it, or loaded since. */
function ownFiles(): readonly string[] {
  const named = [...document.querySelectorAll<HTMLElement>('script[src], link[href]')].map(
    (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
  )
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const files = [...named, ...loaded].flatMap((file) => {
    const { origin, pathname } = new URL(file, location.href)
    return origin === location.origin && pathname.startsWith('/assets/') ? [pathname] : []
  })
  return [...new Set(files)]
}
