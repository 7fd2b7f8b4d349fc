import { neutralPage } from './screens/index.ts'

export interface LeaveParts {
  readonly wipe: () => void
  readonly now: () => number
}

/** Two presses of Esc within this time leave the page. */
const doublePressMs = 1000

/** Quick exit: wipes all that the page holds and puts a page of no interest in its place in the history. */
export function leaveQuickly(parts: LeaveParts): void {
  parts.wipe()
  document.body.replaceChildren()
  location.replace(neutralPage)
}

/** Listens for Esc pressed twice, and keeps the way back closed. */
export function watchForLeaving(parts: LeaveParts): void {
  let lastPress = Number.NEGATIVE_INFINITY
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    if (parts.now() - lastPress <= doublePressMs) leaveQuickly(parts)
    lastPress = parts.now()
  })
  // A page that the browser kept in memory comes back as it was left: empty, and it leaves again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.body.childElementCount === 0) leaveQuickly(parts)
  })
}

/** Whether the page was reached with the browser's own back or forward button. */
export function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}
