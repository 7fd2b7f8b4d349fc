import { type Ref, ref, shallowRef } from 'vue'
import type { CommitmentRow, commitmentList } from '../../../vocabulary/wire/commitment.ts'
import { type Out, type Refusal, useCall } from '../call/index.ts'

/** Ten pages of a hundred: years of what one country's institutions owe. More is said to be more. */
const mostPages = 10

export interface Answered {
  readonly rows: Readonly<Ref<readonly CommitmentRow[] | null>>
  readonly cut: Readonly<Ref<boolean>>
  readonly loading: Readonly<Ref<boolean>>
  readonly refusal: Readonly<Ref<Refusal | null>>
  load(): Promise<void>
}

/** Every commitment that the person may see, to be counted by the week its answer was due. */
export function useAnswered(): Answered {
  const call = useCall()
  const rows = shallowRef<readonly CommitmentRow[] | null>(null)
  const cut = ref(false)
  const loading = ref(false)
  const refusal = shallowRef<Refusal | null>(null)

  async function load(): Promise<void> {
    loading.value = true
    const all: CommitmentRow[] = []
    let cursor: string | null | undefined
    for (let page = 0; page < mostPages && cursor !== null; page += 1) {
      const answer = await call.get<Out<typeof commitmentList>>('/api/v1/commitments', {
        view: 'all',
        limit: 100,
        cursor,
      })
      refusal.value = answer.ok ? null : answer.refusal
      if (!answer.ok) {
        loading.value = false
        return
      }
      all.push(...answer.value.items)
      cursor = answer.value.nextCursor
    }
    cut.value = typeof cursor === 'string'
    rows.value = all
    loading.value = false
  }

  return { rows, cut, loading, refusal, load }
}
