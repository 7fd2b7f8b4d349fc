import { computed, onMounted, onUnmounted, type Ref, ref, shallowRef } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import type {
  AlertCheck,
  AlertDetail,
  AlertDraft,
  AlertReadiness,
  draftSaved,
} from '../../../../vocabulary/wire/alert.ts'
import {
  type Act,
  type Autosave,
  type Call,
  createAutosave,
  type Out,
  useAct,
  useCall,
  useLoad,
} from '../../call/index.ts'
import { type DraftForm, draftOf } from './draft.ts'

const pauseMs = 1500

export interface Writing {
  readonly draft: Readonly<Ref<DraftForm>>
  readonly saver: Autosave
  readonly readiness: Readonly<Ref<AlertReadiness | null>>
  readonly check: Readonly<Ref<AlertDetail['check']>>
  /** Leaving was held up because something is not saved; the next try leaves. */
  readonly heldUp: Readonly<Ref<boolean>>
  readonly act: Act
  change(part: Partial<DraftForm>): void
  /** Saves mine over what somebody else saved meanwhile. */
  saveOver(): Promise<void>
  recordCheck(check: AlertCheck): Promise<void>
  /** Saves, then does one thing with what is saved; true when it was done. */
  saveAnd(path: string): Promise<boolean>
}

/** The draft of one alert while it is being written: saved by itself, judged after each save. */
export function useWriting(alert: AlertDetail): Writing {
  const call = useCall()
  const act = useAct()
  const at = `/api/v1/alerts/${alert.id}`
  const draft = shallowRef<DraftForm>(draftOf(alert))
  const readiness = useLoad<AlertReadiness>(() => call.get(`${at}/readiness`))
  const check = shallowRef(alert.check)
  onMounted(readiness.load)

  const saver = createAutosave({
    revision: alert.revision,
    async save(revision) {
      const answer = await call.send<Out<typeof draftSaved>, AlertDraft>('PUT', `${at}/draft`, {
        ...draft.value,
        revision,
      })
      if (answer.ok) {
        check.value = null
        void readiness.load()
      }
      return answer
    },
    later(run) {
      const timer = setTimeout(run, pauseMs)
      return () => clearTimeout(timer)
    },
  })
  const heldUp = useGuard(saver)

  return {
    draft,
    saver,
    readiness: computed(() => readiness.value.value),
    check,
    heldUp,
    act,
    change(part) {
      draft.value = { ...draft.value, ...part }
      heldUp.value = false
      saver.touch()
    },
    ...actsOn({ alert, call, act, saver, check, judge: readiness.load }),
  }
}

/** Nobody leaves with something unsaved without having been told once. */
function useGuard(saver: Autosave): Ref<boolean> {
  const heldUp = ref(false)
  function warn(event: BeforeUnloadEvent): void {
    if (saver.state.value !== 'kept') event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onUnmounted(() => {
    window.removeEventListener('beforeunload', warn)
    saver.stop()
  })
  onBeforeRouteLeave(async () => {
    if (heldUp.value || (await saver.flush())) return true
    heldUp.value = true
    return false
  })
  return heldUp
}

interface ActParts {
  readonly alert: AlertDetail
  readonly call: Call
  readonly act: Act
  readonly saver: Autosave
  readonly check: Ref<AlertDetail['check']>
  readonly judge: () => Promise<void>
}

function actsOn(parts: ActParts): Pick<Writing, 'saveOver' | 'recordCheck' | 'saveAnd'> {
  const { alert, call, act, saver, check, judge } = parts
  const at = `/api/v1/alerts/${alert.id}`

  /** A returned alert becomes a draft by being saved, and only a draft can be checked and sent. */
  async function saveAsDraft(): Promise<boolean> {
    if (alert.state === 'returned' && saver.revision.value === alert.revision) saver.adopt(alert.revision)
    return await saver.flush()
  }
  const readAgain = (): Promise<AlertDetail | null> => act.run(() => call.get<AlertDetail>(at))

  return {
    async saveOver() {
      const theirs = await readAgain()
      if (theirs === null) return
      saver.adopt(theirs.revision)
      await saver.flush()
    },
    async recordCheck(made) {
      if (!(await saveAsDraft())) return
      if ((await act.run(() => call.send('POST', `${at}/check`, made))) === null) return
      const now = await readAgain()
      if (now !== null) check.value = now.check
      await judge()
    },
    async saveAnd(path) {
      if (!(await saveAsDraft())) return false
      const done = await act.run(() => call.send('POST', `${at}/${path}`))
      if (done === null) await judge()
      return done !== null
    },
  }
}
