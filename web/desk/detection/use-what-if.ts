import { onUnmounted, type Ref, ref, shallowRef } from 'vue'
import type { CountPanel } from '../../../vocabulary/wire/count-panel.ts'
import type { DetectionSettings } from '../../../vocabulary/wire/detection-settings.ts'
import { type JudgedAgain, judgeAgain, sumUp, type WhatIf, weeksToJudge } from './what-if.ts'

export interface Trying {
  readonly result: Readonly<Ref<WhatIf | null>>
  readonly done: Readonly<Ref<number>>
  readonly weeks: Readonly<Ref<number>>
  /** Judges the year anew; a trial under way ends. */
  start(panel: CountPanel, settings: DetectionSettings): Promise<void>
}

/** The year judged again, week by week, so that the page stays awake between two of them. */
export function useWhatIf(): Trying {
  const result = shallowRef<WhatIf | null>(null)
  const done = ref(0)
  const weeks = ref(0)
  let latest = 0
  onUnmounted(() => {
    latest += 1
  })
  return {
    result,
    done,
    weeks,
    async start(panel, settings) {
      latest += 1
      const mine = latest
      const positions = weeksToJudge(panel)
      weeks.value = positions.length
      done.value = 0
      const judged: JudgedAgain[] = []
      for (const week of positions) {
        await new Promise((resolve) => setTimeout(resolve))
        if (mine !== latest) return
        judged.push(judgeAgain(panel, week, settings))
        done.value = judged.length
      }
      result.value = sumUp(judged)
    },
  }
}
