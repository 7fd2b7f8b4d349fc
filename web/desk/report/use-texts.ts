import { onMounted, onUnmounted, type Ref, shallowRef } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import type { ReportDraft, ReportText, ReportTexts, ReportView } from '../../../vocabulary/wire/report.ts'
import { type Autosave, createAutosave, useCall } from '../call/index.ts'

const pauseMs = 1_500
const noText: ReportText = { es: '', fr: '', en: '' }

export interface Texts {
  readonly saver: Autosave
  /** Leaving was held up because something is not saved; the next try leaves. */
  readonly heldUp: Readonly<Ref<boolean>>
  textAt(part: string): ReportText
  write(part: string, language: keyof ReportText, text: string): void
  /** Saves mine over what somebody else saved meanwhile. */
  saveOver(): Promise<void>
}

/** What is written in a report: saved by itself after each pause, and never lost on leaving. */
export function useTexts(report: ReportView, saved: () => void): Texts {
  const call = useCall()
  const at = `/api/v1/reports/${report.id}`
  const texts = shallowRef<ReportTexts>(report.texts)
  const heldUp = shallowRef(false)
  const saver = createAutosave({
    revision: report.revision,
    async save(revision) {
      const body: ReportDraft = { revision, texts: texts.value }
      const answer = await call.send<{ revision: number }, ReportDraft>('PUT', at, body)
      if (answer.ok) saved()
      return answer
    },
    later(run) {
      const timer = setTimeout(run, pauseMs)
      return () => clearTimeout(timer)
    },
  })
  guard(saver, heldUp)
  return {
    saver,
    heldUp,
    textAt: (part) => texts.value[part] ?? noText,
    write(part, language, text) {
      texts.value = { ...texts.value, [part]: { ...(texts.value[part] ?? noText), [language]: text } }
      heldUp.value = false
      saver.touch()
    },
    async saveOver() {
      const theirs = await call.get<ReportView>(at)
      if (!theirs.ok) return
      saver.adopt(theirs.value.revision)
      await saver.flush()
    },
  }
}

function guard(saver: Autosave, heldUp: Ref<boolean>): void {
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
}
