/** Trusted Types, which the standard library does not know yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

const workerAddress = '/vecinos/worker.js'

/**
 * Lets the page work without a network from now on, where the browser can: a worker keeps its files. Its address is the
 * only one that a script may be loaded from by name on this page.
 */
export async function stayWithoutNetwork(window: Window & { trustedTypes?: TrustedTypes }): Promise<void> {
  const { serviceWorker } = window.navigator as Partial<Navigator>
  if (!serviceWorker || !window.isSecureContext) return
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url === workerAddress) return url
      throw new TypeError('no other script')
    },
  })
  await serviceWorker.register(workerAddress, { updateViaCache: 'none' })
}
