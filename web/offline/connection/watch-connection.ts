/** Tells when the network seems to come or go. A browser knows only whether there is any: the next request tells the rest. */
export function watchConnection(window: Window, on: (isThere: boolean) => void): () => void {
  const came = (): void => on(true)
  const went = (): void => on(false)
  window.addEventListener('online', came)
  window.addEventListener('offline', went)
  return () => {
    window.removeEventListener('online', came)
    window.removeEventListener('offline', went)
  }
}
