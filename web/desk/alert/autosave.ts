import { type Ref, ref, shallowRef } from 'vue'
import type { Called, Refusal } from '../call/index.ts'

/** `changed`: something waits to be saved. `refused`: the last try did not go through and none will follow by itself. */
export type SaveState = 'kept' | 'changed' | 'saving' | 'refused'

export interface AutosaveParts {
  /** The revision that the screen was filled from. */
  readonly revision: number
  /** Sends what stands on the screen now. */
  readonly save: (revision: number) => Promise<Called<{ readonly revision: number }>>
  /** Runs once after the person has paused; the answer calls it off. */
  readonly later: (run: () => void) => () => void
}

export interface Autosave {
  readonly state: Readonly<Ref<SaveState>>
  readonly revision: Readonly<Ref<number>>
  readonly refusal: Readonly<Ref<Refusal | null>>
  /** Something on the screen changed. */
  touch(): void
  /** Saves now whatever is not saved; false when it was refused. */
  flush(): Promise<boolean>
  /** Goes on from another revision: the next save stands on top of it. */
  adopt(revision: number): void
  stop(): void
}

/**
 * Saves a draft after each pause, one save at a time, each upon the revision of the one before. What is changed
 * during a save is saved after it. After a refusal nothing is sent until somebody decides.
 */
export function createAutosave(parts: AutosaveParts): Autosave {
  const state = ref<SaveState>('kept')
  const revision = ref(parts.revision)
  const refusal = shallowRef<Refusal | null>(null)
  let callOff: (() => void) | null = null
  let running: Promise<boolean> | null = null
  let changedMeanwhile = false

  function cancel(): void {
    callOff?.()
    callOff = null
  }

  async function saveAll(): Promise<boolean> {
    do {
      changedMeanwhile = false
      state.value = 'saving'
      const answer = await parts.save(revision.value)
      if (!answer.ok) {
        refusal.value = answer.refusal
        state.value = 'refused'
        return false
      }
      revision.value = answer.value.revision
    } while (changedMeanwhile)
    refusal.value = null
    state.value = 'kept'
    return true
  }

  function flush(): Promise<boolean> {
    cancel()
    if (running !== null) return running
    if (state.value === 'kept') return Promise.resolve(true)
    running = saveAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    state,
    revision,
    refusal,
    flush,
    touch() {
      if (running !== null) {
        changedMeanwhile = true
        return
      }
      if (state.value === 'refused') return
      state.value = 'changed'
      cancel()
      callOff = parts.later(() => void flush())
    },
    adopt(next) {
      revision.value = next
      refusal.value = null
      state.value = 'changed'
    },
    stop: cancel,
  }
}
