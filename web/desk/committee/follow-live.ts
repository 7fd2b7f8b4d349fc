import { onBeforeUnmount } from 'vue'

/** One page follows a session for this long before the browser asks again: by then it may have been signed out. */
const seconds = 300

/**
 * Reads again whenever something changed: the server says that, and never what. A network that comes back is told of
 * everything that was missed, since each reading is whole.
 */
export function useFollowing(url: string, read: () => Promise<void>): { follow(): void } {
  let source: EventSource | null = null
  let reading = false
  let again = false

  /** What changes while a reading is under way is read once more after it. */
  async function catchUp(): Promise<void> {
    again = true
    if (reading) return
    reading = true
    while (again) {
      again = false
      await read()
    }
    reading = false
  }
  onBeforeUnmount(() => source?.close())
  return {
    follow() {
      if (source !== null) return
      source = new EventSource(`${url}/live?seconds=${seconds}`)
      source.addEventListener('changed', () => void catchUp())
    },
  }
}
