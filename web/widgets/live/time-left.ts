import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'
import type { LiveRound } from '../../../vocabulary/wire/live.ts'

/** Whole seconds until the time of a round is over; null without a timer. What is paused stands still. */
export function secondsLeft(
  round: Pick<LiveRound, 'closesAt' | 'leftSeconds'>,
  nowMs: number,
): number | null {
  if (round.closesAt === null) return round.leftSeconds
  return Math.max(0, Math.ceil((Date.parse(round.closesAt) - nowMs) / 1000))
}

/** As a clock shows it: 4:05. */
export const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0')].join(':')

/** The server's clock on this page: a telephone's own may be hours off. */
export function useServerClock(): {
  readonly nowMs: Readonly<Ref<number>>
  readonly set: (at: string) => void
} {
  let offMs = 0
  const nowMs = ref(Date.now())
  const tick = (): void => {
    nowMs.value = Date.now() + offMs
  }
  let timer = 0
  onMounted(() => {
    timer = window.setInterval(tick, 1000)
  })
  onBeforeUnmount(() => clearInterval(timer))
  return {
    nowMs,
    set(at) {
      offMs = Date.parse(at) - Date.now()
      tick()
    },
  }
}
