import { computed, watch } from 'vue'
import type { z } from 'zod'
import type { RoundRow, roomOfWorkshop, roundList } from '../../../../vocabulary/wire/live.ts'
import type { WorkshopDetail } from '../../../../vocabulary/wire/workshop.ts'
import { useLine } from '../../../widgets/live/index.ts'
import { type Call, type Called, useCall, useLoad } from '../../call/index.ts'

/** A workshop has some dozens of rounds at most; the bound keeps a broken cursor from asking for ever. */
const mostPages = 5

/** Every round of a workshop, the first one first. */
export async function readRounds(call: Call, workshopId: string): Promise<Called<readonly RoundRow[]>> {
  const all: RoundRow[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await call.get<z.output<typeof roundList>>(`/api/v1/workshops/${workshopId}/rounds`, {
      limit: 100,
      cursor,
    })
    if (!answer.ok) return answer
    all.push(...answer.value.items)
    if (answer.value.nextCursor === null) break
    cursor = answer.value.nextCursor
  }
  return { ok: true, value: all.sort((one, other) => one.ordinal - other.ordinal) }
}

/** A workshop, its room and its rounds, kept up while the room is open. */
export function useRoom(id: string) {
  const call = useCall()
  const workshop = useLoad<WorkshopDetail>(() => call.get(`/api/v1/workshops/${id}`))
  const room = useLoad<z.output<typeof roomOfWorkshop>>(() => call.get(`/api/v1/workshops/${id}/room`))
  const rounds = useLoad<readonly RoundRow[]>(() => readRounds(call, id))
  const row = computed(() => room.value.value?.room ?? null)
  const line = useLine({
    async ask() {
      await room.load()
      return row.value
    },
    gone: () => undefined,
  })
  const stream = computed(() => (row.value === null || row.value.state === 'closed' ? '' : row.value.stream))
  watch(stream, (now) => (now === '' ? line.stop() : line.follow(now, row.value?.live ?? null)))
  // What the hall sees changed: so did the rounds behind it, and who is in the room.
  watch(line.live, (now, before) => now !== null && before !== null && load())
  watch(
    () => line.counts.value?.proposed,
    () => workshop.load(),
  )
  const counts = computed(() => line.counts.value ?? row.value?.live.counts ?? null)
  const load = async (): Promise<void> => {
    await Promise.all([room.load(), rounds.load()])
  }
  async function loadAll(): Promise<void> {
    await Promise.all([workshop.load(), load()])
  }
  return { workshop, room, row, rounds, counts, nowMs: line.nowMs, load, loadAll }
}
