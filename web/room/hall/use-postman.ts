import { onBeforeUnmount, onMounted, type Ref, ref, shallowRef } from 'vue'
import type { BallotsCast } from '../../../vocabulary/wire/live.ts'
import { type Asked, ask } from '../ask.ts'
import { type Kept, keptStore, type Parcel, parcelsOf, settle } from './kept-voice.ts'

/** What is kept here, written down at each change, so that a killed tab loses nothing; another tab’s changes are taken over. */
export function useKept(code: string): {
  readonly kept: Readonly<Ref<Kept>>
  readonly keep: (now: Kept) => void
} {
  const store = keptStore(localStorage, code)
  const kept = shallowRef(store.read())
  const take = (event: StorageEvent): void => {
    if (event.key === store.key) kept.value = store.read()
  }
  onMounted(() => addEventListener('storage', take))
  onBeforeUnmount(() => removeEventListener('storage', take))
  return {
    kept,
    keep(now) {
      kept.value = now
      store.write(now)
    },
  }
}

const againMs = 5_000
/** Taps that follow each other closely go out together. */
const gatherMs = 300

/** Sends what waits, one parcel at a time, and again for as long as something waits. */
export function usePostman(
  { kept, keep }: ReturnType<typeof useKept>,
  lost: (parcel: Parcel) => void,
): {
  readonly soon: () => void
  readonly sending: Readonly<Ref<boolean>>
  readonly leftOut: Readonly<Ref<boolean>>
} {
  const sending = ref(false)
  /** A reason looked like it names somebody, and was left out. */
  const leftOut = ref(false)
  let timer = 0
  const after = (ms: number): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void send(), ms)
  }
  function take(parcel: Parcel, asked: Asked<BallotsCast>): boolean {
    if ('value' in asked) {
      keep(settle(kept.value, parcel, asked.value.fates))
      if (asked.value.fates.some(({ reasonLeftOut }) => reasonLeftOut)) leftOut.value = true
      return true
    }
    // Nobody answers to that token any more: what a person before left cannot be delivered.
    if (asked.refused !== 'unknown') return false
    keep({ ...kept.value, outbox: kept.value.outbox.filter(({ token }) => token !== parcel.token) })
    if (kept.value.voice?.token === parcel.token) lost(parcel)
    return true
  }
  async function send(): Promise<void> {
    if (sending.value) return
    sending.value = true
    for (const parcel of parcelsOf(kept.value))
      if (!take(parcel, await ask<BallotsCast>('/api/v1/live/ballots', parcel))) break
    sending.value = false
    if (parcelsOf(kept.value).length > 0) after(againMs)
  }
  const soon = (): void => {
    if (parcelsOf(kept.value).length > 0) after(gatherMs)
  }
  onMounted(() => {
    addEventListener('online', soon)
    soon()
  })
  onBeforeUnmount(() => {
    removeEventListener('online', soon)
    clearTimeout(timer)
  })
  return { soon, sending, leftOut }
}
