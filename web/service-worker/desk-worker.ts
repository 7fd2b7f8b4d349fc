import { openDesk, sayThatSomethingWaits, type WakeParts } from './wake.ts'

/** The desk's worker. It keeps no page and answers no request: it only wakes the person on duty. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope

const parts: WakeParts = {
  languages: worker.navigator.languages,
  show: (title, options) => worker.registration.showNotification(title, options),
  windows: () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true }),
  open: (address) => worker.clients.openWindow(address),
}

worker.addEventListener('push', (event) => event.waitUntil(sayThatSomethingWaits(parts)))
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openDesk(parts))
})
