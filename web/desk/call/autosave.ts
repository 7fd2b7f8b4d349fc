import { type Ref, ref, shallowRef } from 'vue'
import type { Called, Refusal } from './refusal.ts'

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

interface Shown {
  readonly state: Ref<SaveState>
  readonly revision: Ref<number>
  readonly refusal: Ref<Refusal | null>
}

/**
 * Saves a draft after each pause, one save at a time, each upon the revision of the one before. What is changed
 * during a save is saved after it. After a refusal nothing is sent until somebody decides.
 */
export function createAutosave(parts: AutosaveParts): Autosave {
  const shown: Shown = { state: ref('kept'), revision: ref(parts.revision), refusal: shallowRef(null) }
  const { state } = shown
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
      if (!(await saveOnce(parts, shown))) return false
    } while (changedMeanwhile)
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

  function touch(): void {
    if (running !== null) changedMeanwhile = true
    else if (state.value !== 'refused') {
      state.value = 'changed'
      cancel()
      callOff = parts.later(() => void flush())
    }
  }

  return { ...shown, flush, touch, adopt: (revision) => adopt(shown, revision), stop: cancel }
}

async function saveOnce(parts: AutosaveParts, { state, revision, refusal }: Shown): Promise<boolean> {
  state.value = 'saving'
  const answer = await parts.save(revision.value)
  refusal.value = answer.ok ? null : answer.refusal
  if (answer.ok) revision.value = answer.value.revision
  else state.value = 'refused'
  return answer.ok
}

function adopt({ state, revision, refusal }: Shown, next: number): void {
  revision.value = next
  refusal.value = null
  state.value = 'changed'
}
