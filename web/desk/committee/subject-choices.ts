import type { alertList } from '../../../vocabulary/wire/alert.ts'
import type { commitmentList } from '../../../vocabulary/wire/commitment.ts'
import type { SubjectKind } from '../../../vocabulary/wire/committee.ts'
import type { statementList, workshopList } from '../../../vocabulary/wire/workshop.ts'
import type { Call, Called, Out } from '../call/index.ts'

export interface SubjectChoice {
  readonly value: string
  readonly number: string | null
  readonly text: string
}

type Read = (call: Call) => Promise<Called<readonly SubjectChoice[]>>

/** Statements are offered of the workshops that closed last. */
const lastWorkshops = 5

/** What an item may be about, as far as the asker may read it. */
export const readSubjects: Readonly<Record<SubjectKind, Read>> = {
  workshop: readWorkshops,
  statement: readStatements,
  commitment: async (call) =>
    choicesOf(
      await call.get<Out<typeof commitmentList>>('/api/v1/commitments', { view: 'all', limit: 100 }),
      ({ id, origin, what }) => ({ value: id, number: origin.number, text: what }),
    ),
  alert: async (call) =>
    choicesOf(
      await call.get<Out<typeof alertList>>('/api/v1/alerts', { view: 'live', limit: 100 }),
      ({ id, number, title }) => ({ value: id, number, text: title }),
    ),
}

async function readWorkshops(call: Call, limit = 100): Promise<Called<readonly SubjectChoice[]>> {
  const found = await call.get<Out<typeof workshopList>>('/api/v1/workshops', { view: 'closed', limit })
  return choicesOf(found, ({ id, number, meeting }) => ({ value: id, number, text: meeting.title }))
}

async function readStatements(call: Call): Promise<Called<readonly SubjectChoice[]>> {
  const workshops = await readWorkshops(call, lastWorkshops)
  if (!workshops.ok) return workshops
  const said: SubjectChoice[] = []
  for (const workshop of workshops.value) {
    const path = `/api/v1/workshops/${workshop.value}/statements`
    const found = await call.get<Out<typeof statementList>>(path, { limit: 100 })
    if (!found.ok) return found
    for (const { id, state, text } of found.value.items)
      if (state === 'admitted') said.push({ value: id, number: workshop.number, text })
  }
  return { ok: true, value: said }
}

const choicesOf = <T>(
  found: Called<{ readonly items: readonly T[] }>,
  of: (one: T) => SubjectChoice,
): Called<readonly SubjectChoice[]> => (found.ok ? { ok: true, value: found.value.items.map(of) } : found)
