import { solve } from '../../../sealing/index.ts'
import { outboxOn } from '../../offline/outbox/index.ts'
import { forgetEmptyShelves, idbShelf } from '../../offline/shelf/index.ts'
import { Waiting, type WaitingState } from './waiting.ts'

/** Background Sync, which the standard library does not know. */
interface SyncRegistration {
  readonly sync?: { register(tag: string): Promise<void> }
}

/** The outbox of this telephone, with the browser's own parts. */
export function openWaiting(window: Window, onChange: (state: WaitingState) => void): Waiting {
  const waiting = new Waiting({
    outbox: outboxOn(idbShelf('waiting')),
    window,
    fetch: (url, options) => window.fetch(url, options),
    solve: async (challenge, bits, stop) => await solve(challenge, bits, stop ? { signal: stop } : {}),
    now: () => Date.now(),
    random: () => Math.random(),
    askForSync: async () => await registerSync(window.navigator).catch(() => undefined),
    tidy: async () => await forgetEmptyShelves().catch(() => undefined),
    onChange,
  })
  const { serviceWorker } = window.navigator as Partial<Navigator>
  serviceWorker?.addEventListener('message', () => void waiting.round(false))
  return waiting
}

async function registerSync(navigator: Navigator): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>
  const registration = (await serviceWorker?.getRegistration('/vecinos/')) as
    | (ServiceWorkerRegistration & SyncRegistration)
    | undefined
  await registration?.sync?.register('v')
}
