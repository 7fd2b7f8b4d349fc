import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import type { LiveCounts, LiveEvent } from '../../../vocabulary/wire/live.ts'
import { followRoom, type Reach, type RoomLine } from './follow-room.ts'
import { useServerClock } from './time-left.ts'

/** Asks for the whole state once: see `followRoom`. */
interface LineParts {
  readonly ask: () => Promise<{ readonly live: LiveEvent; readonly stream: string } | 'gone' | null>
  readonly gone: () => void
}

/** What a page knows of the room, kept up by the shared line; a page that was asleep asks when it wakes. */
export function useLine(parts: LineParts) {
  const live = shallowRef<LiveEvent | null>(null)
  const counts = shallowRef<LiveCounts | null>(null)
  const reach = ref<Reach | null>(null)
  const clock = useServerClock()
  let line: RoomLine | undefined
  function take(event: LiveEvent): void {
    live.value = event
    counts.value = event.counts
    clock.set(event.at)
  }
  function stop(): void {
    line?.stop()
    line = undefined
    reach.value = null
  }
  function follow(stream: string, known: LiveEvent | null): void {
    stop()
    live.value = null
    if (known !== null) take(known)
    line = followRoom({
      stream,
      ask: parts.ask,
      onEvent: take,
      onCounts: (now) => (counts.value = now),
      onReach: (now) => (reach.value = now),
      onGone: parts.gone,
    })
  }
  const look = async (): Promise<void> => line?.look()
  const wake = (): void => {
    if (document.visibilityState === 'visible') void look()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', wake)
    addEventListener('online', wake)
  })
  onBeforeUnmount(() => {
    stop()
    document.removeEventListener('visibilitychange', wake)
    removeEventListener('online', wake)
  })
  return { live, counts, reach, nowMs: clock.nowMs, follow, look, stop }
}
