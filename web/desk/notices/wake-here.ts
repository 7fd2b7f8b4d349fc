/** What keeps this browser from being woken. */
export type WakeFault = 'insecure' | 'unsupported' | 'denied' | 'no-service'

export interface WakeAddress {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

export type Woken =
  | { readonly ok: true; readonly address: WakeAddress }
  | { readonly ok: false; readonly fault: WakeFault }

/** The parts of the browser that web push needs; each may be missing. */
export interface WakeParts {
  readonly isSecure: boolean
  readonly workers: Pick<ServiceWorkerContainer, 'register' | 'ready'> | undefined
  readonly hasPush: boolean
  readonly ask: (() => Promise<NotificationPermission>) | undefined
}

const workerAddress = '/desk/worker.js'

export function wakePartsOf(window: Window): WakeParts {
  const { Notification: notifier } = window as Window & { Notification?: typeof Notification }
  return {
    isSecure: window.isSecureContext,
    workers: 'serviceWorker' in window.navigator ? window.navigator.serviceWorker : undefined,
    hasPush: 'PushManager' in window,
    ask: notifier === undefined ? undefined : () => notifier.requestPermission(),
  }
}

/**
 * Asks the browser to let itself be woken. `publicKey` is the server's key, base64url.
 * Every refusal of the browser comes back as a fault with a name.
 */
export async function wakeHere(parts: WakeParts, publicKey: string): Promise<Woken> {
  if (!parts.isSecure) return { ok: false, fault: 'insecure' }
  const { workers, ask } = parts
  if (workers === undefined || ask === undefined || !parts.hasPush) return { ok: false, fault: 'unsupported' }
  if ((await ask()) !== 'granted') return { ok: false, fault: 'denied' }
  try {
    await workers.register(workerAddress)
    const { pushManager } = await workers.ready
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    const { endpoint, keys } = made.toJSON()
    if (endpoint === undefined || keys?.p256dh === undefined || keys.auth === undefined)
      return { ok: false, fault: 'no-service' }
    return { ok: true, address: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } }
  } catch (fault) {
    const isDenied = fault instanceof DOMException && fault.name === 'NotAllowedError'
    return { ok: false, fault: isDenied ? 'denied' : 'no-service' }
  }
}
