import {
  type ComputedRef,
  computed,
  onMounted,
  onUnmounted,
  type Ref,
  ref,
  shallowRef,
  toRaw,
  watch,
} from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'
import type { FrameworkContent, LogicModel } from '../../../../vocabulary/wire/results.ts'
import { type Act, type Loaded, useAct, useCall, useLoad } from '../../call/index.ts'
import { faultsOf, putBack, type Taken, type Without } from './draft.ts'

/** Something that was taken out and is not saved yet; how it is called, in the language of the screen. */
export interface Removed {
  readonly taken: Taken
  readonly name: () => string
}

export interface Draft {
  readonly loaded: Loaded<LogicModel>
  readonly content: Ref<FrameworkContent | null>
  readonly act: Act
  /** What the server refused, by box and row. */
  readonly faults: Readonly<Ref<ReadonlyMap<string, string>>>
  readonly isChanged: ComputedRef<boolean>
  readonly wasSaved: Readonly<Ref<boolean>>
  /** The last that was taken out comes last. */
  readonly removed: Readonly<Ref<readonly Removed[]>>
  /** Codes and keys that are in use, or were until something was taken out: it can still come back. */
  readonly taken: ComputedRef<ReadonlySet<string>>
  change(how: (content: FrameworkContent) => FrameworkContent): void
  remove(how: (content: FrameworkContent) => Without, name: () => string): void
  /** Puts the last that was taken out back. */
  undo(): Taken | null
  save(): Promise<boolean>
}

/** A draft of the framework as it is changed on the screen; kept as a whole, and nothing of it is lost on the way. */
export function useDraft(path: () => string): Draft {
  const call = useCall()
  const act = useAct()
  const loaded = useLoad<LogicModel>(() => call.get(path()))
  const content = ref<FrameworkContent | null>(null)
  const kept = ref('')
  const wasSaved = ref(false)
  const removed = shallowRef<readonly Removed[]>([])
  const faults = shallowRef<ReadonlyMap<string, string>>(new Map())
  onMounted(loaded.load)
  watch(loaded.value, (model) => {
    content.value = model === null ? null : structuredClone(model.content)
    kept.value = JSON.stringify(model?.content)
    removed.value = []
  })

  async function save(): Promise<boolean> {
    if (content.value === null) return false
    wasSaved.value = false
    // As text, since what stands on the screen is watched and cannot be copied otherwise.
    const text = JSON.stringify(content.value)
    const body = JSON.parse(text) as FrameworkContent
    const gone = removed.value
    const done = await act.run(() => call.send('PUT', path(), body))
    faults.value = faultsOf(body, act.refusal.value?.fields ?? [])
    if (done === null) return false
    kept.value = text
    removed.value = removed.value.filter((one) => !gone.includes(one))
    wasSaved.value = true
    return true
  }

  return {
    loaded,
    content,
    act,
    faults,
    wasSaved,
    removed,
    isChanged: computed(() => content.value !== null && JSON.stringify(content.value) !== kept.value),
    taken: computed(() => namesIn(content.value, removed.value)),
    ...steps(content, removed),
    save,
  }
}

/** Each step goes from what stands on the screen now, as plain values, to the next. */
function steps(
  content: Ref<FrameworkContent | null>,
  removed: Ref<readonly Removed[]>,
): Pick<Draft, 'change' | 'remove' | 'undo'> {
  return {
    change: (how) => {
      content.value = how(plain(content))
    },
    remove(how, name) {
      const { content: left, taken } = how(plain(content))
      content.value = left
      removed.value = [...removed.value, { taken, name }]
    },
    undo() {
      const last = removed.value.at(-1)
      if (last === undefined) return null
      content.value = putBack(plain(content), last.taken)
      removed.value = removed.value.slice(0, -1)
      return last.taken
    },
  }
}

const plain = (content: Readonly<Ref<FrameworkContent | null>>): FrameworkContent =>
  toRaw(content.value) ?? { outcomes: [], rows: [] }

function namesIn(content: FrameworkContent | null, removed: readonly Removed[]): ReadonlySet<string> {
  const boxes = [
    ...(content?.outcomes ?? []),
    ...removed.flatMap(({ taken }) => taken.boxes.map(({ what }) => what)),
  ]
  const rows = [
    ...(content?.rows ?? []),
    ...removed.flatMap(({ taken }) => taken.rows.map(({ what }) => what)),
  ]
  return new Set([...boxes.map(({ code }) => code), ...rows.map(({ key }) => key)])
}

/** Whoever leaves with changes that are not saved is asked first, by this page or by the browser. */
export function useLeaving(isChanged: Readonly<Ref<boolean>>) {
  const router = useRouter()
  const asking = ref(false)
  let wanted: string | null = null
  let isFree = false
  function warn(event: BeforeUnloadEvent): void {
    if (isChanged.value) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onUnmounted(() => window.removeEventListener('beforeunload', warn))
  onBeforeRouteLeave((to) => {
    if (isFree || !isChanged.value) return true
    wanted = to.fullPath
    asking.value = true
    return false
  })
  return {
    asking,
    async leave(): Promise<void> {
      isFree = true
      asking.value = false
      if (wanted !== null) await router.push(wanted)
    },
  }
}
