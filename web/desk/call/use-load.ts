import { type InjectionKey, inject, type Ref, ref, shallowRef } from 'vue'
import type { Call } from './call.ts'
import type { Called, Refusal } from './refusal.ts'

export const callKey: InjectionKey<Call> = Symbol('call')

export function useCall(): Call {
  const call = inject(callKey)
  if (call === undefined) throw new Error('No call is provided to this component')
  return call
}

export interface Loaded<T> {
  readonly value: Readonly<Ref<T | null>>
  readonly refusal: Readonly<Ref<Refusal | null>>
  readonly loading: Readonly<Ref<boolean>>
  load(): Promise<void>
}

/** What a screen reads. Only the latest reading counts; an earlier answer that comes late is dropped. */
export function useLoad<T>(read: () => Promise<Called<T>>): Loaded<T> {
  const value = shallowRef<T | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const loading = ref(false)
  let latest = 0
  return {
    value,
    refusal,
    loading,
    async load() {
      latest += 1
      const mine = latest
      loading.value = true
      const answer = await read()
      if (mine !== latest) return
      loading.value = false
      refusal.value = answer.ok ? null : answer.refusal
      if (answer.ok) value.value = answer.value
    },
  }
}

/** A fault of this page or device, before anything was sent: told to the person, and to the browser's own report. */
function faultHere(fault: unknown): Called<never> {
  reportError(fault)
  return { ok: false, refusal: { code: 'device-failed', kept: 'not-recorded', fields: [] } }
}

export interface Act {
  readonly busy: Readonly<Ref<boolean>>
  readonly refusal: Readonly<Ref<Refusal | null>>
  /** Does one thing at a time: a second press while the first is under way does nothing and gives null. */
  run<T>(doing: () => Promise<Called<T>>): Promise<T | null>
  forget(): void
}

export function useAct(): Act {
  const busy = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  return {
    busy,
    refusal,
    async run(doing) {
      if (busy.value) return null
      busy.value = true
      refusal.value = null
      const answer = await doing().catch(faultHere)
      busy.value = false
      if (answer.ok) return answer.value
      refusal.value = answer.refusal
      return null
    },
    forget() {
      refusal.value = null
    },
  }
}
